"""Which claims are asked for."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, or_, select

from sayso.errors import UsageError
from sayso.store.schema import CLAIMS, DOCUMENTS, FIGURES, PLACES, TIMES
from sayso.store.search import check_words, searchable
from sayso.store.words import check_asked, claims_with
from sayso.types import ClaimType, Side, Status

IN_ORDER = (DOCUMENTS.c.date.nulls_last(), DOCUMENTS.c.id)
"""The order of documents: the oldest first, those without a date last."""


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
        words: words of the home sentence, all of them; one that ends in * stands for all words
            that begin so.
        since, until: first and last day (both included). A claim is in where one of its own
            times meets the days between them, an open end of that time meeting any bound; a
            claim without a resolved time is in where its document's date lies between them.
            A claim with neither is left out as soon as a bound is given.
        min_confidence: the claim was read with this confidence at least, 0 to 1.
        teller: the name of the claim's origin in the picture, exactly.
        document: id of the document.
        lost: whether only claims with a lost number are wanted.
        limit, offset: at most so many claims, after leaving out so many; None for all.

    Raises:
        UsageError: a condition that makes no sense.
    """

    types: tuple[ClaimType, ...] = ()
    sides: tuple[Side, ...] = ()
    statuses: tuple[Status, ...] = ()
    source: str | None = None
    place: str | None = None
    words: str | None = None
    since: date | None = None
    until: date | None = None
    min_confidence: float = 0.0
    teller: str | None = None
    document: str | None = None
    lost: bool = False
    limit: int | None = None
    offset: int = 0

    def __post_init__(self) -> None:
        for name, words in (("source", self.source), ("place", self.place)):
            if words is not None:
                check_words(name, words)
        if self.words is not None:
            check_asked(self.words)
        check_days(self.since, self.until)
        if not 0 <= self.min_confidence <= 1:
            raise UsageError(f"min_confidence {self.min_confidence}: give a share from 0 to 1")
        check_limit(self.limit)


def check_days(since: date | None, until: date | None) -> None:
    """Check that a day can lie between the two.

    Raises:
        UsageError: none can.
    """
    if since and until and since > until:
        raise UsageError(f"since {since} is later than until {until}: no day lies between")


def check_limit(limit: int | None) -> None:
    """Check that so many rows can be listed.

    Raises:
        UsageError: they cannot.
    """
    if limit is not None and limit < 0:
        raise UsageError(f"limit {limit}: give a number, 0 or more")


def chosen(query: Query) -> Select[tuple[str, str]]:
    """Ids of the claims that `query` asks for, each after that of its document, in order."""
    return (
        select(CLAIMS.c.document, CLAIMS.c.id)
        .join(DOCUMENTS)
        .where(*_conditions(query))
        .order_by(*IN_ORDER, CLAIMS.c.ordinal)
        .limit(query.limit)
        .offset(query.offset)
    )


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
        conditions.append(holds(CLAIMS.c.source_search, query.source))
    if query.place is not None:
        named = select(PLACES.c.claim).where(holds(PLACES.c.name_search, query.place))
        conditions.append(CLAIMS.c.id.in_(named))
    if query.words is not None:
        conditions.append(CLAIMS.c.id.in_(claims_with(query.words)))
    if query.document is not None:
        conditions.append(CLAIMS.c.document == query.document)
    if query.lost:
        lost = select(FIGURES.c.claim).where(FIGURES.c.lost)
        conditions.append(CLAIMS.c.id.in_(lost))
    if query.teller is not None:
        conditions.append(CLAIMS.c.id.in_(told_by(query.teller)))
    if query.min_confidence:
        conditions.append(CLAIMS.c.confidence >= query.min_confidence)
    if query.since or query.until:
        conditions.append(_between(query.since, query.until))
    return conditions


def told_by(teller: str) -> Select[tuple[str]]:
    """Ids of the claims of one teller's origins."""
    # The picture's tables stand on those of this module's.
    from sayso.store.picture.schema import ORIGIN_CLAIMS, ORIGINS

    return (
        select(ORIGIN_CLAIMS.c.claim)
        .join(ORIGINS, ORIGINS.c.id == ORIGIN_CLAIMS.c.origin)
        .where(ORIGINS.c.teller == teller)
    )


def holds(column: ColumnElement[str], words: str) -> ColumnElement[bool]:
    """Whether a column of searchable names has `words` in it."""
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
