import csv
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.assemble import assemble
from sayso.assemble.whole import whole_sources
from sayso.types import Attribution, ClaimType, Mention, Reading, Role, Side, Span, Status, Trigger

CASES = list(csv.DictReader(Path(__file__).with_name("cases_whole.csv").open(encoding="utf-8")))


def last(text, words):
    start = text.rindex(words)
    return Span(start, start + len(words))


def reading(text, source, marked):
    """A claim with a source, and a mark that covers it (the last in the text), if any."""
    around = last(text, marked or source)
    at = around.start + text[slice(*around)].rindex(source)
    trigger = Trigger(
        last(text, text.split()[-1].rstrip(".")),
        ClaimType.DESTRUCTION,
        Status.HAPPENED,
        Side.CIVILIAN,
        {Role.SOURCE: (Span(at, at + len(source)),)},
        0.9,
    )
    said = (Attribution((around,), (), (), 1.0),) if marked else ()
    return Reading((Span(0, len(text)),), (), said, (trigger,))


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_a_source_is_whole(case):
    text = case["text"]
    (draft,) = assemble(text, reading(text, case["source"], case["marked"]))
    assert [text[slice(*span)] for span in draft.roles[Role.SOURCE]] == [case["whole"]]


def test_a_name_of_another_kind_completes_a_source_as_well():
    text = "Two drivers said a bridge fell."
    named = Mention(last(text, "Two drivers"), "person", 0.6)
    read = replace(reading(text, "Two", ""), mentions=(named,))
    assert whole_sources(text, read) == {last(text, "Two"): named.span}


def test_sources_that_are_whole_are_left_alone():
    text = "Anna Grey, a clerk, said a bridge fell."
    assert whole_sources(text, reading(text, "Anna Grey", "Anna Grey, a clerk")) == {}


def test_a_hostile_run_of_brackets_takes_no_time():
    text = f"Anna Grey {'(of ' * 60}) said a bridge fell."
    source = text[: text.index(" said")]
    (draft,) = assemble(text, reading(text, source, ""))
    assert draft.roles[Role.SOURCE] == (Span(0, len(source)),)
