"""What a page asks for."""

from dataclasses import dataclass
from datetime import date

from sayso.errors import UsageError
from sayso.types import ClaimType, SeriesKind, Side, Status

PAGE = 50
"""Rows of one page of a list."""


@dataclass(frozen=True, slots=True)
class Query:
    """What every list can be asked.

    Attributes:
        words: all of these stand in the row's text; case does not count, here and below.
        place: words that stand in the name of its place.
        sides: one of these sides; empty for any.
        since, until: first and last day, both included. A row is in where its days meet those
            between; a row without a day is left out as soon as one is given.
        offset, limit: which rows of those found, from 0.

    Raises:
        UsageError: the days leave none between them.
    """

    words: str = ""
    place: str = ""
    sides: tuple[Side, ...] = ()
    since: date | None = None
    until: date | None = None
    offset: int = 0
    limit: int = PAGE

    def __post_init__(self) -> None:
        if self.since and self.until and self.since > self.until:
            raise UsageError(
                f"From {self.since} is later than to {self.until}: no day lies between."
            )


@dataclass(frozen=True, slots=True)
class EventQuery(Query):
    """Events wanted.

    Attributes:
        types: one of these types; empty for any.
        ratings: one of these credibilities; empty for any.
        contested: only events with a conflict.
        alone: only events that one origin tells.
        expected: only events that nobody says have happened, or have not.
        part_of: id of the event that they are parts of; "" for any.
        newest: last day first, instead of first day first.
    """

    types: tuple[ClaimType, ...] = ()
    ratings: tuple[int, ...] = ()
    contested: bool = False
    alone: bool = False
    expected: bool = False
    part_of: str = ""
    newest: bool = False


@dataclass(frozen=True, slots=True)
class ClaimQuery(Query):
    """Claims wanted: in the order of documents, then of the text.

    Attributes:
        types, statuses: one of these; empty for any.
        source: words in the speaker's name or in the source as written.
        teller: the name of the claim's origin, exactly.
        document: id of the document; "" for any.
        lost: only claims with a lost number.
        min_confidence: read with this confidence at least, 0 to 1.
    """

    types: tuple[ClaimType, ...] = ()
    statuses: tuple[Status, ...] = ()
    source: str = ""
    teller: str = ""
    document: str = ""
    lost: bool = False
    min_confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class DocumentQuery(Query):
    """Documents wanted: in the order of their days; place and sides are not asked.

    Attributes:
        outlet: words in the outlet's name.
        newest: last day first, instead of first day first.
    """

    outlet: str = ""
    newest: bool = False


@dataclass(frozen=True, slots=True)
class SeriesQuery(Query):
    """Series of figures wanted: running totals first, then by what is counted and place.

    Attributes:
        kind: of this kind; None for either.
        event: counted in this event; "" for any.
        apart: only series in which the ranges of two origins do not meet.
    """

    kind: SeriesKind | None = None
    event: str = ""
    apart: bool = False


@dataclass(frozen=True, slots=True)
class HoldingQuery(Query):
    """Holdings wanted, by place, then day; `words` are those of the holder."""

    contested: bool = False


@dataclass(frozen=True, slots=True)
class SourceQuery(Query):
    """Sources wanted, those of most claims first; `place` and days are not asked."""

    rated: bool = False


@dataclass(frozen=True, slots=True)
class DoubtQuery(Query):
    """Doubts wanted, the greatest first; only offset and limit are asked."""

    kind: str = ""
