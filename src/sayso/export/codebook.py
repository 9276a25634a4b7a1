"""The codebook of tables, itself a table."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sayso.export.table import Column, Kind, Table, joined, table


class _Described(NamedTuple):
    table: Table
    column: Column[Any]


_COLUMNS: tuple[Column[_Described], ...] = (
    Column("table", Kind.TEXT, "name of the table", lambda d: d.table.name),
    Column("column", Kind.TEXT, "name of the column", lambda d: d.column.name),
    Column("kind", Kind.TEXT, "what stands in it", lambda d: d.column.kind),
    Column("about", Kind.TEXT, "what it says", lambda d: d.column.about),
    Column("words", Kind.TEXT, "all that may stand in it", lambda d: joined(d.column.words)),
)


def codebook(tables: Sequence[Table]) -> Table:
    """One row for each column of `tables`."""
    rows = [_Described(found, column) for found in tables for column in found.columns]
    return table("codebook", "One row for each column of the other tables.", _COLUMNS, rows)
