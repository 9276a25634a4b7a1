"""What one report tells of one happening, and what may be one."""

import pytest

from sayso.reconcile import reasons_between
from sayso.reconcile.engine import Tables, declared
from sayso.reconcile.linked import link_claims
from sayso.reconcile.story import OTHER
from sayso.reconcile.table import Table
from sayso.reconcile.tellings import SURE, story_of
from sayso.types import ClaimType, Entry
from tests.reconcile.reports import claim, document

REPORT = document("A strike hit Alder. The strike was the heaviest. Another strike hit Cedar.")
CLAIMS = [
    claim(REPORT, ClaimType.AIR_STRIKE, words, sentence, where=where)
    for sentence, (words, where) in enumerate(
        (("A strike", "Alder"), ("The strike", ""), ("Another strike", "Cedar"))
    )
]


def saying(bits):
    """A table by which any two claims of kin types are one happening with so many bits."""
    return Table({}, {}, bits)


@pytest.mark.parametrize(
    ("bits", "tellings", "groups"),
    [(OTHER - 1, 3, 3), (-1.0, 3, 3), (SURE / 2, 3, 1), (SURE + 1, 1, 1)],
    ids=["other things", "rather not", "perhaps", "surely"],
)
def test_what_is_nearly_one_is_told_apart_and_stands_in_one_event(bits, tellings, groups):
    story = story_of(CLAIMS, REPORT, saying(bits))
    assert len(story.tellings) == tellings
    linked = link_claims(CLAIMS, {REPORT.id: REPORT}, (), Tables(saying(bits), declared().across))
    assert len(linked.groups) == groups
    assert len(linked.links) == len(CLAIMS) - groups


def test_between_tellings_stands_what_the_table_says_of_their_claims():
    assert set(story_of(CLAIMS, REPORT, saying(0.5)).inside.items()) == {
        ((0, 1), 0.5),
        ((0, 2), 0.5),
        ((1, 2), 0.5),
    }
    assert story_of(CLAIMS, REPORT, saying(OTHER)).inside == {}


def test_two_events_of_one_report_have_reasons_too():
    entry = Entry(REPORT, (), (), tuple(CLAIMS))
    reasons = reasons_between((entry, entry), (CLAIMS[0].id, CLAIMS[2].id))
    assert {reason.feature for reason in reasons} >= {"distance", "place"}
    assert reasons_between((entry, entry), (CLAIMS[0].id, "c0")) == ()
