import csv
from pathlib import Path

import pytest

from sayso.resolve.own_figures import own_figures
from sayso.types import ClaimType, Draft, Role, Span, Status

FILE = Path(__file__).with_name("cases") / "own_figures.csv"
CASES = list(csv.DictReader(FILE.open(encoding="utf-8")))


def at(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_a_claim_keeps_its_own_figures(case):
    """Each trigger is linked to all figures, and keeps those between its bars."""
    text = case["text"]
    figures = tuple(at(text, words) for words in case["figures"].split(";"))
    drafts = [
        Draft(
            ClaimType.DEATH, Status.HAPPENED, None, None, at(text, words), 0, Span(0, len(text)),
            {Role.FIGURE: figures}, (), (), 1.0,
        )
        for words in case["triggers"].split(";")
    ]  # fmt: skip
    kept = own_figures(text, drafts)
    said = ["; ".join(text[slice(*span)] for span in spans) for spans in kept]
    assert said == [part.replace(";", "; ") for part in case["own"].split("|")]
