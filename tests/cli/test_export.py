"""`sayso export`."""

import json

import pytest

from sayso.cli import main
from tests.export.scene import apart


@pytest.fixture
def ledger(sayso, report, tmp_path, monkeypatch):
    """A ledger of one report, and a stand-in for reconciling: no claim has to do with another."""
    monkeypatch.setattr("sayso.together.reconcile", lambda entries, judgements: apart(entries))
    path = tmp_path / "a.ledger"
    assert sayso("read", report, "--ledger", path).code == 0
    return path


def test_a_file_is_written_beside_the_ledger(sayso, ledger):
    ending = sayso("export", ledger, "--format", "geojson")
    path = ledger.with_suffix(".geojson")
    assert (ending.code, ending.out) == (0, f"{path}: events on the map\n")
    assert len(json.loads(path.read_bytes())["features"]) == 1


def test_a_file_can_be_named(sayso, ledger, tmp_path):
    assert sayso("export", ledger, "--format", "xlsx", "--out", tmp_path / "b.xlsx").code == 0
    assert (tmp_path / "b.xlsx").read_bytes().startswith(b"PK")


def test_standard_output_gets_the_bytes_and_nothing_else(sayso, ledger):
    ending = sayso("export", ledger, "--format", "stix", "--out", "-", "--made", "2031-03-09")
    objects = json.loads(ending.out)["objects"]
    assert {found["modified"] for found in objects} == {"2031-03-09T00:00:00.000Z"}


def test_the_same_ledger_gives_the_same_bytes(sayso, ledger, tmp_path):
    for name in ("one.zip", "two.zip"):
        assert sayso("export", ledger, "--format", "csv", "--out", tmp_path / name).code == 0
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


@pytest.mark.parametrize("form", ["html", "markdown", "docx", "pdf"])
def test_the_brief_leaves_as_a_file(sayso, ledger, tmp_path, form):
    path = tmp_path / f"brief.{form}"
    assert sayso("export", ledger, "--format", form, "--out", path).code == 0
    assert path.stat().st_size > 500


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (["--format", "geojsn"], "did you mean geojson"),
        (["--format", "csv", "--out", "no/such/a.zip"], "is not there; make it first"),
        ([], "Missing option '--format'"),
        (["--format", "stix", "--made", "noon"], "'noon' does not match"),
    ],
    ids=str,
)
def test_what_makes_no_sense_is_refused(sayso, ledger, options, problem):
    ending = sayso("export", ledger, *options)
    assert ending.code == 2
    assert problem in ending.err


def test_the_ledger_is_never_written_over(sayso, ledger):
    before = ledger.read_bytes()
    ending = sayso("export", ledger, "--format", "csv", "--out", ledger)
    assert (ending.code, ledger.read_bytes()) == (2, before)


def test_a_file_that_is_no_ledger_is_refused(sayso, report):
    ending = sayso("export", report, "--format", "csv")
    assert ending.code == 2
    assert not report.with_suffix(".zip").exists()


def test_help_names_every_format(capfd):
    from sayso.export import installed_exporters

    main(["export", "--help"])
    told = capfd.readouterr().out
    assert all(exporter.name in told for exporter in installed_exporters())
