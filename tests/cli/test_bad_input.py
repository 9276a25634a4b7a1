"""Bad input: one clear line each, the rest goes on, and the exit code tells."""

import csv
import datetime
import os
from pathlib import Path

import pytest

CASES = Path(__file__).parent / "cases" / "bad_inputs.csv"


def as_bytes(escaped: str) -> bytes:
    return escaped.encode("latin-1").decode("unicode_escape").encode("latin-1")


with CASES.open(encoding="utf-8", newline="") as lines:
    ROWS = list(csv.DictReader(lines))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["case"])
def test_one_line_and_the_rest_goes_on(row, sayso, report, tmp_path):
    bad = report.with_name(f"bad{row['ending']}")
    bad.write_bytes(as_bytes(row["start"]) + as_bytes(row["repeated"]) * int(row["times"]))

    ending = sayso("brief", report.parent)

    assert ending.code == 1
    (problem,) = ending.problems
    assert problem.startswith(f"sayso: {bad}")
    assert row["says"] in problem
    assert len(problem) < len(str(bad)) + 250
    assert "shelled" in ending.out


def test_a_missing_file(sayso, report):
    ending = sayso("brief", report, "nowhere.txt")
    assert ending.code == 1
    (problem,) = ending.problems
    assert problem.startswith("sayso: nowhere.txt: ")
    assert "shelled" in ending.out


def test_a_folder_without_permission(sayso, report, monkeypatch):
    closed = report.parent / "closed"
    closed.mkdir()

    scandir = os.scandir

    def refuse(path):
        if str(path) == str(closed):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    ending = sayso("brief", report.parent)
    assert ending.code == 1
    (problem,) = ending.problems
    assert problem.startswith(f"sayso: {closed}: ")
    assert "Permission denied" in problem


def test_a_date_of_next_year_in_the_input(sayso, report):
    year = datetime.date.today().year + 1
    report.write_text(f"---\ndate: {year}-12-31\n---\nThe army said it shelled Douma.\n")
    ending = sayso("brief", report)
    assert ending.code == 1
    (problem,) = ending.problems
    assert problem.startswith(f"sayso: {report}: ")
    assert f"{year}-12-31" in problem
    assert "future" in problem
    assert "shelled" in ending.out


def test_a_date_of_next_year_as_an_option(sayso, report):
    year = datetime.date.today().year + 1
    ending = sayso("brief", report, "--date", f"{year}-12-31")
    assert ending.code == 2
    assert ending.out == ""
    assert "future" in ending.err


def test_a_name_that_could_steer_the_terminal(sayso, report):
    report.with_name("x\x1b[2J\n.txt").write_text("")
    ending = sayso("brief", report.parent)
    (problem,) = ending.problems
    assert "\x1b" not in problem


def test_nothing_at_all_was_read(sayso, tmp_path):
    (tmp_path / "empty.txt").touch()
    page = tmp_path / "brief.html"
    ending = sayso("brief", tmp_path / "empty.txt", "--html", page)
    assert ending.code == 1
    assert ending.out == ""
    assert ending.problems[-1] == "sayso: no document was read, so there is no brief"
    assert not page.exists()
