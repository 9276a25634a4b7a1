"""The workbook, read back by openpyxl."""

import io
import zipfile
from datetime import date, datetime

import openpyxl
import pytest

from sayso.errors import UsageError
from sayso.export import workbook
from sayso.export.ledger_package import to_ledger_package
from sayso.export.table import Column, Kind, table
from sayso.export.tables import ledger_tables
from sayso.export.workbook import to_xlsx
from tests.export.scene import view


def read(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def one_cell(value) -> openpyxl.cell.Cell:
    made = table("t", "", (Column("c", Kind.TEXT, "", lambda item: item),), [value])
    return read(to_xlsx([made]))["t"]["A2"]


def test_the_tables_come_back_as_they_were():
    book = read(to_xlsx(ledger_tables(view())))
    for made in ledger_tables(view()):
        rows = list(book[made.name].iter_rows(values_only=True))
        assert list(rows[0]) == [column.name for column in made.columns]
        for found, row in zip(rows[1:], made.rows, strict=True):
            days = [cell.date() if isinstance(cell, datetime) else cell for cell in found]
            assert days == [cell if cell != "" else None for cell in row]


@pytest.mark.parametrize("value", ["=1+1", "+1", "@SUM(A1)", "http://evil.example/", "12", "-"])
def test_words_are_words(value):
    cell = one_cell(value)
    assert (cell.data_type, cell.value, cell.hyperlink) == ("s", value, None)


@pytest.mark.parametrize(
    ("value", "read_as"),
    [
        (True, True),
        (3, 3),
        (2.5, 2.5),
        (date(2031, 3, 3), datetime(2031, 3, 3)),
        (date(1899, 1, 1), "1899-01-01"),
        (None, None),
        ("a\x00b\ud800", "a\ufffdb\ufffd"),
        ("قتل 12", "قتل 12"),
    ],
    ids=repr,
)
def test_a_cell_keeps_its_kind(value, read_as):
    assert one_cell(value).value == read_as


@pytest.mark.parametrize("letter", ["a", "🙂"])
def test_a_long_cell_is_cut_and_says_so(letter):
    value = one_cell(letter * 40_000).value
    assert value.endswith("… [cut]")
    assert 32_700 < len(value.encode("utf-16-le")) // 2 <= 32_767
    assert value.startswith(letter * 1000)


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch):
    monkeypatch.setattr(workbook, "_MOST_ROWS", 1)
    made = table("t", "", (Column("c", Kind.INTEGER, "", lambda item: item),), [1, 2])
    with pytest.raises(UsageError, match="export csv"):
        to_xlsx([made])


def test_a_package_leaves_out_a_workbook_that_would_not_fit(monkeypatch):
    monkeypatch.setattr(workbook, "_MOST_ROWS", 1)
    with zipfile.ZipFile(io.BytesIO(to_ledger_package(view()))) as archive:
        assert "ledger.xlsx" not in archive.namelist()
        assert "claims.csv" in archive.namelist()
