"""Tables as an XLSX workbook: a sheet each, the codebook last."""

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from sayso.errors import UsageError
from sayso.export.codebook import codebook
from sayso.export.table import Cell, Table
from sayso.export.text import fit

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_MOST_ROWS = 1_048_575
"""Rows of a sheet below its head."""

_LONGEST = 32_767
"""Characters of a cell, counted in units of UTF-16."""

_CUT = "… [cut]"
_FIRST_DAY = date(1900, 3, 1)
"""Spreadsheets hold 1900 to be a leap year, and know no day before it."""

_MADE = datetime(1980, 1, 1)
"""What the file says of when it was made: the same each time, as its bytes are to be."""

_WIDTHS = {"about": 70, "words": 60, "words_a": 60, "words_b": 60, "home": 60, "why": 60}
_WIDTH = 16


def fits(tables: Sequence[Table]) -> bool:
    """Whether each of `tables` has room in a sheet."""
    return all(len(table.rows) <= _MOST_ROWS for table in tables)


def to_xlsx(tables: Sequence[Table]) -> bytes:
    """The tables and their codebook as a workbook.

    Words are written as words, so that no cell can be run as a formula and none needs a mark.

    Raises:
        UsageError: a table has more rows than a sheet holds (see `fits`).
    """
    from xlsxwriter import Workbook

    if not fits(tables):
        raise UsageError(f"a table has more than the {_MOST_ROWS} rows of a sheet; export csv")
    out = BytesIO()
    book = Workbook(out, {"constant_memory": True})
    book.set_properties({"created": _MADE, "author": "Sayso"})
    head = book.add_format({"bold": True, "bottom": 1})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for table in (*tables, codebook(tables)):
        _fill(book.add_worksheet(table.name), table, head, day)
    book.close()
    return out.getvalue()


def _fill(sheet: "Worksheet", table: Table, head: "Format", day: "Format") -> None:
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, _WIDTHS.get(column.name, _WIDTH))
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column.name, head)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    for line, row in enumerate(table.rows, start=1):
        for place, cell in enumerate(row):
            _put(sheet, line, place, cell, day)


def _put(sheet: "Worksheet", line: int, place: int, cell: Cell, day: "Format") -> None:
    if cell is None or cell == "":
        return
    if isinstance(cell, bool):
        sheet.write_boolean(line, place, cell)
    elif isinstance(cell, int | float):
        sheet.write_number(line, place, cell)
    elif isinstance(cell, date) and cell >= _FIRST_DAY:
        sheet.write_datetime(line, place, datetime(cell.year, cell.month, cell.day), day)
    else:
        sheet.write_string(line, place, _short(fit(str(cell))))


def _short(text: str) -> str:
    """`text` as far as a cell holds it."""
    if len(text) <= _LONGEST // 2 or len(text.encode("utf-16-le")) // 2 <= _LONGEST:
        return text
    room = (_LONGEST - len(_CUT)) * 2
    return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + _CUT
