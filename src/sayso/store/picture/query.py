"""Which parts of a picture are asked for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, and_, or_, select

from sayso.errors import UsageError
from sayso.store.picture.schema import (
    ACCOUNTS,
    EVENT_CLAIMS,
    EVENTS,
    HOLDINGS,
    ORIGINS,
    SERIES,
    WHOLES,
)
from sayso.store.query import check_days, check_limit, holds
from sayso.store.search import check_words
from sayso.store.words import check_asked, claims_with
from sayso.types import ClaimType, SeriesKind, Side

RATINGS = range(1, 7)
"""Credibility, from confirmed to what cannot be judged."""


@dataclass(frozen=True, slots=True)
class EventQuery:
    """A choice of events: those that meet every condition given; `EventQuery()` asks for all.

    Attributes:
        types: one of these types; empty for any.
        place: words that stand in the name of the event's place. Case, accents and differences
            of white space do not count, here and below.
        sides: an account is of one of these sides; empty for any.
        teller: words that stand in the name of somebody who tells of it.
        ratings: the credibility is one of these, 1 to 6; empty for any.
        contested: whether accounts of it conflict; None for either, here and below.
        single_origin: whether all goes back to one origin.
        expected: whether nobody says that it did or did not happen: it is only expected,
            wanted or possible.
        since, until: first and last day (both included) that the days of the event must meet,
            an open end meeting any bound. What has no day is left out once a bound is given.
        part_of: id of an event that it is a part of.
        words: words of the home sentence of one of its claims, all of them; a word that ends
            in * stands for all that begin so.
        newest_first: the latest first, not the earliest.
        limit, offset: at most so many, after leaving out so many; None for all.

    Raises:
        UsageError: a condition that makes no sense.
    """

    types: tuple[ClaimType, ...] = ()
    place: str | None = None
    sides: tuple[Side, ...] = ()
    teller: str | None = None
    ratings: tuple[int, ...] = ()
    contested: bool | None = None
    single_origin: bool | None = None
    expected: bool | None = None
    since: date | None = None
    until: date | None = None
    part_of: str | None = None
    words: str | None = None
    newest_first: bool = False
    limit: int | None = None
    offset: int = 0

    def __post_init__(self) -> None:
        _check(self, "place", "teller")
        if self.words is not None:
            check_asked(self.words)
        if not set(self.ratings) <= set(RATINGS):
            raise UsageError("credibility: give ratings from 1 (confirmed) to 6 (cannot be judged)")


@dataclass(frozen=True, slots=True)
class SeriesQuery:
    """A choice of series of figures; conditions as in `EventQuery`.

    Attributes:
        kinds: of one event, or running totals; empty for both.
        event: id of the event counted in.
        counted: words that stand in what is counted, or in the harm ("killed").
        place: words that stand in the name of the place.
        sides: one of these sides gives a figure; empty for any.
        apart: whether the latest ranges of two origins do not meet.
        since, until: first and last day (both included) that the days of the figures must meet.
        running_first: running totals before those of one event.
    """

    kinds: tuple[SeriesKind, ...] = ()
    event: str | None = None
    counted: str | None = None
    place: str | None = None
    sides: tuple[Side, ...] = ()
    apart: bool | None = None
    since: date | None = None
    until: date | None = None
    running_first: bool = False
    limit: int | None = None
    offset: int = 0

    def __post_init__(self) -> None:
        _check(self, "counted", "place")


@dataclass(frozen=True, slots=True)
class HoldingQuery:
    """A choice of who holds what by whose word; conditions as in `EventQuery`.

    Attributes:
        place, holder, teller: words that stand in these names.
        sides: of the holder.
        contested: whether another origin denies it or names another holder.
    """

    place: str | None = None
    holder: str | None = None
    teller: str | None = None
    sides: tuple[Side, ...] = ()
    contested: bool | None = None
    since: date | None = None
    until: date | None = None
    limit: int | None = None
    offset: int = 0

    def __post_init__(self) -> None:
        _check(self, "place", "holder", "teller")


@dataclass(frozen=True, slots=True)
class OriginQuery:
    """A choice of origins; conditions as in `EventQuery`.

    Attributes:
        teller: words that stand in the teller's name.
        sides: of the teller.
        event: id of an event that it tells of.
        retold: whether more than one claim goes back to it.
    """

    teller: str | None = None
    sides: tuple[Side, ...] = ()
    event: str | None = None
    retold: bool | None = None
    limit: int | None = None
    offset: int = 0

    def __post_init__(self) -> None:
        _check(self, "teller")


PictureQuery = EventQuery | SeriesQuery | HoldingQuery | OriginQuery

Conditions = list[ColumnElement[bool]]


def event_conditions(query: EventQuery) -> Conditions:
    """What the rows of `events` must meet."""
    conditions = [*_among(EVENTS.c.type, query.types), *_days(EVENTS, query)]
    if query.place is not None:
        conditions.append(holds(EVENTS.c.place_search, query.place))
    if query.sides:
        # No name of a side stands within another.
        conditions.append(or_(*(EVENTS.c.sides.contains(side.value) for side in query.sides)))
    if query.teller is not None:
        tellers = select(ACCOUNTS.c.event).where(holds(ACCOUNTS.c.teller_search, query.teller))
        conditions.append(EVENTS.c.id.in_(tellers))
    if query.ratings:
        conditions.append(EVENTS.c.rating.in_(query.ratings))
    if query.contested is not None:
        conditions.append((EVENTS.c.conflicts > 0) == query.contested)
    if query.single_origin is not None:
        conditions.append((EVENTS.c.origins == 1) == query.single_origin)
    if query.expected is not None:
        conditions.append(EVENTS.c.expected == query.expected)
    if query.part_of is not None:
        parts = select(WHOLES.c.event).where(WHOLES.c.whole == query.part_of)
        conditions.append(EVENTS.c.id.in_(parts))
    if query.words is not None:
        found = claims_with(query.words)
        conditions.append(
            EVENTS.c.id.in_(select(EVENT_CLAIMS.c.event).where(EVENT_CLAIMS.c.claim.in_(found)))
        )
    return conditions


def series_conditions(query: SeriesQuery) -> Conditions:
    """What the rows of `series` must meet."""
    conditions = [*_among(SERIES.c.kind, query.kinds), *_days(SERIES, query)]
    if query.sides:
        # No name of a side stands within another.
        conditions.append(or_(*(SERIES.c.sides.contains(side.value) for side in query.sides)))
    if query.apart is not None:
        conditions.append(SERIES.c.apart == query.apart)
    if query.event is not None:
        conditions.append(SERIES.c.event == query.event)
    if query.counted is not None:
        conditions.append(holds(SERIES.c.counted_search, query.counted))
    if query.place is not None:
        conditions.append(holds(SERIES.c.place_search, query.place))
    return conditions


def holding_conditions(query: HoldingQuery) -> Conditions:
    """What the rows of `holdings` must meet."""
    conditions = [*_among(HOLDINGS.c.side, query.sides), *_days(HOLDINGS, query)]
    if query.place is not None:
        conditions.append(holds(HOLDINGS.c.place_search, query.place))
    if query.holder is not None:
        conditions.append(holds(HOLDINGS.c.holder_search, query.holder))
    if query.teller is not None:
        conditions.append(holds(HOLDINGS.c.teller_search, query.teller))
    if query.contested is not None:
        conditions.append(HOLDINGS.c.contested == query.contested)
    return conditions


def origin_conditions(query: OriginQuery) -> Conditions:
    """What the rows of `origins` must meet."""
    conditions = _among(ORIGINS.c.side, query.sides)
    if query.teller is not None:
        conditions.append(holds(ORIGINS.c.teller_search, query.teller))
    if query.event is not None:
        told = select(ACCOUNTS.c.origin).where(ACCOUNTS.c.event == query.event)
        conditions.append(ORIGINS.c.id.in_(told))
    if query.retold is not None:
        conditions.append((ORIGINS.c.claims > 1) == query.retold)
    return conditions


def _check(query: PictureQuery, *worded: str) -> None:
    for name in worded:
        words = getattr(query, name)
        if words is not None:
            check_words(name, words)
    if isinstance(query, EventQuery | SeriesQuery | HoldingQuery):
        check_days(query.since, query.until)
    check_limit(query.limit)
    if query.offset < 0:
        raise UsageError(f"offset {query.offset}: give a number, 0 or more")


def _among(column: Column[Any], members: Iterable[StrEnum]) -> Conditions:
    values = [member.value for member in members]
    return [column.in_(values)] if values else []


def _days(table: Table, query: EventQuery | SeriesQuery | HoldingQuery) -> Conditions:
    first, last = table.c.first_day, table.c.last_day
    conditions: Conditions = []
    if query.since or query.until:
        conditions.append(or_(first.is_not(None), last.is_not(None)))
    if query.since:
        conditions.append(or_(last.is_(None), last >= query.since))
    if query.until:
        conditions.append(or_(first.is_(None), first <= query.until))
    return [and_(*conditions)] if conditions else []
