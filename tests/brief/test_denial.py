"""Which denials are set beside which claims."""

import csv
from pathlib import Path

import pytest

from sayso.brief import build_brief
from sayso.types import Status
from tests.brief.marked import entry

CASES = Path(__file__).parent / "cases" / "denials.csv"


def rows():
    with CASES.open(encoding="utf-8", newline="") as lines:
        return [pytest.param(row, id=row["why"]) for row in csv.DictReader(lines)]


@pytest.mark.parametrize("row", rows())
def test_denial(row):
    first = entry(row["claim"], outlet="A", day="2020-01-03")
    second = entry(row["denial"], outlet="B", day=row["day"] or None)
    lines = build_brief([first, second]).lines
    (asserted,) = [line for line in lines if line.status is not Status.DENIED]
    (denied,) = [line for line in lines if line.status is Status.DENIED]
    assert bool(asserted.denials) == (row["beside"] == "yes")
    assert bool(denied.denies) == bool(asserted.denials)


def test_a_denial_in_the_next_sentence_needs_no_place():
    text = (
        "[who:Jets] [air_strike:bombed] the market.\n"
        "[source:An officer] denied any [air_strike/denied:raid]."
    )
    asserted, denied = build_brief([entry(text)]).lines
    assert asserted.denials == denied.members
