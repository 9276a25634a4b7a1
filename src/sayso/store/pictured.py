"""The picture that a ledger keeps, and what is asked of it."""

from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import select

from sayso.store.file import LedgerFile
from sayso.store.picture.doubts import (
    count_apart,
    load_apart,
    load_unsure_claims,
    load_unsure_links,
)
from sayso.store.picture.keep import change_picture, replace_picture
from sayso.store.picture.load import (
    count,
    load_events,
    load_holdings,
    load_origins,
    load_series,
)
from sayso.store.picture.query import (
    EventQuery,
    HoldingQuery,
    OriginQuery,
    PictureQuery,
    SeriesQuery,
    event_conditions,
    holding_conditions,
    origin_conditions,
    series_conditions,
)
from sayso.store.picture.schema import (
    EVENT_CLAIMS,
    EVENTS,
    HOLDINGS,
    ORIGINS,
    SERIES,
    SOURCES,
)
from sayso.store.picture.sources import (
    SourceQuery,
    SourceRecord,
    load_sources,
    source_conditions,
)
from sayso.store.picture.stamp import Stamp, keep_stamp, kept_stamp, stamp_now
from sayso.store.picture.sums import DayCount, Spot, Sums, load_days, load_spots, load_sums
from sayso.types import Apart, Event, Holding, Link, Origin, Picture, Series


