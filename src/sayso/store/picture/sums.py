"""Counts over events: as a whole, by point, by day."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, case, func, or_, select

from sayso.store.picture.query import Conditions
from sayso.store.picture.schema import ACCOUNTS, EVENT_CLAIMS, EVENTS, ORIGIN_CLAIMS
from sayso.store.schema import CLAIMS, DOCUMENTS, LOSTS
from sayso.types import ClaimType, Phrase, Place, Side


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


def _number(condition: ColumnElement[bool]) -> ColumnElement[int]:
    """How many rows meet the condition."""
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


_CONTESTED = _number(EVENTS.c.conflicts > 0)
_ALONE = _number(EVENTS.c.origins == 1)


def load_sums(connection: Connection, conditions: Conditions) -> Sums:
    """The counts over the events that meet the conditions."""
    e = EVENTS.c
    chosen = select(e.id).where(*conditions)
    whole = connection.execute(
        select(
            func.count().label("events"),
            _CONTESTED.label("contested"),
            _ALONE.label("alone"),
            _number(e.expected).label("expected"),
            _number(e.latitude.is_(None)).label("unplaced"),
            _number(e.first_day.is_(None) & e.last_day.is_(None)).label("undated"),
            func.min(func.coalesce(e.first_day, e.last_day)).label("first"),
            func.max(func.coalesce(e.last_day, e.first_day)).label("last"),
        ).where(*conditions)
    ).one()
    in_events = [EVENT_CLAIMS.c.event.in_(chosen)] if conditions else []
    told = (
        select(
            func.count(CLAIMS.c.id.distinct()).label("claims"),
            func.count(CLAIMS.c.document.distinct()).label("documents"),
            func.count(DOCUMENTS.c.outlet.distinct()).label("outlets"),
        )
        .select_from(EVENT_CLAIMS)
        .join(CLAIMS, CLAIMS.c.id == EVENT_CLAIMS.c.claim)
        .join(DOCUMENTS)
        .where(*in_events)
    )
    counted = connection.execute(told).one()
    origins = (
        select(func.count(ORIGIN_CLAIMS.c.origin.distinct()))
        .join(EVENT_CLAIMS, EVENT_CLAIMS.c.claim == ORIGIN_CLAIMS.c.claim)
        .where(*in_events)
    )
    documents = (
        select(CLAIMS.c.document)
        .join(EVENT_CLAIMS, EVENT_CLAIMS.c.claim == CLAIMS.c.id)
        .where(*in_events)
    )
    lost = select(func.count()).select_from(LOSTS).where(LOSTS.c.document.in_(documents))
    by = [func.count().desc()]
    sides = (
        select(ACCOUNTS.c.side, func.count(ACCOUNTS.c.event.distinct()))
        .where(ACCOUNTS.c.side.is_not(None), ACCOUNTS.c.event.in_(chosen))
        .group_by(ACCOUNTS.c.side)
        .order_by(func.count(ACCOUNTS.c.event.distinct()).desc(), ACCOUNTS.c.side)
    )
    types = select(e.type, func.count()).where(*conditions).group_by(e.type).order_by(*by, e.type)
    ratings = (
        select(e.rating, func.count()).where(*conditions).group_by(e.rating).order_by(e.rating)
    )
    return Sums(
        documents=counted.documents,
        outlets=counted.outlets,
        claims=counted.claims,
        origins=connection.execute(origins).scalar_one(),
        events=whole.events,
        contested=whole.contested,
        alone=whole.alone,
        expected=whole.expected,
        unplaced=whole.unplaced,
        undated=whole.undated,
        lost=connection.execute(lost).scalar_one(),
        types=tuple((ClaimType(kind), n) for kind, n in connection.execute(types)),
        ratings=tuple((rating, n) for rating, n in connection.execute(ratings)),
        sides=tuple((Side(side), n) for side, n in connection.execute(sides)),
        first=whole.first,
        last=whole.last,
    )


def load_spots(connection: Connection, conditions: Conditions) -> list[Spot]:
    """The points of events, those of most events first."""
    e = EVENTS.c
    at = (e.latitude, e.longitude, e.place)
    found = connection.execute(
        select(
            *at,
            func.min(e.country).label("country"),
            func.min(e.gazetteer_id).label("gazetteer_id"),
            func.min(e.precision).label("precision"),
            func.min(e.place_reason).label("reason"),
            func.count().label("events"),
            _CONTESTED.label("contested"),
            _ALONE.label("alone"),
            func.min(e.rating).label("best"),
        )
        .where(*conditions, e.latitude.is_not(None))
        .group_by(*at)
        .order_by(func.count().desc(), e.place)
    )
    return [
        Spot(
            Place(
                words=Phrase(0, 0, ""),
                name=row.place,
                latitude=row.latitude,
                longitude=row.longitude,
                country=row.country,
                id=row.gazetteer_id,
                precision=row.precision,
                reason=row.reason or "",
            ),
            row.events,
            row.contested,
            row.alone,
            row.best,
        )
        for row in found
    ]


def load_days(connection: Connection, conditions: Conditions) -> list[DayCount]:
    """The days on which events begin, in order."""
    day = func.coalesce(EVENTS.c.first_day, EVENTS.c.last_day)
    found = connection.execute(
        select(day.label("day"), func.count().label("events"), _CONTESTED.label("contested"))
        .where(*conditions, or_(EVENTS.c.first_day.is_not(None), EVENTS.c.last_day.is_not(None)))
        .group_by(day)
        .order_by(day)
    )
    return [DayCount(row.day, row.events, row.contested) for row in found]
