"""Reading the rows of documents and of claims."""

from collections.abc import Iterable, Sequence
from types import NoneType
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, select

from sayso.store.pack import Row, Rows
from sayso.store.query import IN_ORDER
from sayso.store.schema import (
    CLAIMS,
    DOCUMENTS,
    FIGURES,
    LOSTS,
    PARTIES,
    PHRASES,
    PLACES,
    SENTENCES,
    TIMES,
)

_Wanted = Iterable[str] | Select[tuple[str]]
"""Ids, or the query for them."""


def load_documents(connection: Connection, ids: Iterable[str]) -> list[Row]:
    """The rows of these documents themselves, in the ledger's order.

    Raises:
        ValueError: a column holds what it is not declared to, here and below.
    """
    return rows_where(connection, DOCUMENTS, DOCUMENTS.c.id.in_(ids), IN_ORDER)


def load_claims(connection: Connection, ids: Iterable[str]) -> Rows:
    """The rows of these claims and of what belongs to them."""
    return {
        "claims": rows_where(
            connection, CLAIMS, CLAIMS.c.id.in_(ids), (CLAIMS.c.document, CLAIMS.c.ordinal)
        ),
        **_parts(connection, ids),
    }


def load_whole(connection: Connection, ids: Iterable[str]) -> Rows:
    """The rows of these documents, of their sentences, and of all that was read from them."""
    of_documents = select(CLAIMS.c.id).where(CLAIMS.c.document.in_(ids))
    return {
        "documents": load_documents(connection, ids),
        **{
            table.name: rows_where(
                connection,
                table,
                table.c.document.in_(ids),
                (table.c.document, table.c.ordinal),
            )
            for table in (SENTENCES, LOSTS, CLAIMS)
        },
        **_parts(connection, of_documents),
    }


def _parts(connection: Connection, claims: _Wanted) -> Rows:
    return {
        table.name: rows_where(
            connection, table, table.c.claim.in_(claims), table.primary_key.columns
        )
        for table in (PHRASES, PARTIES, FIGURES, TIMES, PLACES)
    }


def rows_where(
    connection: Connection,
    table: Table,
    condition: ColumnElement[bool],
    order: Iterable[ColumnElement[Any]],
) -> list[Row]:
    """The rows of a table that meet a condition.

    Raises:
        ValueError: a column holds what it is not declared to.
    """
    found = connection.execute(select(table).where(condition).order_by(*order)).all()
    _check_kinds(table, found)
    names = table.columns.keys()
    return [dict(zip(names, row, strict=True)) for row in found]


def _check_kinds(table: Table, rows: Sequence[Sequence[Any]]) -> None:
    """Check that each column holds what it is declared to: SQLite itself takes anything."""
    for column, values in zip(table.columns, zip(*rows, strict=True), strict=False):
        kinds = set(map(type, values)) - {column.type.python_type, NoneType}
        if kinds:
            wrong = ", ".join(sorted(kind.__name__ for kind in kinds))
            raise ValueError(f"{table.name}: the column {column.name} holds {wrong}")
