"""`sayso brief`."""

import io
import json
import sys

import pytest


def test_prints_the_brief_and_nothing_else(sayso, report):
    ending = sayso("brief", report, "--outlet", "Douma Post", "--date", "2016-12-09")
    assert ending.code == 0
    assert ending.err == ""
    assert "Douma Post" in ending.out
    assert "12" in ending.out
    assert "\x1b" not in ending.out


def test_writes_each_form_beside_printing(sayso, report, tmp_path):
    files = {form: tmp_path / f"brief.{form}" for form in ("html", "markdown", "json")}
    options = [word for form, file in files.items() for word in (f"--{form}", file)]
    ending = sayso("brief", report, *options)
    assert ending.code == 0
    assert "shelled" in ending.out
    assert "<html" in files["html"].read_text()
    assert files["markdown"].read_text().startswith("#")
    json.loads(files["json"].read_text())


def test_a_form_on_standard_output_takes_the_place_of_the_printed_brief(sayso, report):
    ending = sayso("brief", report, "--json", "-")
    assert ending.code == 0
    json.loads(ending.out)


def test_only_one_form_fits_on_standard_output(sayso, report):
    ending = sayso("brief", report, "--json", "-", "--html", "-")
    assert ending.code == 2
    assert ending.out == ""


def test_reads_standard_input(sayso, monkeypatch):
    stdin = io.TextIOWrapper(io.BytesIO(b"The army said it shelled Douma.\n"))
    monkeypatch.setattr(sys, "stdin", stdin)
    ending = sayso("brief", "-")
    assert ending.code == 0
    assert "shelled" in ending.out


def test_keeps_the_ledger_only_when_asked(sayso, report, tmp_path):
    kept = tmp_path / "kept.ledger"
    assert sayso("brief", report, "--ledger", kept).code == 0
    assert sayso("verify", kept).code == 0
    sayso("brief", report)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kept.ledger", "reports"]


def test_covers_what_it_was_given_also_where_the_ledger_holds_more(sayso, report, tmp_path):
    ledger = tmp_path / "a.ledger"
    other = tmp_path / "other.txt"
    other.write_text("The army said it shelled Harasta.\n")
    sayso("read", report, "--ledger", ledger)
    ending = sayso("brief", other, "--ledger", ledger)
    assert "Harasta" in ending.out
    assert "Douma" not in ending.out


def test_without_a_path_covers_the_whole_ledger(sayso, report, tmp_path, read_log):
    ledger = tmp_path / "a.ledger"
    sayso("read", report, "--ledger", ledger)
    read_log.clear()
    ending = sayso("brief", "--ledger", ledger)
    assert ending.code == 0
    assert "Douma" in ending.out
    assert read_log == []


def test_without_a_path_or_a_ledger_there_is_nothing_to_do(sayso):
    ending = sayso("brief")
    assert ending.code == 2
    assert "nothing to read" in ending.err


def test_without_a_path_the_ledger_must_be_there(sayso, tmp_path):
    ledger = tmp_path / "none.ledger"
    ending = sayso("brief", "--ledger", ledger)
    assert ending.code == 2
    assert str(ledger) in ending.err
    assert not ledger.exists()


def test_a_known_document_of_the_ledger_is_in_the_brief(sayso, report, tmp_path, read_log):
    ledger = tmp_path / "a.ledger"
    first = sayso("brief", report, "--ledger", ledger)
    again = sayso("brief", report, "--ledger", ledger)
    assert again == first
    assert len(read_log) == 1


@pytest.mark.parametrize("form", ["html", "markdown", "json"])
def test_is_the_same_twice(form, sayso, report, tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    sayso("brief", report, f"--{form}", one)
    sayso("brief", report, f"--{form}", two)
    assert one.read_bytes() == two.read_bytes()