class Pictured(LedgerFile):
    """The picture of a ledger: made from the rest and replaced by a newer one."""

    def stamp(self, version: str) -> Stamp:
        """What a picture made now, by this version of the reconciling code, is made of.

        Ask before the entries and judgements are read: what comes between makes the picture
        look older than it is, never newer.
        """
        with self._reading() as connection:
            return stamp_now(connection, version)

    def kept_stamp(self) -> Stamp | None:
        """What the picture in the ledger was made of; None where there is none."""
        with self._reading() as connection:
            return kept_stamp(connection)

    def picture_is_current(self, version: str) -> bool:
        """Whether the picture was made of all that is there now, by this version."""
        with self._reading() as connection:
            return kept_stamp(connection) == stamp_now(connection, version)

    def keep_picture(self, picture: Picture, stamp: Stamp) -> None:
        """Put `picture` in the place of the one that is there.

        Raises:
            ValueError: it does not hold together, which is a fault of who made it.
        """
        with self._writing() as connection:
            replace_picture(connection, picture)
            keep_stamp(connection, stamp)

    def keep_change(self, gone: Collection[str], part: Picture, stamp: Stamp) -> None:
        """Change the picture that is there by what differs in a newer one.

        `part` holds what is new or differs: events, with their own series and with the
        holdings told by their claims; what speaks for one event between them and any other;
        origins; running totals. It takes the place of

        - whatever has an id in `gone`: events, origins, series; of a claim, its holdings;
        - events, and origins, that share a claim with one of `part`;
        - series that share a figure with one of `part` of the same kind;
        - holdings told by the same claims;
        - what speaks for one event between a claim of those events and any other;
        - whatever rests on a claim of those events that no event of `part` holds.

        Raises:
            ValueError: `part` does not hold together, which is a fault of who made it.
        """
        with self._writing() as connection:
            change_picture(connection, gone, part)
            keep_stamp(connection, stamp)

    def picture(self) -> Picture:
        """The whole picture."""
        with self._reading() as connection:
            return Picture(
                events=tuple(load_events(connection, [])),
                origins=tuple(load_origins(connection, [])),
                series=tuple(load_series(connection, [])),
                holdings=tuple(load_holdings(connection, [])),
                apart=tuple(sorted(load_apart(connection), key=lambda pair: (pair.a, pair.b))),
            )

    def events(self, query: EventQuery | None = None) -> Iterator[Event]:
        """The events that `query` asks for, in its order; all without one."""
        query = query or EventQuery()
        with self._reading() as connection:
            yield from load_events(
                connection,
                event_conditions(query),
                newest_first=query.newest_first,
                limit=query.limit,
                offset=query.offset,
            )

    def event(self, id_: str) -> Event | None:
        """The event of this id; None where there is none."""
        with self._reading() as connection:
            return next(load_events(connection, [EVENTS.c.id == id_]), None)

    def events_of(self, claims: Iterable[str]) -> dict[str, str]:
        """The id of the event that each of these claims stands in; left out where in none."""
        with self._reading() as connection:
            found = select(EVENT_CLAIMS.c.claim, EVENT_CLAIMS.c.event)
            return {
                row.claim: row.event
                for claim in claims
                for row in connection.execute(found.where(EVENT_CLAIMS.c.claim == claim))
            }

    def origins(self, query: OriginQuery | None = None) -> Iterator[Origin]:
        """The origins that `query` asks for, in order of their ids; all without one."""
        query = query or OriginQuery()
        with self._reading() as connection:
            yield from load_origins(connection, origin_conditions(query), query.limit, query.offset)

    def origins_of(self, ids: Iterable[str]) -> dict[str, Origin]:
        """The origins of these ids; those that are not there left out."""
        with self._reading() as connection:
            return {
                origin.id: origin
                for id_ in dict.fromkeys(ids)
                for origin in load_origins(connection, [ORIGINS.c.id == id_])
            }

    def sums(self, query: EventQuery) -> Sums:
        """What is counted over all events that `query` asks for."""
        with self._reading() as connection:
            return load_sums(connection, event_conditions(query))

    def spots(self, query: EventQuery) -> list[Spot]:
        """The points of those events, those of most events first."""
        with self._reading() as connection:
            return load_spots(connection, event_conditions(query))

    def days(self, query: EventQuery) -> list[DayCount]:
        """The days on which those events begin, in order."""
        with self._reading() as connection:
            return load_days(connection, event_conditions(query))

    def unsure_links(self, bits: float, limit: int) -> tuple[list[Link], int]:
        """The weakest links that no person made, under so many bits; and how many there are."""
        with self._reading() as connection:
            return load_unsure_links(connection, bits, limit)

    def apart(self, limit: int) -> tuple[list[Apart], int]:
        """What speaks most for one event between claims of two; and how many such there are."""
        with self._reading() as connection:
            return load_apart(connection, limit), count_apart(connection)

    def unsure_claims(self, confidence: float, limit: int) -> tuple[list[tuple[str, float]], int]:
        """The claims read with the least confidence, under this; and how many there are."""
        with self._reading() as connection:
            return load_unsure_claims(connection, confidence, limit)

    def series(self, query: SeriesQuery | None = None) -> Iterator[Series]:
        """The series that `query` asks for, by what is counted and where; all without one."""
        query = query or SeriesQuery()
        with self._reading() as connection:
            yield from load_series(connection, series_conditions(query), query.limit, query.offset)

    def holdings(self, query: HoldingQuery | None = None) -> Iterator[Holding]:
        """The holdings that `query` asks for, by place and day; all without one."""
        query = query or HoldingQuery()
        with self._reading() as connection:
            yield from load_holdings(
                connection, holding_conditions(query), query.limit, query.offset
            )

    def sources(self, query: SourceQuery | None = None) -> list[SourceRecord]:
        """The sources that `query` asks for, those that told of most events first."""
        with self._reading() as connection:
            return load_sources(connection, query or SourceQuery())

    def count(self, query: PictureQuery | SourceQuery) -> int:
        """How many events, series, holdings, origins or sources there are, on all pages."""
        with self._reading() as connection:
            if isinstance(query, EventQuery):
                return count(connection, EVENTS, event_conditions(query))
            if isinstance(query, SeriesQuery):
                return count(connection, SERIES, series_conditions(query))
            if isinstance(query, HoldingQuery):
                return count(connection, HOLDINGS, holding_conditions(query))
            if isinstance(query, SourceQuery):
                return count(connection, SOURCES, source_conditions(query))
            return count(connection, ORIGINS, origin_conditions(query))
