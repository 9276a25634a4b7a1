import csv
import re
from pathlib import Path

import pytest

from sayso.assemble.kind import settled_kinds
from sayso.types import ClaimType, Role, Span, Status, Trigger

CASES = list(csv.DictReader((Path(__file__).parent / "cases_kind.csv").open(encoding="utf-8")))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["sentences"])
def test_kinds_that_words_settle(case):
    text = case["sentences"]
    sentences = [Span(*match.span()) for match in re.finditer(r"[^ .][^.]*\.", text)]
    triggers = []
    for words, kind in zip(case["triggers"].split(";"), case["types"].split(";"), strict=True):
        start = text.index(words)
        subject = Span(max((s.start for s in sentences if s.start < start), default=0), start)
        span = Span(start, start + len(words))
        roles = {Role.WHO: (subject,)}
        triggers.append(Trigger(span, ClaimType(kind), Status.HAPPENED, None, roles, 0.5))
    settled = [str(trigger.type) for trigger in settled_kinds(text, sentences, triggers)]
    assert settled == case["settled"].split(";")
