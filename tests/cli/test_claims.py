"""`sayso claims`."""

import csv
import io
import json

import pytest

from sayso.cli.rows.claims import CLAIMS

DOCUMENTS = """\
{"text": "The army said rebels shelled 12 homes in Douma.", "outlet": "A", "date": "2016-12-01"}
{"text": "Nobody shelled Harasta.", "outlet": "=cmd|'/c calc'!A1", "date": "2016-12-02"}
{"text": "Douma was not shelled.", "outlet": "C"}
"""


@pytest.fixture
def ledger(sayso, tmp_path):
    inputs, ledger = tmp_path / "in.jsonl", tmp_path / "a.ledger"
    inputs.write_text(DOCUMENTS)
    assert sayso("read", inputs, "--ledger", ledger).code == 0
    return ledger


@pytest.fixture
def homes(sayso, ledger):
    """Home sentences of the claims that the options choose."""

    def choose(*options: str) -> list[str]:
        ending = sayso("claims", "--ledger", ledger, "--format", "jsonl", *options)
        assert ending.code == 0, ending.err
        return [json.loads(line)["home"]["text"] for line in ending.out.splitlines()]

    return choose


ALL = ["The army said rebels shelled 12 homes in Douma.", "Nobody shelled Harasta."]
DENIED = "Douma was not shelled."


@pytest.mark.parametrize(
    ("options", "chosen"),
    [
        ([], [*ALL, DENIED]),
        (["--type", "shelling"], [*ALL, DENIED]),
        (["--type", "air_strike"], []),
        (["--type", "air-strike", "--type", "SHELLING"], [*ALL, DENIED]),
        (["--status", "denied"], [DENIED]),
        (["--status", "denied", "--status", "happened"], [*ALL, DENIED]),
        (["--side", "government"], ALL[:1]),
        (["--source", "Army"], ALL[:1]),
        (["--place", "douma", "--status", "happened"], ALL[:1]),
        (["--words", "REBELS homes"], ALL[:1]),
        (["--words", "shell* Douma"], [ALL[0], DENIED]),
        (["--words", "shell"], []),
        (["--since", "2016-12-02"], ALL[1:]),
        (["--until", "2016-12-01"], ALL[:1]),
        (["--limit", "1"], ALL[:1]),
        (["--min-confidence", "0.9"], [*ALL, DENIED]),
        (["--min-confidence", "0.91"], []),
    ],
    ids=str,
)
def test_filters(options, chosen, homes):
    assert homes(*options) == chosen


@pytest.mark.parametrize(
    ("option", "word", "says"),
    [
        ("--type", "shellling", "did you mean shelling"),
        ("--type", "airstrike", "did you mean air_strike"),
        ("--status", "hapened", "did you mean happened"),
        ("--side", "rebels", "it is one of government, opposition"),
        ("--since", "9 December", "write it as 2016-12-09"),
        ("--since", "2016-13-01", "write it as 2016-12-09"),
        ("--limit", "0", "0 is not in the range"),
        ("--min-confidence", "2", "2.0 is not in the range"),
        ("--format", "xml", "'table', 'csv', 'jsonl'"),
    ],
)
def test_a_wrong_word_is_answered_with_the_nearest(option, word, says, sayso, ledger):
    ending = sayso("claims", "--ledger", ledger, option, word)
    assert ending.code == 2
    (problem,) = ending.problems
    assert says in problem


def test_since_after_until(sayso, ledger):
    ending = sayso("claims", "--ledger", ledger, "--since", "2017-01-01", "--until", "2016-01-01")
    assert ending.code == 2
    assert len(ending.problems) == 1


def test_csv_has_a_header_and_a_line_a_claim(sayso, ledger):
    ending = sayso("claims", "--ledger", ledger, "--format", "csv")
    header, *rows = csv.reader(io.StringIO(ending.out))
    assert tuple(header) == CLAIMS.columns
    first = dict(zip(header, rows[0], strict=True))
    assert len(rows) == 3
    assert first["figures"] == first["figure_min"] == first["figure_max"] == "12"
    assert first["date"] == "2016-12-01"
    assert first["check"] == ""


def test_csv_runs_no_formula(sayso, ledger):
    ending = sayso("claims", "--ledger", ledger, "--format", "csv")
    cells = [cell for row in csv.reader(io.StringIO(ending.out)) for cell in row]
    assert "'=cmd|'/c calc'!A1" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_json_lines_leave_words_as_they_stand(sayso, ledger):
    ending = sayso("claims", "--ledger", ledger, "--format", "jsonl")
    assert json.loads(ending.out.splitlines()[1])["outlet"] == "=cmd|'/c calc'!A1"


def test_the_table_fits_the_terminal(sayso, ledger, monkeypatch):
    monkeypatch.setenv("COLUMNS", "120")
    ending = sayso("claims", "--ledger", ledger)
    lines = ending.out.splitlines()
    assert lines[0].split()[:3] == ["date", "outlet", "source"]
    assert max(map(len, lines)) <= 120
    assert "\x1b" not in ending.out


def test_no_ledger(sayso, tmp_path):
    ending = sayso("claims", "--ledger", tmp_path / "none")
    assert ending.code == 2
    assert ending.out == ""
    assert str(tmp_path / "none") in ending.err
