"""The picture that a ledger keeps, and what is asked of it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import select

from sayso.store.batches import batches
from sayso.store.coded import Mask
from sayso.store.file import LedgerFile
from sayso.store.picture.columns import EventColumns, load_event_columns
from sayso.store.picture.doubts import (
    count_apart,
    load_apart,
    load_unsure_claims,
    load_unsure_links,
)
from sayso.store.picture.keep import change_picture, replace_picture
from sayso.store.picture.load import (
    count,
    load_bare_events,
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
    ORIGIN_CLAIMS,
    ORIGINS,
    SERIES,
    SOURCES,
    TOLD,
)
from sayso.store.picture.shelf import Kept, bearing, judgements_kept, put_on_shelf, recall
from sayso.store.picture.sources import (
    SourceQuery,
    SourceRecord,
    load_sources,
    source_conditions,
)
from sayso.store.picture.stamp import Stamp, keep_stamp, kept_stamp, stamp_now
from sayso.store.schema import PARTIES
from sayso.store.words import numbers_with
from sayso.types import Apart, Event, Holding, Link, Origin, Picture, Series, SeriesKind


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

    def keep_picture(self, picture: Picture, stamp: Stamp, kept: Iterable[Kept] = ()) -> None:
        """Put `picture` in the place of the one that is there.

        Args:
            picture: all of it.
            stamp: what it was made of.
            kept: what is to be kept of each document, for a later change in part.

        Raises:
            ValueError: it does not hold together, which is a fault of who made it.
        """
        with self._writing() as connection:
            replace_picture(connection, picture)
            put_on_shelf(connection, kept)
            keep_stamp(connection, stamp)

    def keep_change(
        self,
        gone: Collection[str],
        part: Picture,
        stamp: Stamp,
        kept: Iterable[Kept] = (),
        since: Stamp | None = None,
    ) -> bool:
        """Change the picture that is there by what differs in a newer one.

        `part` holds what is new or differs: events, with their own series; origins; running
        totals; all holdings of a claim of which one differs; what speaks for one event between
        claims of those events and any other. It takes the place of

        - whatever has an id in `gone`: events, origins, series; of a claim, its holdings;
        - events, and origins, that share a claim with one of `part`;
        - series that share a figure with one of `part` of the same kind;
        - holdings told by the same claims;
        - what speaks for one event between a claim of those events and any other;
        - whatever rests on a claim of those events that no event of `part` holds.

        `kept` is what is to be kept from now on of documents of which that differs.

        Returns:
            False, and nothing is changed, where the picture that is there was not made of
            `since`: another program has changed it meanwhile.

        Raises:
            ValueError: `part` does not hold together, which is a fault of who made it.
        """
        with self._writing() as connection:
            if since is not None and kept_stamp(connection) != since:
                return False
            change_picture(connection, gone, part)
            put_on_shelf(connection, kept)
            keep_stamp(connection, stamp)
            return True

    def judgements_kept(self) -> dict[str, str]:
        """By which judgements the picture saw the claims of each document, as `Kept` has them."""
        with self._reading() as connection:
            return judgements_kept(connection)

    def recall(self, document: str) -> Mapping[str, Any] | None:
        """The data that are kept of a document; None where nothing is."""
        with self._reading() as connection:
            return recall(connection, document)

    def bearing(self, signs: Collection[int], days: tuple[int, int] | None = None) -> set[str]:
        """Documents found by one of these signs; if days are given, on those or undated."""
        with self._reading() as connection:
            return set(bearing(connection, signs, days))

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
                for some in batches(sorted(set(claims)))
                for row in connection.execute(found.where(EVENT_CLAIMS.c.claim.in_(some)))
            }

    def events_in(self, ids: Iterable[str]) -> list[Event]:
        """The events of these ids, in the order of events; those that are not there left out."""
        with self._reading() as connection:
            found = [
                event
                for some in batches(sorted(set(ids)))
                for event in load_events(connection, [EVENTS.c.id.in_(some)])
            ]
        return sorted(found, key=lambda event: event.id)

    def events_naming(self, actor: str) -> set[str]:
        """Ids of the events of which a claim, as read, names this actor as a doer."""
        named = (PARTIES.c.role == "who") & (PARTIES.c.actor == actor)
        with self._reading() as connection:
            wanted = select(EVENT_CLAIMS.c.event).join(
                PARTIES, PARTIES.c.claim == EVENT_CLAIMS.c.claim
            )
            return set(connection.execute(wanted.where(named)).scalars())

    def origins_with(self, claims: Iterable[str]) -> list[Origin]:
        """The origins of these claims, in order of their ids."""
        with self._reading() as connection:
            ids = {
                id_
                for some in batches(sorted(set(claims)))
                for id_ in connection.execute(
                    select(ORIGIN_CLAIMS.c.origin).where(ORIGIN_CLAIMS.c.claim.in_(some))
                ).scalars()
            }
            return [
                origin
                for some in batches(sorted(ids))
                for origin in load_origins(connection, [ORIGINS.c.id.in_(some)])
            ]

    def totals_with(self, claims: Iterable[str]) -> list[Series]:
        """The totals that run on in which one of these claims is told, by id."""
        with self._reading() as connection:
            ids = {
                id_
                for some in batches(sorted(set(claims)))
                for id_ in connection.execute(
                    select(TOLD.c.series)
                    .join(SERIES, SERIES.c.id == TOLD.c.series)
                    .where(TOLD.c.claim.in_(some), SERIES.c.kind == SeriesKind.RUNNING.value)
                ).scalars()
            }
            found = [
                series
                for some in batches(sorted(ids))
                for series in load_series(connection, [SERIES.c.id.in_(some)])
            ]
        return sorted(found, key=lambda series: series.id)

    def origins(self, query: OriginQuery | None = None) -> Iterator[Origin]:
        """The origins that `query` asks for, in order of their ids; all without one."""
        query = query or OriginQuery()
        with self._reading() as connection:
            yield from load_origins(connection, origin_conditions(query), query.limit, query.offset)

    def origins_of(self, ids: Iterable[str]) -> dict[str, Origin]:
        """The origins of these ids, in their order; those that are not there left out."""
        wanted = list(dict.fromkeys(ids))
        with self._reading() as connection:
            found = {
                origin.id: origin
                for some in batches(wanted)
                for origin in load_origins(connection, [ORIGINS.c.id.in_(some)])
            }
        return {id_: found[id_] for id_ in wanted if id_ in found}

    def event_columns(self) -> EventColumns:
        """All events of the picture in memory, to be counted and listed at once."""
        with self._reading() as connection:
            return load_event_columns(connection)

    def chosen(self, columns: EventColumns, query: EventQuery) -> Mask:
        """Which of these events `query` asks for, its page aside."""
        mask = columns.chosen(query)
        with self._reading() as connection:
            if query.words is not None:
                mask &= columns.told_in(numbers_with(connection, query.words))
            if query.part_of is not None or query.teller is not None:
                rest = EventQuery(part_of=query.part_of, teller=query.teller)
                found = select(EVENTS.c.id).where(*event_conditions(rest))
                mask &= columns.of_ids(connection.execute(found).scalars())
        return mask

    def bare_events(self, ids: Sequence[str], *, newest_first: bool = False) -> list[Event]:
        """The events of these ids, given in order, without their links.

        For lists: links, each with a dozen reasons, are most of what an event takes.
        """
        with self._reading() as connection:
            return list(load_bare_events(connection, ids, newest_first=newest_first))

    def unsure_links(self, bits: float, limit: int) -> tuple[list[Link], int]:
        """The weakest links that no person made, under so many bits; and how many there are."""
        with self._reading() as connection:
            return load_unsure_links(connection, bits, limit)

    def apart(self, limit: int) -> tuple[list[Apart], int]:
        """What speaks most for one event between claims of two; and how many such there are."""
        with self._reading() as connection:
            return load_apart(connection, limit), count_apart(connection)

    def unsure_claims(
        self, confidence: float, besides: Collection[str], limit: int
    ) -> tuple[list[tuple[str, float]], int]:
        """The claims read with the least confidence, under this; and how many there are.

        Claims `besides` these: at most some hundred that people have decided on.
        """
        with self._reading() as connection:
            return load_unsure_claims(connection, confidence, besides, limit)

    def series(self, query: SeriesQuery | None = None) -> Iterator[Series]:
        """The series that `query` asks for, by what is counted and where; all without one."""
        query = query or SeriesQuery()
        with self._reading() as connection:
            yield from load_series(
                connection,
                series_conditions(query),
                running_first=query.running_first,
                limit=query.limit,
                offset=query.offset,
            )

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
