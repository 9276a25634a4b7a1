"""Writing a picture: the whole of it, or what has changed."""

from collections.abc import Collection, Iterable, Iterator
from operator import attrgetter
from typing import TypeVar

from sqlalchemy import Column, Connection, Table, and_, delete, select, tuple_

from sayso.store.batches import batches
from sayso.store.picture.pack import claims_of, pack_picture
from sayso.store.picture.schema import (
    ACCOUNTS,
    APART,
    EVENT_CLAIMS,
    EVENT_PARTS,
    EVENTS,
    HOLDINGS,
    ORIGIN_CLAIMS,
    ORIGIN_PARTS,
    ORIGINS,
    PICTURE_METADATA,
    SERIES,
    SOURCES,
    TOLD,
)
from sayso.store.picture.sources import count_sources
from sayso.types import Picture, Series

_Value = TypeVar("_Value", str, tuple[str, int])

_ID = attrgetter("id")


def replace_picture(connection: Connection, picture: Picture) -> None:
    """Put `picture` in the place of whatever picture is there, and empty the shelf."""
    PICTURE_METADATA.create_all(connection)  # an older Sayso knew fewer tables
    for table in PICTURE_METADATA.sorted_tables:
        connection.execute(table.delete())
    _put_in(connection, picture)
    count_sources(connection)


def change_picture(connection: Connection, gone: Collection[str], part: Picture) -> None:
    """Put `part` in the place of what it tells anew; see `Ledger.keep_change`."""
    events = {*gone, *_with(connection, EVENT_CLAIMS, "event", claims_of(part.events))}
    events.update(event.id for event in part.events)
    before = set(_found(connection, EVENT_CLAIMS.c.claim, EVENT_CLAIMS.c.event, events))
    # Claims that no event holds any more: whatever rests on one of them falls.
    lost = before - claims_of(part.events)

    origins = {*gone, *_with(connection, ORIGIN_CLAIMS, "origin", claims_of(part.origins) | lost)}
    origins.update(origin.id for origin in part.origins)

    series = {*gone, *(series.id for series in part.series)}
    series.update(_found(connection, SERIES.c.id, SERIES.c.event, events))
    series.update(_with(connection, TOLD, "series", lost))
    series.update(_of_figures(connection, part.series))

    holders = {*gone, *lost, *(holding.claim for holding in part.holdings)}

    tellers = set(_found(connection, ACCOUNTS.c.teller, ACCOUNTS.c.event, events))
    tellers.update(account.teller for event in part.events for account in event.accounts)

    _take_out(connection, EVENTS.c.id, events)
    for table in EVENT_PARTS:
        _take_out(connection, table.c.event, events)
    _take_out(connection, ORIGINS.c.id, origins)
    for table in ORIGIN_PARTS:
        _take_out(connection, table.c.origin, origins)
    _take_out(connection, SERIES.c.id, series)
    _take_out(connection, TOLD.c.series, series)
    _take_out(connection, HOLDINGS.c.claim, holders)
    _take_out(connection, SOURCES.c.name, tellers)
    met = before | claims_of(part.events)
    _take_out(connection, APART.c.a, met)
    _take_out(connection, APART.c.b, met)
    _put_in(connection, part)
    for some in _parts(tellers):
        count_sources(connection, some)


def _put_in(connection: Connection, picture: Picture) -> None:
    for piece in _pieces(picture):
        rows = pack_picture(piece)
        for table in PICTURE_METADATA.sorted_tables:
            if rows[table.name]:
                connection.execute(table.insert(), rows[table.name])


def _pieces(picture: Picture) -> Iterator[Picture]:
    """The picture in pieces, so that memory stays flat while it is written.

    In the order of ids, as all tables are, so that the file grows at its end and not all over.
    """
    for events in batches(sorted(picture.events, key=_ID)):
        yield Picture(tuple(events), (), (), ())
    for origins in batches(sorted(picture.origins, key=_ID)):
        yield Picture((), tuple(origins), (), ())
    for series in batches(sorted(picture.series, key=_ID)):
        yield Picture((), (), tuple(series), ())
    # Holdings of one claim are numbered together, and there are few.
    yield Picture((), (), (), picture.holdings)
    for apart in batches(picture.apart):
        yield Picture((), (), (), (), tuple(apart))


def _with(connection: Connection, table: Table, name: str, claims: Iterable[str]) -> set[str]:
    """What has one of these claims, by the column `name` of a table of claims."""
    return set(_found(connection, table.c[name], table.c.claim, claims))


def _found(
    connection: Connection, asked: Column[str], column: Column[str], values: Iterable[str]
) -> Iterator[str]:
    for some in _parts(values):
        yield from connection.execute(select(asked).where(column.in_(some))).scalars()


def _of_figures(connection: Connection, series: Iterable[Series]) -> Iterator[str]:
    """Series of the same kinds that follow one of the same figures."""
    by_kind: dict[str, set[tuple[str, int]]] = {}
    for one in series:
        by_kind.setdefault(one.kind.value, set()).update((t.claim, t.figure) for t in one.told)
    for kind, figures in sorted(by_kind.items()):
        for some in _parts(figures):
            same = and_(SERIES.c.kind == kind, tuple_(TOLD.c.claim, TOLD.c.figure).in_(some))
            yield from connection.execute(
                select(TOLD.c.series).join(SERIES, SERIES.c.id == TOLD.c.series).where(same)
            ).scalars()


def _take_out(connection: Connection, column: Column[str], values: Iterable[str]) -> None:
    for some in _parts(values):
        connection.execute(delete(column.table).where(column.in_(some)))


def _parts(values: Iterable[_Value]) -> Iterator[list[_Value]]:
    yield from batches(sorted(values))
