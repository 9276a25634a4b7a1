"""What a list answers with, where the ledger's own types do not say it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from sayso.types import Apart, Link, Side

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A page of what was found: `items` of `total`."""

    items: tuple[T, ...]
    total: int


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
        link: what speaks for the two being one; None where one is in doubt.
        chance: how likely the machine's answer is right, 0 to 1.
    """

    kind: DoubtKind
    a: str
    b: str
    link: Link | Apart | None
    chance: float


def chance_of(link: Link | Apart) -> float:
    """The probability that two claims are of one event, of the bits that speak for it."""
    odds: float = 2.0 ** max(-60.0, min(60.0, link.weight))
    return odds / (1 + odds)
