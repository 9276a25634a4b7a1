"""A user's file as a gazetteer of their own."""

import csv
import re
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path

from sayso.errors import InputError
from sayso.places.gazetteer_file import Named, write_gazetteer
from sayso.places.imports.attributes import place_of
from sayso.places.imports.geonames_dump import looks_like_dump, read_dump
from sayso.places.imports.limits import FILE_BYTES, PLACES
from sayso.places.imports.shapefile_places import read_shapefile
from sayso.places.open import SUFFIX


def add_gazetteer(path: Path, folder: Path) -> tuple[Path, int]:
    """Read a file of places into a gazetteer in `folder`, which is made if need be.

    A file of the same name that was added before is replaced.

    Args:
        path: a shapefile, a GeoNames country dump, or a CSV table.
        folder: where the user's gazetteers lie.

    Returns:
        The gazetteer and the number of its places.

    Raises:
        InputError: the file cannot be read, or has no place with a name and a point.
        OSError: the gazetteer cannot be written.
    """
    if not path.is_file():
        raise InputError(f"{path}: no such file")
    if path.stat().st_size > FILE_BYTES:
        raise InputError(f"{path}: larger than {FILE_BYTES // 1_000_000} MB")
    places = list(islice(_read(path), PLACES))
    if not places:
        raise InputError(
            f"{path}: has no place with a name and a point; a table needs the columns name,"
            " latitude and longitude"
        )
    folder.mkdir(parents=True, exist_ok=True)
    stem = re.sub(r"[^\w-]+", "-", path.stem).strip("-") or "places"
    target = folder / f"{stem}{SUFFIX}"
    about = {"title": path.stem, "sources": path.name}
    return target, write_gazetteer(target, places, about)


def _read(path: Path) -> Iterator[Named]:
    if path.suffix.lower() in (".shp", ".dbf", ".shx"):
        yield from read_shapefile(path.with_suffix(".shp"))
        return
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            first = file.readline()
            if looks_like_dump(first):
                yield from read_dump(chain([first], file))
                return
            delimiter = max(",;\t", key=first.count)
            for row in csv.DictReader(chain([first], file), delimiter=delimiter):
                place = place_of({k: v for k, v in row.items() if k}, None, path.stem)
                if place:
                    yield place
    except (UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{path}: neither a shapefile nor a table in UTF-8 ({error})") from error
