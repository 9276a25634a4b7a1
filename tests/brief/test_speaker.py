"""Whose word a claim is said to be."""

import csv
from pathlib import Path

import pytest

from sayso.brief.speaker import speaker
from tests.brief.marked import entry
from tests.brief.pictures import brief_of

CASES = Path(__file__).parent / "cases" / "speakers.csv"


def rows():
    with CASES.open(encoding="utf-8", newline="") as lines:
        return [
            pytest.param(row["marked"].replace("\\n", "\n"), row["speaker"], id=row["why"])
            for row in csv.DictReader(lines)
        ]


@pytest.mark.parametrize(("marked", "words"), rows())
def test_speaker(marked, words):
    marked = "\n".join(f"{line} " for line in marked.split("\n"))
    names = marked.replace("[source:", "[source#a:").replace("[capture:", "[capture#a:")
    names = names.replace("[via:", "[via#a:").replace("[other:", "[other#a:")
    (item,) = brief_of([entry(names, outlet="Wire")]).items
    assert speaker(item.lead) == words
