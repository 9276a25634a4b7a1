import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.resolve.actors import load_register
from sayso.resolve.actors.context import context_of
from sayso.resolve.actors.fold import tokens_of
from sayso.resolve.actors.match import links_of
from tests.resolve.actors.reports import REPORTS

FILE = Path(__file__).parents[1] / "cases" / "actors.csv"
with FILE.open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file, delimiter=";"))


def links(report: str, phrase: str, day: date | None = date(2016, 12, 9), speaks: bool = True):
    context, _ = context_of(load_register(), REPORTS[report], "", day)
    return links_of(tokens_of(phrase), context, speaks)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['report']}: {case['phrase']}")
def test_links(case):
    found = links(case["report"], case["phrase"])
    assert "|".join(link.actor or "" for link in found) == case["actors"]
    assert (found[0].person, found[0].base) == (case["person"], case["base"])
    assert (found[0].side or "") == case["side"]
    assert all(link.reason for link in found)


def test_whom_a_doer_acts_for_must_be_said():
    """A source is somebody's spokesman; "the fall of" a party is nobody."""
    assert links("syria", "Omar Example of Hezbollah")[0].actor == "hezbollah"
    assert links("syria", "the fog of Hezbollah", speaks=False)[0].actor is None


def test_the_day_tells_who_held_an_office():
    then, later = date(2010, 5, 1), date(2023, 5, 1)
    assert links("ukraine", "Russian-backed rebels", later)[0].actor == "donbas-separatists"
    assert [link.side for link in links("ukraine", "Russia", then)] == ["foreign_state"]
    assert [link.side for link in links("ukraine", "Russia", later)] == ["government"]


def test_the_side_of_a_state_hangs_on_the_conflict():
    assert links("syria", "the Turkish army")[0].side == "foreign_state"
    assert links("nowhere", "the Turkish army")[0].side is None


@given(st.text(max_size=80))
def test_any_words_get_a_link_with_a_reason(words):
    found = links("syria", words)
    assert found
    assert all(link.reason for link in found)
    assert all(0 <= link.first <= link.last <= len(tokens_of(words)) for link in found)
