"""The words a claim is quoted with."""

import csv
from pathlib import Path

import pytest

from sayso.brief import build_brief
from sayso.brief.wording import quoted
from tests.brief.marked import entry

CASES = Path(__file__).parent / "cases" / "quotes.csv"


def rows():
    with CASES.open(encoding="utf-8", newline="") as lines:
        return [
            pytest.param(row["marked"], row["quote"], id=row["why"])
            for row in csv.DictReader(lines)
        ]


@pytest.mark.parametrize(("marked", "quote"), rows())
def test_quote(marked, quote):
    (line,) = build_brief([entry(marked)]).lines
    assert quoted(line.members[0].quote) == quote
