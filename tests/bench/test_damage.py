from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bench.corpora import carry_over
from bench.damage import FULL, Damage, damage
from bench.fixture import read_fixture
from tests.bench.inputs import FIXTURE, cases, tool

KINDS = st.frozensets(st.sampled_from(Damage))
TEXTS = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from(" \n\t.,“’-aBİß19")),
    max_size=60,
)


@pytest.mark.parametrize("case", cases("damage.csv"), ids=lambda case: case["kinds"])
def test_each_kind_of_damage(case):
    kinds = {Damage(kind) for kind in case["kinds"].split()}
    assert damage(case["text"], kinds).text == case["damaged"]


@given(TEXTS, KINDS)
def test_offsets_follow_the_text_and_end_at_its_end(text, kinds):
    twin = damage(text, kinds)
    assert len(twin.offsets) == len(text) + 1
    assert twin.offsets[-1] == len(twin.text)
    assert not text or twin.offsets[0] == 0
    assert all(a <= b <= a + 1 for a, b in pairwise(twin.offsets))


@given(TEXTS, KINDS, st.integers(0, 60), st.integers(0, 60))
@example("In May 30 died.", FULL, 7, 9)
@example("a \n b", frozenset({Damage.GAPS}), 2, 5)
def test_a_span_has_the_words_that_damage_leaves_of_it(text, kinds, start, end):
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    twin = damage(text, kinds)
    span = twin.span(start, end)
    left = damage(text[start:end], kinds).text.strip()
    assert (twin.text[slice(*span)] if span else "") == left


@given(TEXTS)
def test_no_damage_changes_nothing(text):
    twin = damage(text, ())
    assert twin.text == text
    assert twin.offsets == tuple(range(len(text) + 1))


@given(TEXTS)
def test_full_damage_is_that_of_the_tool(text):
    twin = damage(text, FULL)
    assert (twin.text, list(twin.offsets)) == tool("degrade").degrade(text)


def test_annotation_keeps_its_words_on_the_twin():
    for report in read_fixture(FIXTURE):
        twin = carry_over(report, damage(report.text, {Damage.CASE, Damage.LINES, Damage.GAPS}))
        assert "\n" not in twin.text
        assert [twin.text[slice(*claim.trigger)] for claim in twin.claims] == [
            report.text[slice(*claim.trigger)].lower() for claim in report.claims
        ]
        assert [
            [twin.text[s:e] for s, e in attribution.content] for attribution in twin.attributions
        ] == [
            [report.text[s:e].lower() for s, e in attribution.content]
            for attribution in report.attributions
        ]


def test_what_has_no_words_left_is_gone():
    (report,) = (report for report in read_fixture(FIXTURE) if report.id == "tripoli-wire")
    twin = carry_over(report, damage(report.text, FULL))
    words = {twin.text[s:e] for claim in twin.claims for s, e in claim.roles["figures"]}
    assert words == {"between  and", "most", "about half"}
    (report,) = (report for report in read_fixture(FIXTURE) if report.id == "druzhkivka-paper")
    twin = carry_over(report, damage(report.text, FULL))
    assert [len(claim.roles["figures"]) for claim in report.claims][:3] == [1, 0, 2]
    assert [len(claim.roles["figures"]) for claim in twin.claims][:3] == [1, 0, 1]
