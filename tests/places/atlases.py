"""Gazetteers for tests."""

from collections.abc import Iterable
from pathlib import Path

from sayso.places import Atlas, open_atlas
from sayso.places.entry import Entry, Kind
from sayso.places.gazetteer_file import GazetteerFile, write_gazetteer


def world(folder: Path | None = None) -> Atlas:
    """The gazetteer of the package, and none of whoever runs the tests."""
    return open_atlas(folder or Path("no such folder"))


def entry(name: str, latitude: float = 1.0, longitude: float = 2.0, **others) -> Entry:
    """A town in Syria unless told otherwise."""
    fields = {
        "id": f"test:{name}", "country": "SY", "area": "SY", "kind": Kind.CITY,
        "population": 1000, "radius": 2.0, "within": "",
    } | others  # fmt: skip
    return Entry(name=name, latitude=latitude, longitude=longitude, **fields)


def file_of(path: Path, places: Iterable[tuple[Entry, list[str]]]) -> GazetteerFile:
    """A gazetteer of these places."""
    write_gazetteer(path, places, {"title": "test", "sources": "a test"})
    return GazetteerFile(path)
