"""Claims as rows: a table to look at, CSV for spreadsheets, JSON lines for programs."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from sayso.cli.tell import one_line
from sayso.coding import code
from sayso.export.csv_file import written
from sayso.export.table import Column, Kind
from sayso.export.tables.claims import CLAIM_COLUMNS, CodedClaim, coded
from sayso.types import Claim, Document

Row = tuple[Document, Claim]

_AFTER = "title"
_PLACE_READ: Column[CodedClaim] = Column(
    "place_read", Kind.TEXT, "where the document was read from", lambda c: c.document.place_read
)
_COLUMNS = tuple(
    shown
    for column in CLAIM_COLUMNS
    for shown in ((column, _PLACE_READ) if column.name == _AFTER else (column,))
)
"""Those of an exported table of claims, and where on this machine each document was read."""

COLUMNS = tuple(column.name for column in _COLUMNS)
"""Columns of the CSV, named as in the JSON lines where both have them."""

_SHOWN = {
    "date": 10,
    "outlet": 12,
    "source": 16,
    "type": 10,
    "trigger": 10,
    "status": 9,
    "places": 12,
    "figures": 10,
    "home": 40,
}
"""Columns of the table, with the share of the width that each may take."""


def to_jsonl(rows: Iterable[Row]) -> Iterator[str]:
    """One JSON object a claim, with all spans and without the text of its document."""
    for document, claim in rows:
        about: dict[str, Any] = {
            "outlet": document.outlet,
            "date": document.date,
            "title": document.title,
            "place_read": document.place_read,
            "coding": asdict(code(claim)),
        }
        yield json.dumps(asdict(claim) | about, ensure_ascii=False, default=str) + "\n"


def to_csv(rows: Iterable[Row]) -> Iterator[str]:
    """A header, then one line a claim.

    A cell of words that a spreadsheet would take for a formula gets an apostrophe in front,
    which changes what the cell says; the offsets and the JSON lines are untouched.
    """
    yield _csv_line(COLUMNS)
    for claim in coded(rows):
        yield _csv_line(written(column.value(claim)) for column in _COLUMNS)


def to_table(rows: Iterable[Row], width: int) -> str:
    """A table for a terminal of `width` columns: the cells that matter most, wrapped."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, padding=(0, 2, 0, 0), collapse_padding=True)
    for name, ratio in _SHOWN.items():
        table.add_column(name, ratio=ratio, overflow="fold", no_wrap=False)
    shown = {column.name: column for column in _COLUMNS}
    for claim in coded(rows):
        cells = (shown[name].value(claim) for name in _SHOWN)
        table.add_row(*(Text(one_line("" if cell is None else str(cell))) for cell in cells))
    drawn = io.StringIO()
    Console(file=drawn, width=width, color_system=None).print(table)
    return "".join(f"{line.rstrip()}\n" for line in drawn.getvalue().splitlines())


def _csv_line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()
