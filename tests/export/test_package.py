"""Data packages, checked by the library of Frictionless."""

import io
import json
import zipfile

import frictionless
import openpyxl
import pytest

from sayso.export.acled import to_acled
from sayso.export.ledger_package import to_ledger_package
from sayso.export.tables import ledger_tables
from sayso.export.ucdp import to_ucdp
from tests.export.scene import scene, view

WRITERS = [to_ledger_package, to_acled, to_ucdp]


@pytest.fixture
def folder(tmp_path):
    """Unpacks a package into a folder."""

    def unpack(content: bytes):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            archive.extractall(tmp_path)
        return tmp_path

    return unpack


@pytest.mark.parametrize("write", WRITERS)
def test_a_package_is_valid(write, folder):
    place = folder(write(view()))
    report = frictionless.validate(str(place / "datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])
    assert all(task.stats["rows"] for task in report.tasks if task.type == "table")


def test_the_check_can_fail(folder):
    place = folder(to_ledger_package(view()))
    path = place / "events.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("air_strike", "picnic"), "utf-8")
    assert not frictionless.validate(str(place / "datapackage.json")).valid


def test_the_tables_come_back_as_they_were(folder):
    place = folder(to_ledger_package(view()))
    package = frictionless.Package(str(place / "datapackage.json"))
    for table in ledger_tables(view()):
        rows = package.get_resource(table.name).read_rows()
        names = [column.name for column in table.columns]
        for read, row in zip(rows, table.rows, strict=True):
            for name, cell in zip(names, row, strict=True):
                value = float(read[name]) if isinstance(cell, float) else read[name]
                assert value in (cell or None, cell, f"'{cell}"), (table.name, name)


def test_every_claim_account_and_figure_is_there(folder):
    entries, picture = scene()
    place = folder(to_ledger_package(view()))
    package = frictionless.Package(str(place / "datapackage.json"))
    counts = {name: len(package.get_resource(name).read_rows()) for name in package.resource_names
              if name != "ledger"}  # fmt: skip
    assert counts["claims"] == sum(len(entry.claims) for entry in entries)
    assert counts["events"] == len(picture.events)
    assert counts["accounts"] == sum(len(event.accounts) for event in picture.events)
    assert counts["figures"] == 2
    assert counts["codebook"] == sum(len(table.columns) for table in ledger_tables(view()))


def test_the_workbook_in_it_holds_the_same_tables(folder):
    place = folder(to_ledger_package(view()))
    book = openpyxl.load_workbook(place / "ledger.xlsx")
    described = json.loads((place / "datapackage.json").read_text(encoding="utf-8"))
    tables = [item["name"] for item in described["resources"] if item["path"].endswith(".csv")]
    assert book.sheetnames == tables


def test_no_path_of_the_readers_machine_leaves():
    for write in WRITERS:
        with zipfile.ZipFile(io.BytesIO(write(view()))) as archive:
            assert all(b"secret.txt" not in archive.read(name) for name in archive.namelist())


def test_files_of_an_archive_tell_no_day():
    with zipfile.ZipFile(io.BytesIO(to_ledger_package(view()))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
