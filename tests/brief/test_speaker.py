"""Whose word a claim is said to be."""

import csv
from pathlib import Path

import pytest

from sayso.brief.speaker import party, speaker
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


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("[who:The mayor] [demand:demanded] a truce.", "The mayor"),
        ("[who:He] [demand:demanded] a truce.", ""),
        ("[who:We] [demand:demand] a truce.", "Wire"),
        ("[source:The mayor] said [who:he] [demand:demanded] a truce.", "the mayor"),
        ("[source:The mayor] said the sides [ceasefire/wanted:should pause].", "the mayor"),
        ("[source:a] said the sides [ceasefire/wanted:should pause].", ""),
    ],
)
def test_whose_position_it_is(marked, name):
    (item,) = brief_of([entry(marked, outlet="Wire")]).items
    assert party(item.lead) == name
