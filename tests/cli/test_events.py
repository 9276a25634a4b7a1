"""`sayso events`, `event`, `figures`, `control`, `origins`."""

import csv
import io
import json
import re
from dataclasses import replace

import pytest

from sayso.types import Holding, Side
from tests import reconciled


@pytest.fixture
def listed(sayso, pictured):
    """JSON lines of a command on the ledger."""

    def run(command: str, *options: str) -> list[dict]:
        ending = sayso(command, "--ledger", pictured, "--format", "jsonl", *options)
        assert ending.code == 0, ending.err
        return [json.loads(line) for line in ending.out.splitlines()]

    return run


DOUMA, HARASTA = "Douma", None


@pytest.mark.parametrize(
    ("options", "places"),
    [
        ([], [DOUMA, HARASTA]),
        (["--newest"], [HARASTA, DOUMA]),
        (["--type", "shelling"], [DOUMA, HARASTA]),
        (["--type", "death"], []),
        (["--place", "douma"], [DOUMA]),
        (["--side", "government"], [DOUMA]),
        (["--side", "monitor"], []),
        (["--teller", "ARMY"], [DOUMA]),
        (["--credibility", "3"], [DOUMA, HARASTA]),
        (["--credibility", "4-6"], []),
        (["--contested"], [DOUMA]),
        (["--uncontested"], [HARASTA]),
        (["--single-origin"], [HARASTA]),
        (["--several-origins"], [DOUMA]),
        (["--expected"], []),
        (["--asserted"], [DOUMA, HARASTA]),
        (["--since", "2016-12-03"], [HARASTA]),
        (["--until", "2016-12-02"], [DOUMA]),
        (["--words", "guns HOMES"], [DOUMA]),
        (["--words", "har*"], [HARASTA]),
        (["--words", 'har" OR "douma'], []),
        (["--limit", "1"], [DOUMA]),
    ],
    ids=str,
)
def test_filters(options, places, listed):
    found = [event["place"] and event["place"]["name"] for event in listed("events", *options)]
    assert found == places


@pytest.mark.parametrize(
    ("option", "word", "says"),
    [
        ("--credibility", "7", "write 3, or 1-3"),
        ("--credibility", "3-1", "write 3, or 1-3"),
        ("--words", "!?", "give words with letters or digits"),
        ("--place", " ", "give words to look for"),
        ("--type", "shellling", "did you mean shelling"),
    ],
)
def test_a_wrong_word_is_answered(option, word, says, sayso, pictured):
    ending = sayso("events", "--ledger", pictured, option, word)
    assert ending.code == 2
    (problem,) = ending.problems
    assert says in problem


def test_csv_runs_no_formula_and_the_table_steers_no_terminal(sayso, pictured):
    for command in ("events", "figures", "control", "origins", "sources"):
        ending = sayso(command, "--ledger", pictured, "--format", "csv")
        cells = [cell for row in csv.reader(io.StringIO(ending.out)) for cell in row]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))], command
        table = sayso(command, "--ledger", pictured).out
        assert "\u202e" not in table, "it turns the direction of writing"


@pytest.mark.parametrize("command", ["events", "figures", "control", "origins", "sources"])
def test_csv_has_the_same_number_of_cells_in_each_line(command, sayso, pictured):
    ending = sayso(command, "--ledger", pictured, "--format", "csv")
    header, *rows = csv.reader(io.StringIO(ending.out))
    assert len(set(header)) == len(header)
    assert {len(row) for row in rows} <= {len(header)}


@pytest.mark.parametrize("width", ["80", "120"])
@pytest.mark.parametrize("command", ["events", "figures", "control", "origins", "sources"])
def test_the_table_fits_the_terminal(command, width, sayso, pictured, monkeypatch):
    monkeypatch.setenv("COLUMNS", width)
    lines = sayso(command, "--ledger", pictured).out.splitlines()
    assert lines
    assert max(map(len, lines)) <= int(width)


