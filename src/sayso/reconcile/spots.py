"""How two places lie to each other, as far as points and their precision tell."""

import math
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from sayso.types import Place

_EARTH = 6371.0
_BESIDE = 12.0
"""Kilometres between two exact points that reports may still mean as one place."""

_REACH = {2: 30.0, 3: 90.0}
"""Kilometres that lie within a place of this precision (docs/places.md), about its point."""

_COUNTRY = 4


class Spot(NamedTuple):
    """What of a place is compared; `key` is its id, or its name where it has no point."""

    key: str
    name: str
    latitude: float | None
    longitude: float | None
    country: str | None
    precision: int


class Lie(StrEnum):
    """How two places lie to each other, nearest first."""

    SAME = "same"
    BESIDE = "beside"
    WITHIN = "within"
    COUNTRY = "country"
    UNKNOWN = "unknown"
    APART = "apart"


_ORDER = {lie: number for number, lie in enumerate(Lie)}


def spot_of(place: Place) -> Spot | None:
    """What of `place` is compared; None of one whose words name nothing."""
    key = place.id or place.name.casefold().strip()
    if not key:
        return None
    return Spot(
        key,
        place.name,
        place.latitude,
        place.longitude,
        place.country,
        place.precision or 0,
    )


def finest(spots: Iterable[Spot]) -> tuple[Spot, ...]:
    """Each spot once, those without a coarser one around another: "Idlib" beside "Syria"."""
    once = sorted(set(spots), key=lambda spot: (spot.precision or _COUNTRY, spot.key))
    kept: list[Spot] = []
    for spot in once:
        if not any(spot.key == other.key or _around(spot, other) for other in kept):
            kept.append(spot)
    return tuple(kept)


def lie_of(some: Iterable[Spot], others: tuple[Spot, ...]) -> Lie:
    """How the nearest of the ones lies to the nearest of the others; unknown where one is empty."""
    lies = [lie_between(a, b) for a in some for b in others]
    return min(lies, key=_ORDER.__getitem__, default=Lie.UNKNOWN)


@lru_cache(maxsize=200_000)
def lie_between(a: Spot, b: Spot) -> Lie:
    """How one place lies to another."""
    if a.key == b.key:
        return Lie.SAME
    if a.latitude is None or b.latitude is None:
        return Lie.UNKNOWN
    if _COUNTRY in (a.precision, b.precision):
        inside = a.country is not None and a.country == b.country
        return Lie.COUNTRY if inside else Lie.APART
    away = distance(a, b)
    if max(a.precision, b.precision) <= 1 and away <= _BESIDE:
        return Lie.BESIDE
    return Lie.WITHIN if away <= _REACH.get(max(a.precision, b.precision), 0.0) else Lie.APART


def distance(a: Spot, b: Spot) -> float:
    """Kilometres between two points on a sphere, 0 where one has none (haversine)."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return 0.0
    north, south = math.radians(a.latitude), math.radians(b.latitude)
    up = math.sin((south - north) / 2) ** 2
    along = math.sin(math.radians(b.longitude - a.longitude) / 2) ** 2
    return 2 * _EARTH * math.asin(math.sqrt(min(1.0, up + math.cos(north) * math.cos(south) * along)))


def _around(coarse: Spot, fine: Spot) -> bool:
    if coarse.precision <= fine.precision:
        return False
    return lie_between(coarse, fine) in (Lie.WITHIN, Lie.COUNTRY)
