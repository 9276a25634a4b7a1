"""`sayso judge` and `sayso sources`."""

import json

import pytest


@pytest.fixture
def ids(sayso, pictured):
    """Ids of the claims, in order."""
    ending = sayso("claims", "--ledger", pictured, "--format", "jsonl")
    return [json.loads(line)["id"] for line in ending.out.splitlines()]


@pytest.fixture
def judge(sayso, pictured):
    """Runs `sayso judge` as Ada; the ids of the judgements that were made."""

    def run(*arguments: str) -> list[str]:
        ending = sayso("judge", *arguments, "--ledger", pictured, "--who", "Ada")
        assert ending.code == 0, ending.err
        return [line.split(":")[0] for line in ending.out.splitlines()]

    return run


@pytest.fixture
def events(sayso, pictured):
    def run() -> list[dict]:
        ending = sayso("events", "--ledger", pictured, "--format", "jsonl")
        return [json.loads(line) for line in ending.out.splitlines()]

    return run


@pytest.fixture
def judgements(sayso, pictured):
    def run(*options: str) -> list[dict]:
        ending = sayso("judge", "list", "--ledger", pictured, "--format", "jsonl", *options)
        return [json.loads(line) for line in ending.out.splitlines()]

    return run


def test_a_rejected_claim_is_in_no_event_until_that_is_undone(judge, events, ids):
    before = events()
    (made,) = judge("reject", ids[3][:9], "--why", "about another war")
    assert len(events()) == len(before) - 1
    (undo,) = judge("undo", made[:9])
    assert events() == before
    judge("undo", undo)
    assert len(events()) == len(before) - 1, "undoing the undoing brings it back"


def test_several_claims_are_rejected_at_once(judge, judgements, ids):
    assert len(judge("reject", *ids[:2], ids[0])) == 2
    assert {j["subjects"][0] for j in judgements()} == set(ids[:2])


def test_a_correction_shows_in_the_picture_and_not_in_the_claim(
    judge, events, ids, sayso, pictured
):
    judge("correct", ids[3], "type", "explosion", "--why", "a mine")
    assert [event["type"] for event in events()] == ["shelling", "explosion"]
    claims = sayso("claims", "--ledger", pictured, "--type", "explosion").out
    assert "Harasta" not in claims, "the ledger keeps what was read"
    page = sayso("event", events()[1]["id"], "--ledger", pictured).out
    assert "Ada: correct type of" in page
    assert "a mine" in page


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("kind", "shelling", "it is one of type, status, side, speaker, place, figure"),
        ("type", "shellling", "'shellling' is none of clash, air_strike"),
        ("figure", "many", "write a figure as 12"),
        ("figure", "15..12", "the least number comes first"),
        ("figure.1", "12", "has no figure.1; the first is figure.0"),
        ("figure.x", "12", "is no field to correct"),
        ("speaker", " ", "give a name"),
        ("place.2", "Douma", "has no place.2"),
    ],
)
def test_a_correction_that_makes_no_sense(field, value, says, sayso, pictured, ids, monkeypatch):
    monkeypatch.setenv("SAYSO_WHO", "Ada")
    ending = sayso("judge", "correct", ids[0], field, value, "--ledger", pictured)
    assert ending.code == 2
    assert says in ending.problems[-1]


def test_merge_and_split(judge, events, ids, judgements):
    one, other = events()
    (merged,) = judge("merge", one["id"][:9], other["id"][:9])
    assert judgements()[0]["subjects"] == sorted([one["claims"][0], other["claims"][0]])
    split = judge("split", ids[1], one["id"], "--why", "another day")
    assert len(split) == 2, "from each other claim of the event"
    assert {j["id"]: j["holds"] for j in judgements()} == dict.fromkeys([merged, *split], True)
    judge("split", other["claims"][0], one["claims"][0])
    held = {j["id"] for j in judgements("--standing")}
    assert merged not in held, "the later word holds"
    assert held > set(split)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["merge", "{0}"], "takes two claims or more, not 1"),
        (["merge", "{0}", "{0}"], "names one subject twice"),
        (["split", "{0}", "{0}"], "holds no claim but"),
        (["accept", "{0}", "{1}", "{2}"], "takes one claim, or the two of a link, not 3"),
        (["reject", "c0"], "no claim has an id that begins with 'c0'"),
        (["undo", "j0"], "no judgement has an id that begins with 'j0'"),
        (["merge", "v0", "{0}"], "no event has an id that begins with 'v0'"),
    ],
    ids=str,
)
def test_what_makes_no_sense(arguments, says, sayso, pictured, ids, judgements):
    given = [argument.format(*ids) for argument in arguments]
    ending = sayso("judge", *given, "--ledger", pictured, "--who", "Ada")
    assert ending.code == 2
    assert says in ending.problems[-1]
    assert judgements() == []


