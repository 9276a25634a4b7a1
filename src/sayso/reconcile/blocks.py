"""Blocks: the keys under which tellings are looked for that may speak of one event.

Only tellings that share a key open the comparison of their documents, so that the work grows with
the reports that speak of one place in one week and not with the square of the ledger. A key is a
function of one telling alone. Days and degrees fall into overlapping buckets: whatever is less
than half a bucket apart shares one.
"""

from collections.abc import Iterator
from math import floor

from sayso.reconcile.features import Telling
from sayso.reconcile.kinds import KIN
from sayso.reconcile.spots import Spot
from sayso.reconcile.window import Window
from sayso.reconcile.words import rarity
from sayso.types import ClaimType

Key = tuple[str | int, ...]
"""A key; tellings that share one are compared."""

DAYS = 8
"""Days of a bucket; two tellings less than half of it apart share one."""

DEGREES = 1.0
"""Degrees of a cell of the map."""

_TOLD = 30
"""Days up to which a told window says when something happened, rather than since when."""

_RARE = 7.0
"""Bits from which one word may bring two tellings without a place together."""

_WORDS = 4
"""Words of a telling that do, the rarest."""

_WIDE = 3
"""Precision past which a place is too wide to tell one event from another."""


def keys_of(telling: Telling) -> Iterator[Key]:
    """The keys of a telling; it may have a key more than once."""
    families = sorted({family for kind in telling.facts.types for family in _families(kind)})
    days = list(_buckets(telling))
    spots = telling.facts.spots or telling.facts.near
    cells = sorted({cell for spot in spots for cell in _cells(spot)})
    for family in families:
        for day in days:
            yield from ((family, *day, *cell) for cell in cells)
            if not telling.facts.spots:
                yield from ((family, *day, word) for word in _rarest(telling))
            yield from _wide(telling, family, day)


def _families(kind: ClaimType) -> tuple[str, ...]:
    """The type by itself, and each family of kin types that it is of."""
    return _FAMILIES[kind]


_FAMILIES = {
    kind: (kind.value, *(f"kin{number}" for number, group in enumerate(KIN) if kind in group))
    for kind in ClaimType
}


def _buckets(telling: Telling) -> Iterator[tuple[int, int]]:
    """The buckets of days that it happened in, as far as told; else those of the report."""
    window = telling.facts.window
    if window is None or window.days > _TOLD:
        if telling.day is None:
            yield 0, 0
            return
        window = Window(telling.day, telling.day)
    for offset in (0, DAYS // 2):
        first, last = ((day + offset) // DAYS for day in (window.start, window.end))
        for bucket in range(first, last + 1):
            yield offset, bucket


def _cells(spot: Spot) -> Iterator[tuple[str, int, int]]:
    """The cells of the map that a place lies in; none where it has no point or is too wide."""
    if spot.latitude is None or spot.longitude is None or spot.precision > _WIDE:
        return
    for name, offset in (("cell", 0.0), ("between", DEGREES / 2)):
        north = floor((spot.latitude + offset) / DEGREES)
        yield name, north, floor((spot.longitude + offset) / DEGREES)


def _rarest(telling: Telling) -> list[str]:
    words = [word for word in telling.facts.words if rarity(word) >= _RARE]
    return sorted(words, key=lambda word: (-rarity(word), word))[:_WORDS]


def _wide(telling: Telling, family: str, day: tuple[int, int]) -> Iterator[Key]:
    """Keys of what runs on or is told of a whole country: by country and the month it began."""
    window = telling.facts.window
    if window is None or telling.day is None or telling.day - window.start < _TOLD:
        return
    month = window.start // 31
    for spot in telling.facts.spots:
        if spot.precision > _WIDE and spot.country:
            yield family, *day, "since", month, spot.country
