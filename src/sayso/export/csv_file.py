"""A table as CSV: UTF-8, comma, CRLF (RFC 4180)."""

import csv
import io
from collections.abc import Sequence
from datetime import date

from sayso.export.table import Cell, Row, Table
from sayso.export.text import guarded, number


def to_csv(table: Table) -> bytes:
    """A header, then one line a row.

    A cell of words that a spreadsheet would take for a formula gets an apostrophe in front,
    which changes what the cell says.
    """
    names = [column.name for column in table.columns]
    return csv_bytes([names], table.rows)


def csv_bytes(heads: Sequence[Sequence[str]], rows: Sequence[Row]) -> bytes:
    """Lines of heads, as they are, then rows; the heads are ours and need no guard."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows(heads)
    writer.writerows([written(cell) for cell in row] for row in rows)
    return out.getvalue().encode()


def written(cell: Cell) -> str:
    """A cell as it stands in CSV; "" where nothing is known."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int | float):
        return number(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    return guarded(cell)
