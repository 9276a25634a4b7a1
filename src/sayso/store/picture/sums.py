"""Counts over events: as a whole, by point, by day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

import numpy as np

from sayso.store.coded import NONE, Mask, Numbers, marked
from sayso.store.picture.columns import SIDES, TYPES, EventColumns
from sayso.types import ClaimType, Place, Side

_Word = TypeVar("_Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Sums:
    """What is counted over some events.

    Attributes:
        documents, outlets, claims, origins, events: how many.
        contested, alone: events with a conflict; events that one origin tells.
        expected: events that nobody says have happened, or have not.
        unplaced, undated: events without a point; without a day.
        lost: numbers that the texts of those documents have lost.
        types, ratings, sides: how many events of each; for sides, events that a source of the
            side speaks of.
        first, last: the first and last day of an event.
    """

    documents: int
    outlets: int
    claims: int
    origins: int
    events: int
    contested: int
    alone: int
    expected: int
    unplaced: int
    undated: int
    lost: int
    types: tuple[tuple[ClaimType, int], ...]
    ratings: tuple[tuple[int, int], ...]
    sides: tuple[tuple[Side, int], ...]
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Spot:
    """The events of one point of the map; `best` is the best credibility among them."""

    place: Place
    events: int
    contested: int
    alone: int
    best: int


@dataclass(frozen=True, slots=True)
class DayCount:
    """Events that begin on a day."""

    day: date
    events: int
    contested: int


def sums(columns: EventColumns, mask: Mask) -> Sums:
    """The counts over the chosen events."""
    documents = marked(columns.told_documents[mask[columns.told_events]], len(columns.lost))
    outlets = columns.outlets[documents]
    types = np.bincount(columns.types[mask], minlength=len(TYPES))
    ratings = np.bincount(columns.ratings[mask])
    sides = [int(((columns.sides[mask] >> bit) & 1).sum()) for bit in range(len(SIDES))]
    first, last = columns.first[mask], columns.last[mask]
    starts, ends = np.where(np.isnat(first), last, first), np.where(np.isnat(last), first, last)
    dated = ~np.isnat(starts)
    return Sums(
        documents=int(documents.sum()),
        outlets=_different(outlets[outlets != NONE]),
        claims=int(columns.claims[mask].sum()),
        origins=_different(columns.account_origins[mask[columns.account_events]]),
        events=int(mask.sum()),
        contested=int(columns.contested[mask].sum()),
        alone=int(columns.alone[mask].sum()),
        expected=int(columns.expected[mask].sum()),
        unplaced=int((columns.point[mask] == NONE).sum()),
        undated=int((~dated).sum()),
        lost=int(columns.lost[documents].sum()),
        types=_most_first(zip(TYPES, types.tolist(), strict=True)),
        ratings=tuple((rating, n) for rating, n in enumerate(ratings.tolist()) if n),
        sides=_most_first(zip(SIDES, sides, strict=True)),
        first=starts[dated].min().item() if dated.any() else None,
        last=ends[dated].max().item() if dated.any() else None,
    )


def spots(columns: EventColumns, mask: Mask) -> list[Spot]:
    """The points of the chosen events, those of most events first."""
    placed = mask & (columns.point != NONE)
    at, size = columns.point[placed], len(columns.points)
    best = np.full(size, 9)
    np.minimum.at(best, at, columns.ratings[placed])
    rows = zip(
        columns.points,
        np.bincount(at, minlength=size).tolist(),
        np.bincount(at[columns.contested[placed]], minlength=size).tolist(),
        np.bincount(at[columns.alone[placed]], minlength=size).tolist(),
        best.tolist(),
        strict=True,
    )
    found = [Spot(*row) for row in rows if row[1]]
    return sorted(found, key=lambda spot: (-spot.events, spot.place.name))


def days(columns: EventColumns, mask: Mask) -> list[DayCount]:
    """The days on which the chosen events begin, in order."""
    starts = np.where(np.isnat(columns.first), columns.last, columns.first)
    dated = mask & ~np.isnat(starts)
    found, at, events = np.unique(starts[dated], return_inverse=True, return_counts=True)
    contested = np.bincount(at[columns.contested[dated]], minlength=len(found))
    rows = zip(found.tolist(), events.tolist(), contested.tolist(), strict=True)
    return [DayCount(*row) for row in rows]


def _different(codes: Numbers) -> int:
    """How many different codes there are."""
    return int(np.count_nonzero(np.bincount(codes))) if len(codes) else 0


def _most_first(counts: Iterable[tuple[_Word, int]]) -> tuple[tuple[_Word, int], ...]:
    """Those that there are, the most first, then by the alphabet."""
    found = [(word, n) for word, n in counts if n]
    return tuple(sorted(found, key=lambda row: (-row[1], row[0])))
