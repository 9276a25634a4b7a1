"""What one document tells: its claims, and the tellings that they make, as they are compared."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from sayso.reconcile.facts import Facts
from sayso.reconcile.spots import Spot
from sayso.reconcile.window import Window

Numbers = tuple[int, int]
"""Two tellings by number: one of one document and one of another, or both of one."""


class Mark(NamedTuple):
    """A claim as compared with others of its document.

    Attributes:
        facts: what of it is compared.
        number: its place among the document's claims.
        sentence: number of its sentence.
        points_back: whether its words point back to what was told before.
        another: whether they tell of another one.
        kin: places of the document's claims of kin types, its own among them, in their order.
    """

    facts: Facts
    number: int
    sentence: int
    points_back: bool
    another: bool
    kin: tuple[int, ...]


class Setting(NamedTuple):
    """When and where something is told to have happened, as far as it is."""

    window: Window | None
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """All that one document tells of one happening.

    Attributes:
        claims: ids of its claims, in order of the text.
        document: id of the document.
        number: its place among the document's tellings, by their first claims.
        day: ordinal of the document's date, None where unknown.
        facts: what of it is compared.
        rivals: how many tellings of the document are of kin types, itself counted.
        beside: numbers of the tellings that are told in the same sentences.
        causes: numbers of those of violence that it is told with; none of violence itself.
    """

    claims: tuple[str, ...]
    document: str
    number: int
    day: int | None
    facts: Facts
    rivals: int
    beside: tuple[int, ...]
    causes: tuple[int, ...]

    @property
    def setting(self) -> Setting:
        """When and where it is told to have happened."""
        return Setting(self.facts.window, self.facts.spots)


@dataclass(frozen=True, slots=True)
class Story:
    """One document's tellings.

    Attributes:
        document: its id.
        tellings: in order of their first claims.
        stems: what marks the document, see `sayso.reconcile.facts.stems_of`.
        spots: all places that its tellings tell.
        countries: in which these lie, as far as known.
        inside: bits of the links between its own tellings, the smaller number first; without
            those of `OTHER` bits or fewer, but for those of other people
            (`sayso.reconcile.others`).
    """

    document: str
    tellings: tuple[Telling, ...]
    stems: Mapping[str, float]
    spots: frozenset[Spot] = frozenset()
    countries: frozenset[str] = frozenset()
    inside: Mapping[Numbers, float] = field(default_factory=dict)


OTHER = -4.0
"""Bits of two tellings of one document of which at most this speaks for one happening."""
