"""How two places lie to each other, as far as points and their precision tell."""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from sayso.types import Place

_EARTH = 6371.0
_BESIDE = 12.0
"""Kilometres between two exact points that reports may still mean as one place."""

_REACH = {2: 30.0, 3: 90.0}
"""Kilometres that lie within a place of this precision (docs/places.md), about its point."""

_SEAT_REACH = 90.0
"""Kilometres about a town that its name may stand for, where its province has that name too."""

_COUNTRY = 4
_ALIKE = 82.0
"""Likeness in percent of two names without points that are spellings of one."""

_MARKS = re.compile(r"[\W_]+")


class Spot(NamedTuple):
    """What of a place is compared.

    Attributes:
        key: its id, "" where it has no point.
        part: the folded name of the part that is meant of what `key` names, of a place without
            a point that of the place; "" where the whole is meant.
        latitude, longitude, country: as in `Place`.
        precision: as in `Place`; 0 without a point.
    """

    key: str
    part: str
    latitude: float | None
    longitude: float | None
    country: str | None
    precision: int


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """Where something is told to have happened, or else where what stands beside it did."""

    spots: tuple[Spot, ...]
    told: bool


@lru_cache(maxsize=200_000)
def ground_of(spots: tuple[Spot, ...], told: bool) -> Ground:
    """The one object for these."""
    return Ground(spots, told)


class Lie(StrEnum):
    """How two places lie to each other, nearest first."""

    SAME = "same"
    BESIDE = "beside"
    WITHIN = "within"
    SEAT = "seat"
    COUNTRY = "country"
    UNKNOWN = "unknown"
    APART = "apart"


_ORDER = {lie: number for number, lie in enumerate(Lie)}


def spot_of(place: Place) -> Spot | None:
    """What of `place` is compared; None of one whose words name nothing."""
    part = ""
    if place.id is None or place.relation == _PART:
        part = _folded(place.name)
    if place.id is None:
        return Spot("", part, None, None, place.country, 0) if part else None
    if part and part in _folded(place.reason):
        part = ""
    return Spot(
        place.id, part, place.latitude, place.longitude, place.country, place.precision or 0
    )


_PART = "part of"


def _folded(name: str) -> str:
    return _MARKS.sub(" ", name.casefold()).strip()


def finest(spots: Iterable[Spot]) -> tuple[Spot, ...]:
    """Each spot once, those without a coarser one around another: "Idlib" beside "Syria"."""
    several = set(spots)
    if len(several) < 2:
        return tuple(several)
    once = sorted(several, key=_fineness)
    kept: list[Spot] = []
    for spot in once:
        if not any(_around(spot, other) for other in kept):
            kept.append(spot)
    return tuple(kept)


def lie_of(some: tuple[Spot, ...], others: tuple[Spot, ...]) -> Lie:
    """How the nearest of the ones lies to the nearest of the others; unknown where one is empty."""
    if len(some) == len(others) == 1:
        return lie_between(some[0], others[0])
    return _lie_of_several(some, others)


@lru_cache(maxsize=200_000)
def _lie_of_several(some: tuple[Spot, ...], others: tuple[Spot, ...]) -> Lie:
    lies = [lie_between(a, b) for a in some for b in others]
    return min(lies, key=_ORDER.__getitem__, default=Lie.UNKNOWN)


@lru_cache(maxsize=200_000)
def lie_between(a: Spot, b: Spot) -> Lie:
    """How one place lies to another."""
    if a.key == b.key:
        return _lie_of_parts(a.part, b.part)
    if a.part and b.part and ratio(a.part, b.part) >= _ALIKE:
        return Lie.SAME
    if not (a.key and b.key):
        return Lie.UNKNOWN
    if _COUNTRY in (a.precision, b.precision):
        inside = a.country is not None and a.country == b.country
        return Lie.COUNTRY if inside else Lie.APART
    away = distance(a, b)
    if max(a.precision, b.precision) <= 1 and away <= _BESIDE:
        return Lie.BESIDE
    if away <= _REACH.get(max(a.precision, b.precision), 0.0):
        return Lie.WITHIN
    wide = (spot.key in _seats() and not spot.part for spot in (a, b))
    return Lie.SEAT if any(wide) and away <= _SEAT_REACH else Lie.APART


def _lie_of_parts(a: str, b: str) -> Lie:
    """How two parts of one place lie to each other; "" is the whole."""
    if a == b or (a and b and ratio(a, b) >= _ALIKE):
        return Lie.SAME
    return Lie.UNKNOWN if a and b else Lie.WITHIN


@cache
def _seats() -> frozenset[str]:
    """Ids of towns that share their name with the province around them (bench/seats.py)."""
    text = files("sayso.reconcile").joinpath("seats.txt").read_text(encoding="utf-8")
    return frozenset(text.split())


def _fineness(spot: Spot) -> tuple[int, bool, str, str]:
    return spot.precision or _COUNTRY, not spot.part, spot.key, spot.part


def distance(a: Spot, b: Spot) -> float:
    """Kilometres between two points on a sphere, 0 where one has none (haversine)."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return 0.0
    north, south = math.radians(a.latitude), math.radians(b.latitude)
    up = math.sin((south - north) / 2) ** 2
    along = math.sin(math.radians(b.longitude - a.longitude) / 2) ** 2
    return (
        2 * _EARTH * math.asin(math.sqrt(min(1.0, up + math.cos(north) * math.cos(south) * along)))
    )


def _around(coarse: Spot, fine: Spot) -> bool:
    if coarse.key and coarse.key == fine.key:
        return not coarse.part
    if not coarse.key or coarse.precision <= fine.precision:
        return False
    return lie_between(coarse, fine) in (Lie.WITHIN, Lie.COUNTRY)
