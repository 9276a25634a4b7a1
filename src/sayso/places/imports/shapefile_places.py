"""Places of a shapefile: points as they are, polygons by a point inside."""

import struct
from collections.abc import Iterator
from pathlib import Path

import shapefile

from sayso.errors import InputError
from sayso.places.gazetteer_file import Named
from sayso.places.imports.attributes import ROOM, Shape, place_of
from sayso.places.imports.limits import PLACES
from sayso.places.polygons import representative

_DAMAGE = (
    shapefile.ShapefileException, struct.error, ArithmeticError, AssertionError, LookupError,
    OSError, TypeError, ValueError,
)  # fmt: skip
"""What pyshp raises over damaged files, as found by changing bytes of good ones."""


def read_shapefile(path: Path) -> Iterator[Named]:
    """The places of a shapefile; degrees of WGS 84 are expected, as OCHA publishes them.

    Raises:
        InputError: a part of the shapefile is missing or damaged, or its units are not degrees.
    """
    for beside in (".shp", ".dbf"):
        part = path.with_suffix(beside)
        if not part.is_file():
            raise InputError(f"{path}: {part.name} is missing; a shapefile needs it beside it")
    projection = path.with_suffix(".prj")
    if projection.is_file() and projection.read_bytes()[:6].upper() == b"PROJCS":
        raise InputError(f"{path}: not in degrees of WGS 84; convert it first (EPSG:4326)")
    try:
        with shapefile.Reader(str(path)) as reader:
            for number, item in enumerate(reader.iterShapeRecords()):
                if number >= PLACES:
                    raise InputError(f"{path}: more than {PLACES} places")
                place = place_of(item.record.as_dict(), _shape(item.shape), path.stem)
                if place:
                    yield place
    except _DAMAGE as error:
        raise InputError(f"{path}: a damaged shapefile ({error})") from error


def _shape(shape: shapefile.Shape) -> Shape | None:
    """Where a shape lies, None for lines and empty shapes."""
    points = [(float(point[0]), float(point[1])) for point in getattr(shape, "points", ())]
    if not points or not all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in points):
        return None
    if shape.shapeType in (shapefile.POINT, shapefile.POINTZ, shapefile.POINTM):
        return Shape(points[0][1], points[0][0], ROOM, is_area=False)
    if shape.shapeType not in (shapefile.POLYGON, shapefile.POLYGONZ, shapefile.POLYGONM):
        return None
    ends = [*list(shape.parts)[1:], len(points)]
    rings = [points[start:end] for start, end in zip(shape.parts, ends, strict=True)]
    try:
        latitude, longitude, radius = representative(rings)
    except ValueError:
        return None
    return Shape(latitude, longitude, radius, is_area=True)
