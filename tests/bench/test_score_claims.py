import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.corpora import ROLES
from bench.fixture import read_fixture
from bench.score_claims import Ratio, pair, ratio, score_claims, sources_agree
from sayso.types import Side, Status
from tests.bench.inputs import FIXTURE, claim, tool, wrong_claims

PERFECT, NOTHING = Ratio(100, 100, 100), Ratio(0, 0, 0)
SPANS = st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda at: (at[0], sum(at)))
CLAIMS = st.lists(
    st.builds(
        claim,
        st.sampled_from(["clash", "death", "injury"]),
        SPANS,
        st.sampled_from(list(Status)),
        st.sampled_from([*Side, None]),
        source=st.lists(SPANS, max_size=2).map(tuple),
        figures=st.lists(SPANS, max_size=2).map(tuple),
    ),
    max_size=6,
)


def test_a_perfect_prediction_scores_100_and_an_empty_one_0():
    gold = {report.id: report.claims for report in read_fixture(FIXTURE)}
    for found, worth in ((gold, PERFECT), ({}, NOTHING)):
        scores = score_claims(found, gold)
        assert (scores.claim, scores.typed, scores.trigger) == (worth, worth, worth)
        assert (scores.status, scores.side) == (worth.f1, worth.f1)
        assert scores.roles == dict.fromkeys(ROLES, worth)


def test_status_and_source_make_a_typed_claim_a_claim():
    source = {"source": ((20, 24),)}
    gold = [
        claim("death", (0, 5)),
        claim("injury", (10, 15), side="monitor", **source),
        claim("clash", (30, 35), side="monitor", **source),
        claim("aid", (40, 45)),
    ]
    found = [
        claim("death", (2, 6), status="denied"),
        claim("injury", (10, 15), side="media", source=((23, 29),)),
        claim("clash", (30, 35)),
        claim("need", (44, 50)),
        claim("aid", (45, 50)),
    ]
    scores = score_claims({"d": found}, {"d": gold})
    assert scores.trigger == ratio(4, 5, 4, 4)
    assert scores.typed == ratio(3, 5, 3, 4)
    assert scores.claim == ratio(1, 5, 1, 4)
    assert scores.status == pytest.approx(200 / 3)
    assert scores.side == 0
    assert scores.roles["source"] == ratio(1, 1, 1, 2)


def test_figures_of_an_unpaired_claim_are_wrong():
    gold = {"d": [claim("death", (0, 5), figures=((6, 8), (10, 12)))]}
    found = [claim("death", (0, 5), figures=((7, 9),)), claim("death", (50, 55), figures=((6, 8),))]
    assert score_claims({"d": found}, gold).roles["figures"] == ratio(1, 2, 1, 2)


def test_a_document_that_nobody_annotated_is_not_scored():
    gold = {"d": [claim("death", (0, 5))]}
    assert score_claims({"d": gold["d"], "e": gold["d"]}, gold).claim == PERFECT


def test_pairs_are_of_one_type_before_they_overlap_more():
    death, clash = claim("death", (0, 10)), claim("clash", (9, 12))
    assert pair([clash, death], [claim("clash", (0, 10))]) == [(clash, claim("clash", (0, 10)))]
    assert pair([death], [clash]) == [(death, clash)]
    assert pair([death], [claim("death", (10, 12))]) == []


def test_among_equal_pairs_the_one_that_agrees_on_a_source_comes_first():
    bare, sourced = claim("death", (0, 5)), claim("death", (0, 5), source=((8, 9),))
    gold = claim("death", (0, 5), source=((20, 21),))
    assert pair([bare, sourced], [gold]) == [(sourced, gold)]


@pytest.mark.parametrize(
    ("found", "gold", "agree"),
    [
        ((), (), True),
        (((0, 3),), (), False),
        ((), ((0, 3),), False),
        (((0, 3),), ((3, 5),), False),
        (((0, 3), (9, 12)), ((11, 15),), True),
    ],
)
def test_sources_agree_where_they_overlap_or_both_are_missing(found, gold, agree):
    assert (
        sources_agree(claim("aid", (0, 1), source=found), claim("aid", (0, 1), source=gold))
        == agree
    )


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((1, 2, 1, 4), Ratio(50, 25, 100 / 3)),
        ((0, 2, 0, 4), NOTHING),
        ((0, 0, 0, 4), NOTHING),
        ((0, 0, 0, 0), NOTHING),
        ((3, 3, 3, 3), PERFECT),
    ],
)
def test_a_ratio_is_the_harmonic_mean_and_nothing_of_nothing_is_0(counts, expected):
    value = ratio(*counts)
    assert (value.precision, value.recall, value.f1) == pytest.approx(
        (expected.precision, expected.recall, expected.f1)
    )


@given(CLAIMS, CLAIMS)
def test_each_step_asks_more_than_the_one_before(found, gold):
    scores = score_claims({"d": found}, {"d": gold})
    assert 0 <= scores.claim.f1 <= scores.typed.f1 <= scores.trigger.f1 <= 100


@pytest.mark.parametrize("seed", range(25))
def test_scores_are_those_of_the_tool(seed):
    rng = random.Random(seed)
    gold = {report.id: report.claims for report in read_fixture(FIXTURE)}
    found = {name: wrong_claims(claims, rng) for name, claims in gold.items() if rng.random() < 0.9}
    ours = score_claims(found, gold)
    theirs = tool("claims_eval").score(_rows(found), _rows(gold))
    for name in ("claim", "typed", "trigger"):
        assert _rounded(getattr(ours, name)) == theirs[name]
    assert round(ours.status, 1) == theirs["status_accuracy"]
    assert round(ours.side, 1) == theirs["side_accuracy"]
    assert {role: _rounded(value) for role, value in ours.roles.items()} == theirs["roles"]
    assert 0 < ours.claim.f1 < 90


def _rounded(value: Ratio):
    return {
        "p": round(value.precision, 1),
        "r": round(value.recall, 1),
        "f1": round(value.f1, 1),
    }


def _rows(claims):
    """The same in the bench contract's form."""
    return {
        name: [
            {
                "type": item.type,
                "status": item.status,
                "side": item.side,
                "trigger": list(item.trigger),
                **{role: [list(span) for span in item.roles[role]] for role in ROLES[:-1]},
                "figures": [{"span": list(span)} for span in item.roles["figures"]],
            }
            for item in items
        ]
        for name, items in claims.items()
    }