def test_nobody_judges(sayso, pictured, ids):
    ending = sayso("judge", "reject", ids[0], "--ledger", pictured)
    assert ending.code == 2
    assert "--who" in ending.err
    assert "SAYSO_WHO" in ending.err


def test_hostile_words(sayso, pictured, ids):
    ending = sayso(
        *("judge", "reject", ids[0], "--ledger", pictured),
        *("--who", "=1+1", "--why", "\x1b[2J\u202ehidden"),
    )
    assert ending.code == 0
    assert "\x1b" not in ending.out
    shown = sayso("judge", "list", "--ledger", pictured).out
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    table = sayso("judge", "list", "--ledger", pictured, "--format", "csv").out
    assert ",'=1+1," in table
    assert "\x1b" not in table


def test_a_place_that_several_have_needs_an_id(sayso, pictured, ids, judgements, monkeypatch):
    monkeypatch.setenv("SAYSO_WHO", "Ada")
    ending = sayso("judge", "correct", ids[0], "place", "Springfield", "--ledger", pictured)
    assert ending.code == 2
    (problem,) = ending.problems
    assert (
        "several places are called 'Springfield'; give one of: \"Springfield (geonames:" in problem
    )
    choice = problem.split('"')[1]
    ending = sayso("judge", "correct", ids[0], "place", choice, "--ledger", pictured)
    assert ending.code == 0, ending.err
    value = json.loads(judgements()[0]["value"])
    assert value["name"] == "Springfield"
    assert f"({value['id']})" in choice
    assert value["country"] == "US"


def test_a_place_that_nobody_knows_has_no_point(sayso, pictured, ids, judgements, monkeypatch):
    monkeypatch.setenv("SAYSO_WHO", "Ada")
    ending = sayso("judge", "correct", ids[0], "place", "Xqzzt", "--ledger", pictured)
    assert ending.code == 0
    assert "it is kept as a name without a point" in ending.err
    assert judgements()[0]["value"] == "Xqzzt"


def test_a_place_of_another_id(sayso, pictured, ids):
    ending = sayso(
        *("judge", "correct", ids[0], "place", "Springfield (geonames:1)"),
        *("--ledger", pictured, "--who", "Ada"),
    )
    assert ending.code == 2
    assert "`sayso places find` lists them" in ending.err


def test_sources(sayso, pictured):
    ending = sayso("sources", "--ledger", pictured, "--format", "jsonl")
    found = {line["name"]: line for line in map(json.loads, ending.out.splitlines())}
    army = found["army"]
    assert (army["claims"], army["events"], army["alone"], army["contradicted"]) == (2, 1, 0, 1)
    assert army["sides"] == ["government"]
    assert army["rating"] is None
    assert sum(source["alone"] for source in found.values()) == 1, "Harasta"


def test_a_rating_is_shown_and_changes_nothing_else(sayso, pictured, events):
    before = events()
    ending = sayso(
        *("sources", "rate", "army", "b", "--ledger", pictured),
        *("--who", "Ada", "--why", "right on most days"),
    )
    assert ending.code == 0, ending.err
    assert ending.err == ""
    assert events() == before
    listed = sayso("sources", "--ledger", pictured, "--name", "ARMY", "--format", "jsonl")
    assert json.loads(listed.out)["rating"]["value"] == "B"
    page = sayso("event", before[0]["id"], "--ledger", pictured).out
    assert "army (government, rated B by Ada)" in page


def test_a_rating_of_nobody_yet(sayso, pictured):
    ending = sayso("sources", "rate", "Nobody", "F", "--ledger", pictured, "--who", "Ada")
    assert ending.code == 0
    assert "no source is called 'Nobody' so far" in ending.err


@pytest.mark.parametrize("letter", ["G", "", "AB"])
def test_no_such_letter(letter, sayso, pictured):
    ending = sayso("sources", "rate", "army", letter, "--ledger", pictured, "--who", "Ada")
    assert ending.code == 2


def test_sources_of_no_ledger_named(sayso, pictured):
    ending = sayso("sources")
    assert ending.code == 2
    assert "name the ledger to list with --ledger" in ending.err
