import csv
from pathlib import Path

import pytest

from sayso.assemble.status import settle
from sayso.types import ClaimType, Span, Status

CASES = list(csv.DictReader((Path(__file__).parent / "cases_status.csv").open(encoding="utf-8")))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["sentence"])
def test_words_that_settle_a_status(case):
    text = case["sentence"]

    def span(words):
        start = text.index(words)
        return Span(start, start + len(words))

    settled = settle(
        text,
        Span(0, len(text)),
        span(case["trigger"]),
        ClaimType(case["type"]),
        Status(case["read"]),
        [span(case["cue"])] if case["cue"] else [],
    )
    assert settled == case["settled"]
    lowered = settle(
        text.lower(),
        Span(0, len(text)),
        span(case["trigger"]),
        ClaimType(case["type"]),
        Status(case["read"]),
        [span(case["cue"])] if case["cue"] else [],
    )
    assert lowered == case["settled"], "a damaged text is settled alike"
