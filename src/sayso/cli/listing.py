"""Rows in three forms: a table to look at, CSV for spreadsheets, JSON lines for programs."""

import csv
import io
import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import click

from sayso.cli.tell import one_line
from sayso.types import Phrase

Row = TypeVar("Row")

_PIPED_WIDTH = 160
"""Columns of a table that goes to no terminal, unless COLUMNS says otherwise."""

_SHORT = 9
"""Characters of an id that are shown."""

_UNBROKEN = 10
"""Characters of a word that a table does not break: a day has as many."""

_JOIN = "; "
"""Between the values of one cell."""

_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""First characters at which spreadsheets run a cell (OWASP, CSV Injection)."""


@dataclass(frozen=True, slots=True)
class Listing(Generic[Row]):
    """How one kind of row is listed.

    Attributes:
        columns: of the CSV, named as in the JSON lines where both have them.
        cells: what stands under each of `columns`.
        shown: columns of the table, with the share of the width that each may take.
        record: the row as a JSON object; what JSON does not know is written as `str` has it.
        ids: columns of ids, of which the table shows the beginning; commands take that too.
    """

    columns: tuple[str, ...]
    cells: Callable[[Row], Sequence[object]]
    shown: Mapping[str, int]
    record: Callable[[Row], Mapping[str, Any]]
    ids: frozenset[str] = frozenset()


def print_rows(rows: Iterable[Row], listing: Listing[Row], form: str) -> None:
    """Print rows as `form` ("table", "csv", "jsonl") has it; all but the table as they come."""
    if form == "table":
        width = shutil.get_terminal_size((_PIPED_WIDTH, 24)).columns
        click.echo(to_table(rows, listing, width), nl=False)
        return
    for line in (to_csv if form == "csv" else to_jsonl)(rows, listing):
        click.echo(line, nl=False)


def to_jsonl(rows: Iterable[Row], listing: Listing[Row]) -> Iterator[str]:
    """One JSON object a row."""
    for row in rows:
        yield json.dumps(listing.record(row), ensure_ascii=False, default=str) + "\n"


def to_csv(rows: Iterable[Row], listing: Listing[Row]) -> Iterator[str]:
    """A header, then one line a row.

    A cell of words that a spreadsheet would take for a formula gets an apostrophe in front,
    which changes what the cell says; numbers and the JSON lines are untouched.
    """
    yield _csv_line(listing.columns)
    for row in rows:
        yield _csv_line(listing.cells(row))


def to_table(rows: Iterable[Row], listing: Listing[Row], width: int) -> str:
    """A table for a terminal of `width` columns: the cells that matter most, wrapped."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    lines = [_shown(row, listing) for row in rows]
    table = Table(box=None, padding=(0, 2, 0, 0), collapse_padding=True)
    for place, (name, ratio) in enumerate(listing.shown.items()):
        # A day, an id or a number is not to be broken.
        longest = max((len(word) for line in lines for word in line[place].split()), default=0)
        least = max(len(name), min(_UNBROKEN, longest))
        table.add_column(name, ratio=ratio, min_width=least, overflow="fold", no_wrap=False)
    for line in lines:
        table.add_row(*map(Text, line))
    drawn = io.StringIO()
    Console(file=drawn, width=width, color_system=None).print(table)
    return "".join(f"{line.rstrip()}\n" for line in drawn.getvalue().splitlines())


def _shown(row: Row, listing: Listing[Row]) -> list[str]:
    """The cells that the table shows."""
    cells = dict(zip(listing.columns, listing.cells(row), strict=True))
    shown = {name: "" if cells[name] is None else str(cells[name]) for name in listing.shown}
    return [one_line(short(cell) if name in listing.ids else cell) for name, cell in shown.items()]


def short(id_: str) -> str:
    """The beginning of an id: 32 bits of it, which is enough for a ledger."""
    return id_[:_SHORT]


def joined(values: Iterable[object]) -> str:
    """Several values in one cell."""
    return _JOIN.join("" if value is None else str(value) for value in values)


def words(phrases: Iterable[Phrase]) -> str:
    """Phrases in one cell."""
    return joined(phrase.text for phrase in phrases)


def number(value: float | None) -> str | None:
    """A bound without the ".0" of whole numbers."""
    return None if value is None else f"{value:.15g}"


def _csv_line(cells: Iterable[object]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow([_safe(cell) for cell in cells])
    return line.getvalue()


def _safe(cell: object) -> object:
    """A cell that no spreadsheet runs and no terminal obeys."""
    if cell is None or not isinstance(cell, str):
        return "" if cell is None else cell
    shown = "".join("\ufffd" if ord(char) < 32 and char not in "\t\r\n" else char for char in cell)
    return f"'{shown}" if shown.startswith(_STARTS_FORMULA) else shown
