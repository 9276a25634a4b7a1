"""Claims that speak of other people than one another."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.reconcile.engine import Tables, declared
from sayso.reconcile.linked import link_claims
from sayso.reconcile.others import of_others, story_told
from sayso.reconcile.tellings import SURE, UNLIKE
from sayso.types import ClaimType, Phrase, Status
from tests.reconcile.reports import claim, document
from tests.reconcile.test_tellings import saying

CASES = list(csv.DictReader(Path(__file__).with_name("cases").joinpath("others.csv").open()))
REPORT = document("Forty militants gave up. Some foreign fighters left. No foreign fighter left.")


def leaving(people, kind, words="gave up", sentence=0, **more):
    made = claim(REPORT, ClaimType(kind), words, sentence)
    return replace(made, who=(Phrase(0, len(people), people),) if people else (), **more)


@pytest.mark.parametrize("case", CASES, ids=[" / ".join(case.values()) for case in CASES])
def test_others(case):
    one = leaving(case["one"], case["type"])
    other = leaving(case["other"], case["other type"])
    assert of_others(one, other) is of_others(other, one) is (case["others"] == "yes")


def test_a_report_tells_of_other_people_in_two_events():
    claims = [
        leaving("Forty militants", "withdrawal"),
        leaving("Some foreign fighters", "withdrawal", "left", 1),
        leaving("foreign fighter", "withdrawal", "left", 2, status=Status.DENIED),
    ]
    table = saying(SURE + 1)
    story = story_told(claims, REPORT, table)
    assert [telling.claims for telling in story.tellings] == [
        (claims[0].id,),
        (claims[1].id, claims[2].id),
    ]
    assert story.inside == {(0, 1): UNLIKE}
    linked = link_claims(claims, {REPORT.id: REPORT}, (), Tables(table, declared().across))
    assert sorted(map(len, linked.groups)) == [1, 2]


def test_people_may_say_that_they_are_the_same():
    claims = [
        leaving("Forty militants", "withdrawal"),
        leaving("Some foreign fighters", "withdrawal", "left", 1),
    ]
    pair = tuple(sorted(one.id for one in claims))
    assert len(story_told(claims, REPORT, saying(SURE + 1), {pair}).tellings) == 1
