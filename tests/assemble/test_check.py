import csv
import re
from pathlib import Path

import pytest

from sayso.assemble.check import check_of
from sayso.types import Check, Span

CASES = list(csv.DictReader((Path(__file__).parent / "cases.csv").open(encoding="utf-8")))


@pytest.mark.parametrize("case", CASES, ids=[case["report"][:60] for case in CASES])
def test_remarks_on_checking(case):
    text = case["report"]
    sentences = [Span(*match.span()) for match in re.finditer(r"\S[^.]*\.?", text)]
    start = text.index(case["trigger"])
    home = next(i for i, span in enumerate(sentences) if span.start <= start < span.end)
    found = check_of(text, sentences, home, Span(start, start + len(case["trigger"])))
    assert (found is Check.UNVERIFIED) == (case["unverified"] == "yes")
