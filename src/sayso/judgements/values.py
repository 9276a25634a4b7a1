"""Values of corrections, as they are written into a judgement and read from it."""

import json
from dataclasses import asdict, dataclass
from math import isfinite

_EXACT = ".."
"""Between the bounds of a figure."""


@dataclass(frozen=True, slots=True)
class GivenPlace:
    """A place as a person gives it, its point looked up before (see `sayso.types.Place`)."""

    name: str
    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None
    id: str | None = None
    precision: int | None = None


def write_place(place: GivenPlace) -> str:
    """The value that gives `place`: its name, or JSON where more than the name is known."""
    known = {name: value for name, value in asdict(place).items() if value is not None}
    if known.keys() == {"name"} and not place.name.startswith("{"):
        return place.name
    return json.dumps(known, ensure_ascii=False, sort_keys=True)


def read_place(value: str) -> GivenPlace:
    """The place that a value gives.

    Raises:
        ValueError: it gives none.
    """
    if not value.startswith("{"):
        return GivenPlace(value)
    try:
        place = GivenPlace(**json.loads(value))
    except (TypeError, RecursionError):
        raise ValueError(f"{value!r} is no place") from None
    words = (place.name, place.country or "", place.id or "")
    point = (place.latitude, place.longitude)
    if not all(isinstance(word, str) for word in words) or not place.name.strip():
        raise ValueError("a place needs a name in words")
    if (place.latitude is None) != (place.longitude is None):
        raise ValueError("a place has both latitude and longitude, or neither")
    for degrees, most in zip(point, (90, 180), strict=True):
        if degrees is not None and not (_is_number(degrees) and -most <= degrees <= most):
            raise ValueError(f"{degrees!r} is no latitude or longitude in degrees")
    if place.precision is not None and place.precision not in (1, 2, 3, 4):
        raise ValueError("the precision of a place is 1 to 4")
    return place


def write_bounds(least: float | None, greatest: float | None) -> str:
    """The value that gives a figure's bounds: "12", "12..15", "12..", "..15"; "" for none."""
    if least is None and greatest is None:
        return ""
    if least == greatest and least is not None:
        return _number(least)
    return _EXACT.join("" if bound is None else _number(bound) for bound in (least, greatest))


def read_bounds(value: str) -> tuple[float | None, float | None]:
    """The bounds that a value gives.

    Raises:
        ValueError: it gives none.
    """
    if not value:
        return None, None
    first, dots, last = value.partition(_EXACT)
    least = _read_number(first)
    greatest = _read_number(last) if dots else least
    if least is None and greatest is None:
        raise ValueError(f"{value!r} bounds no figure; write 12, 12..15, 12.. or ..15")
    if least is not None and greatest is not None and least > greatest:
        raise ValueError(f"{value!r}: the least number comes first, as in 12..15")
    return least, greatest


def _read_number(written: str) -> float | None:
    bare = written.strip().replace(",", "")
    if not bare:
        return None
    try:
        number = float(bare)
    except ValueError:
        number = float("nan")
    if not isfinite(number) or not written.isascii():
        raise ValueError(f"{written!r} is no number; write a figure as 12, 12..15, 12.. or ..15")
    return number


def _number(bound: float) -> str:
    return str(int(bound)) if bound.is_integer() else repr(bound)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)
