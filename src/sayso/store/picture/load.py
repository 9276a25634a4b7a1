"""Reading the parts of a picture."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, func, select

from sayso.store.batches import batches
from sayso.store.load import rows_where
from sayso.store.picture.query import Conditions
from sayso.store.picture.schema import (
    EVENT_PARTS,
    EVENTS,
    EVENTS_IN_ORDER,
    HOLDINGS,
    LINKS,
    ORIGIN_PARTS,
    ORIGINS,
    REASONS,
    SERIES,
    TOLD,
)
from sayso.store.picture.unpack import (
    unpack_events,
    unpack_holding,
    unpack_origins,
    unpack_series,
)
from sayso.types import Event, Holding, Origin, Series

_NEWEST_FIRST = (EVENTS.c.first_day.desc().nulls_last(), EVENTS.c.id)

_SERIES_ORDER = (SERIES.c.counted, func.coalesce(SERIES.c.place, ""), SERIES.c.id)

_HOLDING_ORDER = (
    HOLDINGS.c.place,
    HOLDINGS.c.first_day.nulls_last(),
    HOLDINGS.c.claim,
    HOLDINGS.c.ordinal,
)


def load_events(
    connection: Connection,
    conditions: Conditions,
    *,
    newest_first: bool = False,
    limit: int | None = None,
    offset: int = 0,
) -> Iterator[Event]:
    """Events, in order of their first day, those without one last; then of their ids."""
    order = _NEWEST_FIRST if newest_first else EVENTS_IN_ORDER
    for ids in _ids(connection, _chosen(EVENTS, conditions, order, limit, offset)):
        yield from _events(connection, ids, order, EVENT_PARTS)


def load_bare_events(
    connection: Connection, ids: Sequence[str], *, newest_first: bool = False
) -> Iterator[Event]:
    """The events of ids that stand in the order of `load_events`, without their links."""
    order = _NEWEST_FIRST if newest_first else EVENTS_IN_ORDER
    parts = [part for part in EVENT_PARTS if part not in (LINKS, REASONS)]
    for some in batches(ids):
        yield from _events(connection, some, order, parts)


def _events(
    connection: Connection,
    ids: Sequence[str],
    order: Sequence[ColumnElement[Any]],
    parts: Sequence[Table],
) -> list[Event]:
    return unpack_events(
        {
            EVENTS.name: rows_where(connection, EVENTS, EVENTS.c.id.in_(ids), order),
            **{part.name: [] for part in EVENT_PARTS},
            **{
                part.name: rows_where(
                    connection, part, part.c.event.in_(ids), part.primary_key.columns
                )
                for part in parts
            },
        }
    )


def load_origins(
    connection: Connection, conditions: Conditions, limit: int | None = None, offset: int = 0
) -> Iterator[Origin]:
    """Origins, in order of their ids."""
    order = (ORIGINS.c.id,)
    for ids in _ids(connection, _chosen(ORIGINS, conditions, order, limit, offset)):
        yield from unpack_origins(
            {
                ORIGINS.name: rows_where(connection, ORIGINS, ORIGINS.c.id.in_(ids), order),
                **{
                    part.name: rows_where(
                        connection, part, part.c.origin.in_(ids), part.primary_key.columns
                    )
                    for part in ORIGIN_PARTS
                },
            }
        )


def load_series(
    connection: Connection,
    conditions: Conditions,
    *,
    running_first: bool = False,
    limit: int | None = None,
    offset: int = 0,
) -> Iterator[Series]:
    """Series, by what is counted, then place, then id."""
    order = (SERIES.c.kind.desc(), *_SERIES_ORDER) if running_first else _SERIES_ORDER
    for ids in _ids(connection, _chosen(SERIES, conditions, order, limit, offset)):
        yield from unpack_series(
            {
                SERIES.name: rows_where(connection, SERIES, SERIES.c.id.in_(ids), order),
                TOLD.name: rows_where(
                    connection, TOLD, TOLD.c.series.in_(ids), TOLD.primary_key.columns
                ),
            }
        )


def load_holdings(
    connection: Connection, conditions: Conditions, limit: int | None = None, offset: int = 0
) -> Iterator[Holding]:
    """Holdings, by place, then first day, those without one last; then by claim."""
    keys = select(HOLDINGS.c.claim, HOLDINGS.c.ordinal).where(*conditions)
    page = keys.order_by(*_HOLDING_ORDER).limit(limit).offset(offset).subquery()
    here = select(page.c.claim).where(
        page.c.claim == HOLDINGS.c.claim, page.c.ordinal == HOLDINGS.c.ordinal
    )
    yield from map(unpack_holding, rows_where(connection, HOLDINGS, here.exists(), _HOLDING_ORDER))


def count(connection: Connection, table: Table, conditions: Conditions) -> int:
    """How many rows of a table meet the conditions."""
    found = connection.execute(select(func.count()).select_from(table).where(*conditions))
    return found.scalar_one()


def _chosen(
    table: Table,
    conditions: Conditions,
    order: Sequence[ColumnElement[Any]],
    limit: int | None,
    offset: int,
) -> Select[Any]:
    return select(table.c.id).where(*conditions).order_by(*order).limit(limit).offset(offset)


def _ids(connection: Connection, chosen: Select[Any]) -> Iterator[Sequence[str]]:
    """Ids, so many as are asked for at once."""
    yield from batches(list(connection.scalars(chosen)))
