"""Whether the places of two claims are one, or too far apart to be."""

from collections.abc import Sequence
from math import cos, hypot, radians

from sayso.reconcile.passages import fold
from sayso.types import Place

_KM_A_DEGREE = 111.2
_FAR = 100.0
"""Kilometres between places that are certainly two: "in Idlib" is said of the whole province, and
its point may be that of the city."""

_REGION = 3
_COUNTRY = 4
"""Precisions (docs/places.md) of what lies in a province, and of what lies in a country."""

_LEAST_LETTERS = 4


def one_place(ours: Sequence[Place], theirs: Sequence[Place]) -> bool:
    """Whether any place, not counting whole countries, stands on both sides."""
    return bool(_keys(ours) & _keys(theirs))


def elsewhere(ours: Sequence[Place], theirs: Sequence[Place]) -> bool:
    """Whether both name places with points, and each lies far from every one of the other's."""
    if _keys(ours) & _keys(theirs):
        return False
    ours = [place for place in ours if _pointed(place)]
    theirs = [place for place in theirs if _pointed(place)]
    return bool(ours and theirs) and all(kilometres(a, b) > _FAR for a in ours for b in theirs)


def names_differ(ours: Sequence[Place], theirs: Sequence[Place]) -> bool:
    """Whether both name places nearer than a province, some of them unknown to any gazetteer.

    Of these only the names tell: those that share a longer word may be one place spelled in two
    ways.
    """
    ours, theirs = _near(ours), _near(theirs)
    return bool(ours and theirs) and not any(_may_be_one(a, b) for a in ours for b in theirs)


def key_of_place(place: Place) -> str:
    """What identifies a place: its id, with the part of it that is meant; else its name."""
    part = place.words.text.lower() if place.relation else ""
    return f"{place.id or place.name.lower()} {part}".strip()


def kilometres(a: Place, b: Place) -> float:
    """Distance of two points, on a flat map about their middle: right to a percent at 500 km."""
    if None in (a.latitude, a.longitude, b.latitude, b.longitude):
        return 0.0
    middle = radians((a.latitude + b.latitude) / 2)  # type: ignore[operator]
    north = a.latitude - b.latitude  # type: ignore[operator]
    east = (a.longitude - b.longitude) * cos(middle)  # type: ignore[operator]
    return _KM_A_DEGREE * hypot(north, east)


def _near(places: Sequence[Place]) -> list[Place]:
    return [place for place in places if place.name and (place.precision or 1) < _REGION]


def _may_be_one(a: Place, b: Place) -> bool:
    if a.id and b.id:
        return True  # `elsewhere` compares their points
    shared = set(fold(a.name)) & set(fold(b.name))
    return any(len(word) >= _LEAST_LETTERS for word in shared)


def _keys(places: Sequence[Place]) -> frozenset[str]:
    return frozenset(
        name
        for place in places
        if place.precision != _COUNTRY
        for name in (place.id, place.name.lower())
        if name
    )


def _pointed(place: Place) -> bool:
    return place.latitude is not None and place.precision is not None and place.precision < _COUNTRY
