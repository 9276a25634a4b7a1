"""The events of a picture, column by column in memory: counted, drawn and listed at once.

What SQL would read from every row of a large ledger for each view of it is read once for each
picture (docs/decisions/columns.md). Rows stand in the order of events, so that a choice of events
is a mask over them, and a page of a list some of its true places.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sqlalchemy import Connection

from sayso.store.coded import (
    NONE,
    Days,
    Mask,
    Numbers,
    coded,
    columns_of,
    days_of,
    found_in,
    marked,
    meeting,
    newest_first,
    numbers_of,
    page,
    with_words,
)
from sayso.store.picture.pack import SEPARATOR
from sayso.store.picture.query import EventQuery
from sayso.types import ClaimType, Phrase, Place, Side

TYPES = tuple(ClaimType)
SIDES = tuple(Side)

_EVENTS = """
SELECT id, type, rating, claims, conflicts > 0, origins = 1, expected, sides, first_day, last_day,
    place_search, place, latitude, longitude
FROM events ORDER BY first_day IS NULL, first_day, id
"""
_POINTS = """
SELECT place, latitude, longitude, min(country), min(gazetteer_id), min(precision),
    min(place_reason)
FROM events WHERE latitude IS NOT NULL GROUP BY place, latitude, longitude
"""
_ACCOUNTS = "SELECT event, origin FROM accounts"
_TELLINGS = """
SELECT s.number, e.event, s.document
FROM searched AS s JOIN event_claims AS e ON e.claim = s.claim ORDER BY s.number
"""
_DOCUMENTS = """
SELECT id, outlet, (SELECT count(*) FROM losts WHERE losts.document = documents.id) FROM documents
"""


@dataclass(frozen=True, slots=True, eq=False)
class EventColumns:
    """The events of one picture, and who tells of them.

    Attributes:
        ids: of the events, by first day, those without one last; then of their ids.
        newest: their places by the last first day first; otherwise the same.
        types, ratings, claims: of each event; types by their place in `TYPES`.
        contested, alone, expected: whether accounts conflict, one origin tells it, nobody says
            that it did or did not happen.
        sides: who speaks of it, a bit for each of `SIDES`.
        first, last: its days, NaT where open.
        names, name: searchable names of places, and the place of each event's in them or `NONE`.
        points, point: places on the map, and the place of each event's in them or `NONE`.
        account_events, account_origins: for each account, the place of its event and the code of
            its origin.
        told_events, told_documents: the same of the event and the document of each claim, by its
            number in the index of words.
        told_numbers: those numbers, rising.
        outlets, lost: code of the outlet of each document, or `NONE`; how many numbers it lost.
    """

    ids: Sequence[str]
    newest: Numbers
    types: Numbers
    ratings: Numbers
    claims: Numbers
    contested: Mask
    alone: Mask
    expected: Mask
    sides: Numbers
    first: Days
    last: Days
    names: Sequence[str]
    name: Numbers
    points: Sequence[Place]
    point: Numbers
    account_events: Numbers
    account_origins: Numbers
    told_numbers: Numbers
    told_events: Numbers
    told_documents: Numbers
    outlets: Numbers
    lost: Numbers

    def chosen(self, query: EventQuery) -> Mask:
        """The events that fit `query`, its words, teller, whole and page aside."""
        mask = np.ones(len(self.ids), bool)
        if query.types:
            mask &= np.isin(self.types, [TYPES.index(kind) for kind in query.types])
        if query.ratings:
            mask &= np.isin(self.ratings, query.ratings)
        if query.sides:
            mask &= (self.sides & sum(1 << SIDES.index(side) for side in set(query.sides))) != 0
        for column, wanted in (
            (self.contested, query.contested),
            (self.alone, query.single_origin),
            (self.expected, query.expected),
        ):
            if wanted is not None:
                mask &= column == wanted
        if query.place is not None:
            mask &= with_words(self.name, self.names, query.place)
        if query.since or query.until:
            mask &= meeting(self.first, self.last, query.since, query.until)
        return mask

    def told_in(self, numbers: Numbers) -> Mask:
        """The events of the claims that have these numbers in the index of words."""
        told = self.told_events[found_in(self.told_numbers, numbers)]
        return marked(told, len(self.ids))

    def of_ids(self, ids: Iterable[str]) -> Mask:
        """The events of these ids."""
        wanted = set(ids)
        return np.fromiter(map(wanted.__contains__, self.ids), bool, len(self.ids))

    def page(self, mask: Mask, newest: bool, offset: int, limit: int | None) -> list[str]:
        """The ids of a page of the chosen events, in order."""
        return page(self.ids, mask, self.newest if newest else None, offset, limit)


def load_event_columns(connection: Connection) -> EventColumns:
    """Read the columns; it takes seconds where there are hundreds of thousands of claims."""
    (ids, types, ratings, claims, contested, alone, expected, sides, first, last, *place) = (
        columns_of(connection, _EVENTS, 14)
    )
    names, *at = place
    points = {row[:3]: _point(row) for row in connection.exec_driver_sql(_POINTS).fetchall()}
    position = {id_: number for number, id_ in enumerate(ids)}
    types_at = {kind.value: number for number, kind in enumerate(TYPES)}
    name, known = coded(names)
    point_at = {key: number for number, key in enumerate(points)}
    numbers, events, documents = columns_of(connection, _TELLINGS, 3)
    document, outlet, lost = columns_of(connection, _DOCUMENTS, 3)
    document_at = {id_: number for number, id_ in enumerate(document)}
    account_event, origin = columns_of(connection, _ACCOUNTS, 2)
    starts = days_of(first)
    return EventColumns(
        ids=ids,
        newest=newest_first(starts),
        types=numbers_of(types_at[kind] for kind in types),
        ratings=numbers_of(ratings),
        claims=numbers_of(claims),
        contested=np.array(contested, bool),
        alone=np.array(alone, bool),
        expected=np.array(expected, bool),
        sides=_sides(sides),
        first=starts,
        last=days_of(last),
        names=known,
        name=name,
        points=list(points.values()),
        point=numbers_of(point_at.get(key, NONE) for key in zip(*at, strict=True)),
        account_events=numbers_of(position[event] for event in account_event),
        account_origins=coded(origin)[0],
        told_numbers=numbers_of(numbers),
        told_events=numbers_of(position[event] for event in events),
        told_documents=numbers_of(document_at[id_] for id_ in documents),
        outlets=coded(outlet)[0],
        lost=numbers_of(lost),
    )


def _sides(values: Sequence[str]) -> Numbers:
    bits = {
        value: sum(1 << SIDES.index(Side(side)) for side in value.split(SEPARATOR) if side)
        for value in set(values)
    }
    return numbers_of(bits[value] for value in values)


def _point(row: Sequence[Any]) -> Place:
    name, latitude, longitude, country, id_, precision, reason = row
    return Place(
        words=Phrase(0, 0, ""),
        name=name,
        latitude=latitude,
        longitude=longitude,
        country=country,
        id=id_,
        precision=precision,
        reason=reason or "",
    )
