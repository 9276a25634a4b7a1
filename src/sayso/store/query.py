"""Which claims are asked for."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, or_, select

from sayso.errors import UsageError
from sayso.store.schema import CLAIMS, DOCUMENTS, PLACES, TIMES
from sayso.store.search import is_storable, searchable
from sayso.types import ClaimType, Side, Status

IN_ORDER = (DOCUMENTS.c.date.nulls_last(), DOCUMENTS.c.id)
"""The order of documents: the oldest first, those without a date last."""

_LONGEST = 200
"""Characters of words to search for; no name is longer, and matching costs their number."""


@dataclass(frozen=True, slots=True)
class Query:
    """A choice of claims: those that meet every condition given; `Query()` asks for all.

    Attributes:
        types: one of these types; empty for any.
        sides: the source's side is one of these; empty for any.
        statuses: one of these statuses; empty for any.
        source: words that stand in the speaker's name or in the source as written. Case,
            accents and differences of white space do not count, here and in `place`.
        place: words that stand in the name of one of the claim's places.
        since, until: first and last day (both included). A claim is in where one of its own
            times meets the days between them, an open end of that time meeting any bound; a
            claim without a resolved time is in where its document's date lies between them.
            A claim with neither is left out as soon as a bound is given.
        min_confidence: the claim was read with this confidence at least, 0 to 1.
        limit: at most so many claims, the first in the ledger's order; None for all.

    Raises:
        UsageError: a condition that makes no sense.
    """

    types: tuple[ClaimType, ...] = ()
    sides: tuple[Side, ...] = ()
    statuses: tuple[Status, ...] = ()
    source: str | None = None
    place: str | None = None
    since: date | None = None
    until: date | None = None
    min_confidence: float = 0.0
    limit: int | None = None

    def __post_init__(self) -> None:
        for name, words in (("source", self.source), ("place", self.place)):
            if words is not None:
                _check_words(name, words)
        if self.since and self.until and self.since > self.until:
            raise UsageError(
                f"since {self.since} is later than until {self.until}: no day lies between"
            )
        if not 0 <= self.min_confidence <= 1:
            raise UsageError(f"min_confidence {self.min_confidence}: give a share from 0 to 1")
        if self.limit is not None and self.limit < 0:
            raise UsageError(f"limit {self.limit}: give a number of claims, 0 or more")


def chosen(query: Query) -> Select[tuple[str, str]]:
    """Ids of the claims that `query` asks for, each after that of its document, in order."""
    return (
        select(CLAIMS.c.document, CLAIMS.c.id)
        .join(DOCUMENTS)
        .where(*_conditions(query))
        .order_by(*IN_ORDER, CLAIMS.c.ordinal)
        .limit(query.limit)
    )


def _check_words(name: str, words: str) -> None:
    if len(words) > _LONGEST:
        raise UsageError(f"{name}: give at most {_LONGEST} characters, not {len(words)}")
    if not is_storable(words):
        raise UsageError(f"{name}: {words!a} holds a character that no text can hold")
    if not searchable(words):
        raise UsageError(f"{name}: give words to look for, or leave it out")


def _conditions(query: Query) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    for column, wanted in (
        (CLAIMS.c.type, query.types),
        (CLAIMS.c.side, query.sides),
        (CLAIMS.c.status, query.statuses),
    ):
        if wanted:
            conditions.append(column.in_([member.value for member in wanted]))
    if query.source is not None:
        conditions.append(_holds(CLAIMS.c.source_search, query.source))
    if query.place is not None:
        named = select(PLACES.c.claim).where(_holds(PLACES.c.name_search, query.place))
        conditions.append(CLAIMS.c.id.in_(named))
    if query.min_confidence:
        conditions.append(CLAIMS.c.confidence >= query.min_confidence)
    if query.since or query.until:
        conditions.append(_between(query.since, query.until))
    return conditions


def _holds(column: ColumnElement[str], words: str) -> ColumnElement[bool]:
    return column.contains(searchable(words), autoescape=True)


def _between(since: date | None, until: date | None) -> ColumnElement[bool]:
    own = and_(
        TIMES.c.claim == CLAIMS.c.id,
        or_(TIMES.c.first_day.is_not(None), TIMES.c.last_day.is_not(None)),
    )
    meets: list[ColumnElement[Any]] = [own]
    published: list[ColumnElement[Any]] = [~exists().where(own)]
    if since:
        meets.append(or_(TIMES.c.last_day.is_(None), TIMES.c.last_day >= since))
        published.append(DOCUMENTS.c.date >= since)
    if until:
        meets.append(or_(TIMES.c.first_day.is_(None), TIMES.c.first_day <= until))
        published.append(DOCUMENTS.c.date <= until)
    return or_(exists().where(*meets), and_(*published))
