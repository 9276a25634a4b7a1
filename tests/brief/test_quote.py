"""The words a claim is quoted with."""

import csv
from pathlib import Path

import pytest

from sayso.brief.wording import quoted
from tests.brief.marked import entry
from tests.brief.pictures import brief_of

CASES = Path(__file__).parent / "cases" / "quotes.csv"


def rows():
    with CASES.open(encoding="utf-8", newline="") as lines:
        return [
            pytest.param(row["marked"], row["quote"], id=row["why"])
            for row in csv.DictReader(lines)
        ]


@pytest.mark.parametrize(("marked", "quote"), rows())
def test_quote(marked, quote):
    (item,) = brief_of([entry(marked)]).items
    assert quoted(item.lead.quote) == quote
