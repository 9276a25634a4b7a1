import csv
from pathlib import Path

import pytest

from sayso.assemble.stances import with_stances
from sayso.types import Attribution, ClaimType, Role, Side, Span, Status, Trigger

CASES = list(csv.DictReader((Path(__file__).parent / "cases_stances.csv").open(newline="")))


def _span(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


def _said(case):
    if not case["source"]:
        return []
    source = _span(case["text"], case["source"])
    cue = _span(case["text"], "said")
    return [Attribution((source,), (cue,), (Span(0, source.start),), 0.9)]


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_a_resolve_to_stay_is_a_refusal_of_whoever_tells_it(case):
    found = with_stances(case["text"], [], _said(case))
    assert [case["text"][slice(*one.span)] for one in found] == (
        [case["trigger"]] if case["trigger"] else []
    )
    for one in found:
        assert (one.type, one.status) == (ClaimType.REFUSAL, Status.HAPPENED)
        assert one.roles[Role.SOURCE] == (_span(case["text"], case["source"]),)


def test_what_the_tagger_has_read_stays_and_tells_the_side():
    case = CASES[0]
    text, (said,) = case["text"], _said(case)
    roles = {Role.SOURCE: said.source}
    read = Trigger(
        _span(text, "determined"), ClaimType.THREAT, Status.HAPPENED, Side.OPPOSITION, roles, 0.9
    )
    assert with_stances(text, [read], [said]) == (read,)
    other = Trigger(_span(text, "Our"), read.type, read.status, read.side, roles, 0.9)
    assert [one.side for one in with_stances(text, [other], [said])] == [Side.OPPOSITION] * 2
