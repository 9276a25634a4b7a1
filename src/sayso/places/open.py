"""Where gazetteers lie, and how they are opened."""

from functools import cache
from pathlib import Path

from sayso.places.atlas import Atlas
from sayso.places.gazetteer_file import GazetteerFile

SUFFIX = ".gazetteer"
WORLD = Path(__file__).parent / f"world{SUFFIX}"


def own_files(folder: Path) -> list[Path]:
    """The gazetteers in a folder, by name; none where there is no folder."""
    return sorted(folder.glob(f"*{SUFFIX}")) if folder.is_dir() else []


def open_atlas(own: Path | None = None) -> Atlas:
    """The gazetteer of the package, with those of the user ranking first.

    Args:
        own: the folder where the user's lie, which need not be there; None for none.

    Raises:
        InputError: a gazetteer of the user cannot be read.
    """
    files = own_files(own) if own else []
    return Atlas([GazetteerFile(path) for path in files], [world()])


@cache
def world() -> GazetteerFile:
    """The gazetteer of the package; a file of many kilobytes at a time, never read whole."""
    return GazetteerFile(WORLD)
