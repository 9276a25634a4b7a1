"""What a list answers with, where the ledger's own types do not say it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from sayso.types import ClaimType, Link, Place, Side

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A page of what was found: `items` of `total`."""

    items: tuple[T, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Overview:
    """What is counted on the picture of some events.

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


@dataclass(frozen=True, slots=True)
class Source:
    """What one teller said, and what others made of it.

    Attributes:
        name: the teller of its origins; `side` theirs.
        documents, outlets: in how many documents, of how many outlets, it is told.
        claims, events: how many.
        alone: events that nobody else tells.
        confirmed: events that another origin asserts too.
        contradicted: events in which another's claim cannot be true if this one's is.
        reliability: "A" to "F", as a person rated it; "" where nobody has.
        rated_by: who did; "" where nobody has.
    """

    name: str
    side: Side | None
    documents: int
    outlets: int
    claims: int
    events: int
    alone: int
    confirmed: int
    contradicted: int
    reliability: str
    rated_by: str


class DoubtKind(StrEnum):
    """What a person is asked."""

    LINK = "link"
    """Whether two claims, put into one event, belong there."""
    PAIR = "pair"
    """Whether two claims, kept apart, are of one event."""
    CLAIM = "claim"
    """Whether a claim is read right."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that the machine is not sure of.

    Attributes:
        a: id of the claim; `b` that of the other, "" where one claim is in doubt.
        link: what speaks for and against the two being one; None where one is in doubt.
        chance: how likely the machine's answer is right, 0 to 1.
    """

    kind: DoubtKind
    a: str
    b: str
    link: Link | None
    chance: float
