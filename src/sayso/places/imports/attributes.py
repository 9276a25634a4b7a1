"""Rows of a table as places: OCHA's boundaries with their P-codes, and tables of one's own.

OCHA names the columns of administrative level n `admn_name`, `admn_en`, `ADMn_EN`, `admn_pcode`,
with further languages behind (`admn_ar`, `admn_name1`).  A row is a place of the deepest level that
has a code in it, unless it has a name of its own beside: then it is a point, or a neighbourhood of
the deepest level.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from sayso.errors import InputError
from sayso.places.countries import country_code
from sayso.places.entry import Entry, Kind, usual_radius
from sayso.places.gazetteer_file import Named
from sayso.places.imports.limits import NAMES

Row = Mapping[str, object]


class Shape(NamedTuple):
    """Where a row lies: degrees of its point, and the kilometres that it reaches."""

    latitude: float
    longitude: float
    radius: float
    is_area: bool


_LEVEL = re.compile(r"adm(\d)_?(?:(pcode)|(name\d?|en|ar|fr|es|ru|uk|ref_n\w*))")
_OWN_NAME = re.compile(r"name(?:_?\d|_?en|_?ar|_?uk|_?ru)?|neighborho|neighbor_[134567]|asciiname")
_OTHER_NAMES = ("alternatenames", "alternates", "aliases", "names")
_OWN_ID = ("id", "pcode", "loc_pcode", "neighbor_2", "code")
_LATITUDE = ("latitude", "lat", "center_lat", "y_coord", "y", "point_y")
_LONGITUDE = ("longitude", "lon", "lng", "long", "center_lon", "x_coord", "x", "point_x")
_COUNTRY = ("country", "country_code", "countrycode", "iso2", "adm0_pcode", "adm0_pcod")
_EMPTY = frozenset(("", "<null>", "null", "none", "nan", "n/a", "-"))
_OLD = re.compile(r"\bold\b|القديم", re.IGNORECASE)
_TOWN = re.compile(r"\b(?:city|town|madina|medina)\b|المدينة|مدينة", re.IGNORECASE)
_STANDS_FOR_AREA = frozenset(("admin_leve", "admin_level"))
"""Columns of OCHA's points that stand for areas."""

_BY_LEVEL = {-1: Kind.CITY, 0: Kind.COUNTRY, 1: Kind.PROVINCE}
ROOM = 0.5
"""Kilometres that a place reaches of which nothing is told."""


def place_of(row: Row, shape: Shape | None, source: str) -> Named | None:
    """The place that a row tells of, None if it has no name or no point.

    Args:
        row: values by column; case of the columns does not count.
        shape: where it lies, None if only its columns tell.
        source: what ids start with where the row has no P-code.

    Raises:
        InputError: the row's kind is none.
    """
    cells = {str(column).strip().lower(): _text(value) for column, value in row.items()}
    codes, names = _levels(cells)
    deepest = max(codes, default=-1)
    point = shape or _point(cells)
    if point is None:
        return None
    own = _own_names(cells, names.get(deepest, []), point)
    called = own or names.get(deepest, [])
    if not called:
        return None
    people = int(_number(cells.get("population", "")) or 0)
    country = country_code(_first(cells, _COUNTRY)) or ""
    within = names[deepest][0] if own and names.get(deepest) else cells.get("within", "")
    code = _first(cells, _OWN_ID) if own else codes.get(deepest, "")
    entry = Entry(
        id=_id(code, source, called[0], point),
        name=called[0],
        latitude=point.latitude,
        longitude=point.longitude,
        country=country,
        area=".".join([country, *(codes[level] for level in sorted(codes) if level > 0)]),
        kind=_kind(cells.get("kind", ""), bool(own), deepest, point),
        population=people,
        radius=point.radius if point.is_area or not people else usual_radius(people),
        within=within,
    )
    others = [n for c in _OTHER_NAMES for n in re.split(r"[|,;]", cells.get(c, "")) if n.strip()]
    return entry, [*called, *others, *_old_town(called, within)][:NAMES]


def _own_names(cells: Mapping[str, str], names: list[str], point: Shape) -> list[str]:
    """Names of the row beside those of its levels.

    A boundary, or a point that stands for one, often repeats the name of its own level; the point
    of a town that has the name of its district is the town all the same.
    """
    own = [cells[column] for column in cells if _OWN_NAME.fullmatch(column) and cells[column]]
    if point.is_area or _STANDS_FOR_AREA & cells.keys():
        return [name for name in own if name not in names]
    return own


def _text(value: object) -> str:
    text = "" if value is None else " ".join(str(value).split())
    return "" if text.lower() in _EMPTY else text[:2000]


def _levels(cells: Mapping[str, str]) -> tuple[dict[int, str], dict[int, list[str]]]:
    """P-codes and names by administrative level."""
    codes: dict[int, str] = {}
    names: dict[int, list[str]] = {}
    for column, value in cells.items():
        found = _LEVEL.fullmatch(column)
        if found and value:
            level = int(found[1])
            if found[2]:
                codes[level] = value
            else:
                names.setdefault(level, []).append(value)
    return codes, names


def _kind(told: str, own: bool, deepest: int, point: Shape) -> Kind:
    if told:
        try:
            return Kind(told.lower())
        except ValueError:
            known = ", ".join(Kind)
            raise InputError(f"{told!r} is no kind of place; it is one of {known}") from None
    if own:
        return Kind.PART if point.is_area and deepest >= 0 else Kind.CITY
    return _BY_LEVEL.get(deepest, Kind.DISTRICT)


def _point(cells: Mapping[str, str]) -> Shape | None:
    latitude = _number(_first(cells, _LATITUDE))
    longitude = _number(_first(cells, _LONGITUDE))
    if latitude is None or longitude is None:
        return None
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    return Shape(latitude, longitude, ROOM, is_area=False)


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if abs(value) < 1e12 else None


def _first(cells: Mapping[str, str], columns: tuple[str, ...]) -> str:
    return next((cells[column] for column in columns if cells.get(column)), "")


def _id(code: str, source: str, name: str, point: Shape) -> str:
    """A P-code starts with the letters of its country or kind; other ids are the source's own."""
    if code:
        return f"pcode:{code}" if code[0].isalpha() else f"{source}:{code}"
    return f"{source}:{name}@{point.latitude:.4f},{point.longitude:.4f}"


def _old_town(names: list[str], within: str) -> list[str]:
    """The old quarter of a town is what reports call the Old City."""
    if not any(_OLD.search(name) and _TOWN.search(name) for name in names):
        return []
    return ["Old City", *([f"Old {within}"] if within else [])]
