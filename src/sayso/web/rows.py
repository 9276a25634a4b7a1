"""What a list answers with, where the ledger's own types do not say it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from sayso.types import Link, Side

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
        link: what speaks for and against the two being one; None where one is in doubt.
        chance: how likely the machine's answer is right, 0 to 1.
    """

    kind: DoubtKind
    a: str
    b: str
    link: Link | None
    chance: float
