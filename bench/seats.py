"""Makes the list of towns that share their name with the province around them.

"Idlib" alone may be the town or its province. `python -m bench.seats` reads the package's
gazetteer and writes the ids of such towns, one a line.
"""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from sayso.errors import InputError
from sayso.places import open_atlas
from sayso.places.atlas import Atlas
from sayso.places.entry import TOWNS, Entry, Kind
from sayso.places.gazetteer_file import GazetteerFile
from sayso.places.open import world
from sayso.places.sphere import distance

LIST = Path(__file__).parent.parent / "src" / "sayso" / "reconcile" / "seats.txt"
_FAR = 120.0
"""Kilometres past which a town of the same name lies in some other province."""


def seat_of(province: Entry, atlas: Atlas) -> Entry | None:
    """The town that has the name of the province about it, None if there is none."""
    here = province.latitude, province.longitude
    for candidate in atlas.find(province.name):
        town = candidate.entry
        away = distance((town.latitude, town.longitude), here)
        if town.kind in TOWNS and town.country == province.country and away <= _FAR:
            return town
    return None


def _entries(file: GazetteerFile) -> Iterator[Entry]:
    """Every entry of a gazetteer; it numbers them without gaps."""
    try:
        for number in count():
            yield file.entry(number)
    except InputError:
        return


def main() -> None:
    """Write the list into the package."""
    atlas = open_atlas()
    provinces = [entry for entry in _entries(world()) if entry.kind is Kind.PROVINCE]
    found = {seat.id for entry in provinces if (seat := seat_of(entry, atlas))}
    LIST.write_text("".join(f"{id}\n" for id in sorted(found)), encoding="utf-8")
    print(f"{len(found)} towns")


if __name__ == "__main__":
    main()
