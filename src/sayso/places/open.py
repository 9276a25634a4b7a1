"""Where gazetteers lie, and how they are opened."""

import os
import sys
from functools import cache
from pathlib import Path

from sayso.places.atlas import Atlas
from sayso.places.gazetteer_file import GazetteerFile

SUFFIX = ".gazetteer"
WORLD = Path(__file__).parent / f"world{SUFFIX}"


def own_folder() -> Path:
    """Where the user's gazetteers lie unless a path is given: SAYSO_PLACES, else the user's data.

    It need not be there.
    """
    given = os.environ.get("SAYSO_PLACES")
    if given:
        return Path(given)
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "sayso" / "places"


def own_files(folder: Path) -> list[Path]:
    """The gazetteers in a folder, by name; none where there is no folder."""
    return sorted(folder.glob(f"*{SUFFIX}")) if folder.is_dir() else []


def open_atlas(folder: Path | None = None) -> Atlas:
    """The gazetteer of the package, with those of the user ranking first.

    Args:
        folder: where the user's lie, `own_folder()` if None.

    Raises:
        InputError: a gazetteer of the user cannot be read.
    """
    files = own_files(own_folder() if folder is None else folder)
    return Atlas([GazetteerFile(path) for path in files], [world()])


@cache
def world() -> GazetteerFile:
    """The gazetteer of the package; a file of many kilobytes at a time, never read whole."""
    return GazetteerFile(WORLD)
