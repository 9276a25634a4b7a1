"""Writing a picture: the whole of it, or what has changed."""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from operator import itemgetter
from typing import TypeVar

from sqlalchemy import Column, Connection, Table, and_, delete, select, tuple_

from sayso.store.picture.pack import claims_of, pack_picture
from sayso.store.picture.schema import (
    EVENT_CLAIMS,
    EVENT_PARTS,
    EVENTS,
    HOLDINGS,
    ORIGIN_CLAIMS,
    ORIGIN_PARTS,
    ORIGINS,
    PICTURE_METADATA,
    SERIES,
    TOLD,
)
from sayso.types import Picture, Series

_Value = TypeVar("_Value", str, tuple[str, int])

_AT_ONCE = 400
"""Values asked for at once; older SQLite takes no more than 999 parameters, two a pair."""


def replace_picture(connection: Connection, picture: Picture) -> None:
    """Put `picture` in the place of whatever picture is there."""
    for table in PICTURE_METADATA.sorted_tables:
        connection.execute(table.delete())
    _put_in(connection, picture)


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

    holders = {*before, *(holding.claim for holding in part.holdings)}

    _take_out(connection, EVENTS.c.id, events)
    for table in EVENT_PARTS:
        _take_out(connection, table.c.event, events)
    _take_out(connection, ORIGINS.c.id, origins)
    for table in ORIGIN_PARTS:
        _take_out(connection, table.c.origin, origins)
    _take_out(connection, SERIES.c.id, series)
    _take_out(connection, TOLD.c.series, series)
    _take_out(connection, HOLDINGS.c.claim, holders)
    _put_in(connection, part)


def _put_in(connection: Connection, picture: Picture) -> None:
    rows = pack_picture(picture)
    for table in PICTURE_METADATA.sorted_tables:
        if rows[table.name]:
            # In the order of the key, so that the file grows at its end and not all over.
            key = table.primary_key.columns.keys()
            rows[table.name].sort(key=itemgetter(*key))
            connection.execute(table.insert(), rows[table.name])


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
    waiting = iter(sorted(values))
    while part := list(islice(waiting, _AT_ONCE)):
        yield part
