"""What one document tells: its claims, and the tellings that they make, as they are compared."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sayso.reconcile.facts import Facts


class Mark(NamedTuple):
    """A claim as compared with others of its document."""

    facts: Facts
    sentence: int
    points_back: bool
    another: bool


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


@dataclass(frozen=True, slots=True)
class Story:
    """One document's tellings.

    Attributes:
        document: its id.
        tellings: in order of their first claims.
        stems: what marks the document, see `sayso.reconcile.facts.stems_of`.
    """

    document: str
    tellings: tuple[Telling, ...]
    stems: Mapping[str, float]