def test_the_page_of_an_event(sayso, pictured, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    table = sayso("events", "--ledger", pictured, "--place", "Douma").out
    start = next(word for word in table.split() if re.fullmatch("v[0-9a-f]{8}", word))
    page = sayso("event", start, "--ledger", pictured)
    assert page.code == 0, page.err
    lines = page.out.splitlines()
    assert max(map(len, lines)) <= 80
    assert "shelling, Douma, 2016-12-01 to 2016-12-02" in lines[0]
    assert "Credibility 3 (one origin): 2 told of it." in page.out
    for part in ("ACCOUNTS", "CONFLICTS", "FIGURES", "ORIGINS", "LINKS"):
        assert part in lines
    assert "JUDGEMENTS" not in lines, "nobody judged"
    assert "army (government) says that it happened" in page.out
    assert "=cmd|'/c calc'!A1 (side unknown) denies it" in page.out
    assert "homes: 1 origin gives 9 to 12" in page.out
    assert "statement: army said both" in page.out
    assert "+3.0 place: the same place" in page.out


def test_an_event_that_is_not_there(sayso, pictured):
    ending = sayso("event", "v000", "--ledger", pictured)
    assert ending.code == 2
    assert "no event has an id that begins with 'v000'" in ending.err


def test_a_beginning_of_several_ids(sayso, pictured):
    ending = sayso("event", "v", "--ledger", pictured)
    assert ending.code == 2
    assert "several events" in ending.err
    assert "give more of it" in ending.err


@pytest.mark.parametrize("start", ["", "\x1b[2J", "v' OR 1=1 --", "%", "v_", "c"])
def test_hostile_ids(start, sayso, pictured):
    ending = sayso("event", start, "--ledger", pictured)
    assert ending.code == 2
    assert len(ending.problems) == 1
    assert "\x1b" not in ending.err


def test_figures(listed, sayso, pictured):
    figures = listed("figures")
    assert [(f["lowest"], f["highest"], f["told"]["words"], f["latest"]) for f in figures] == [
        (9.0, 12.0, "12", False),
        (9.0, 12.0, "9", True),
    ]
    assert listed("figures", "--counted", "people") == []
    assert listed("figures", "--place", "Douma", "--counted", "home") == figures
    assert listed("figures", "--kind", "running") == []
    event = figures[0]["event"]
    assert listed("figures", "--event", event[:8]) == figures


def test_origins(listed):
    origins = {origin["teller"]: origin for origin in listed("origins")}
    assert len(origins["army"]["claims"]) == 2
    assert [o["teller"] for o in listed("origins", "--retold")] == ["army"]
    assert len(listed("origins", "--told-once")) == len(origins) - 1
    assert [o["teller"] for o in listed("origins", "--side", "government")] == ["army"]
    (event,) = listed("events", "--contested")
    assert len(listed("origins", "--event", event["id"])) == 2


def test_a_ledger_without_claims(sayso, tmp_path, pictured):
    empty, ledger = tmp_path / "empty.txt", tmp_path / "b.ledger"
    empty.write_text("Nothing happened.\n")
    assert sayso("read", empty, "--ledger", ledger).code == 0
    for command in ("events", "figures", "control", "origins", "sources"):
        ending = sayso(command, "--ledger", ledger, "--format", "jsonl")
        assert (ending.code, ending.out) == (0, "")


def test_no_ledger(sayso, tmp_path, pictured):
    for command in ("events", "figures", "control", "origins", "sources"):
        ending = sayso(command, "--ledger", tmp_path / "none")
        assert ending.code == 2
        assert "`sayso read` makes one" in ending.err


def test_what_is_read_later_is_in_the_next_picture(sayso, pictured, tmp_path, listed):
    assert len(listed("events")) == 2
    later = tmp_path / "later.txt"
    later.write_text("Douma was shelled. Mortars shelled it.\n")
    assert sayso("read", later, "--ledger", pictured).code == 0
    assert sum(len(event["claims"]) for event in listed("events")) == 6


def test_the_picture_is_made_anew_only_when_something_changed(sayso, pictured, listed, monkeypatch):
    calls = []

    def counted(entries, judgements):
        calls.append(len(entries))
        return reconciled.reconcile(entries, judgements)

    monkeypatch.setattr("sayso.together.reconcile", counted)
    monkeypatch.setattr("sayso.growing.reconcile_and_remember", lambda *of: (counted(*of), ()))
    listed("events")
    (event, _) = listed("events")
    listed("figures")
    assert calls == [4]
    claim = event["claims"][0]
    assert sayso("judge", "reject", claim, "--ledger", pictured, "--who", "Ada").code == 0
    listed("events")
    assert calls == [4, 4]
    assert sayso("sources", "rate", "army", "B", "--ledger", pictured, "--who", "Ada").code == 0
    listed("events")
    assert calls == [4, 4], "no picture depends on a rating"
    monkeypatch.setattr("sayso.growing.VERSION", "another")
    listed("events")
    assert len(calls) == 3, "other code may see another picture"


def test_control(sayso, pictured, listed, monkeypatch):
    """The stand-in reads no control; a holding is put where its picture is kept."""

    def holding(entries, judgements):
        picture = reconciled.reconcile(entries, judgements)
        claim = entries[0].claims[0]
        held = Holding(
            *(claim.places[0], "=rebels", None, Side.OPPOSITION, entries[0].document.date, None),
            *("the army", claim.id, picture.origins[0].id, "army", True),
        )
        return replace(picture, holdings=(held,))

    monkeypatch.setattr("sayso.together.reconcile", holding)
    monkeypatch.setattr("sayso.growing.reconcile_and_remember", lambda *of: (holding(*of), ()))
    (found,) = listed("control")
    assert (found["holder"], found["lost_by"], found["start"]) == (
        "=rebels",
        "the army",
        "2016-12-01",
    )
    for options in (["--holder", "REBELS"], ["--contested"], ["--side", "opposition"]):
        assert listed("control", *options) == [found]
    for options in (["--uncontested"], ["--until", "2016-11-30"], ["--place", "Harasta"]):
        assert listed("control", *options) == []
    assert "'=rebels" in sayso("control", "--ledger", pictured, "--format", "csv").out
