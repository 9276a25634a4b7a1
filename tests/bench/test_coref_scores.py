import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.coref_scores import Rate, b_cubed, ceaf_e, grouped, muc, score

KEY = [{1, 2, 3, 4, 5}, {6, 7}, {8, 9, "A", "B", "C"}]
"""Twelve mentions in three groups, the example of Bagga and Baldwin (1998)."""


def pair(rate: Rate) -> tuple[float, float]:
    return rate.precision, rate.recall


@pytest.mark.parametrize(
    ("found", "in_muc", "in_b_cubed", "in_ceaf_e"),
    [
        # The second and the third group taken for one. MUC: 10 of 11 links are right, none of 9 is
        # missing. B-cubed: (5 + 2 * 2/7 + 5 * 5/7) / 12. CEAF: 1 and 10/12, of 2 and of 3 groups.
        (
            [{1, 2, 3, 4, 5}, {6, 7, 8, 9, "A", "B", "C"}],
            (9 / 10, 1.0),
            ((5 + 4 / 7 + 25 / 7) / 12, 1.0),
            ((1 + 10 / 12) / 2, (1 + 10 / 12) / 3),
        ),
        # The first and the third taken for one: MUC sees no difference, B-cubed does.
        (
            [{1, 2, 3, 4, 5, 8, 9, "A", "B", "C"}, {6, 7}],
            (9 / 10, 1.0),
            ((5 / 2 + 2 + 5 / 2) / 12, 1.0),
            ((10 / 15 + 1) / 2, (10 / 15 + 1) / 3),
        ),
        (KEY, (1.0, 1.0), (1.0, 1.0), (1.0, 1.0)),
        # All alone: no link is found, so that none is wrong or right.
        (
            [{m} for group in KEY for m in group],
            (0.0, 0.0),
            (1.0, 3 / 12),
            ((2 / 6 + 2 / 3 + 2 / 6) / 12, (2 / 6 + 2 / 3 + 2 / 6) / 3),
        ),
        # All together.
        (
            [{m for group in KEY for m in group}],
            (9 / 11, 1.0),
            ((25 + 4 + 25) / 12 / 12, 1.0),
            (10 / 17, 10 / 17 / 3),
        ),
    ],
)
def test_measures_by_hand(found, in_muc, in_b_cubed, in_ceaf_e):
    assert pair(muc(KEY, found)) == pytest.approx(in_muc)
    assert pair(b_cubed(KEY, found)) == pytest.approx(in_b_cubed)
    assert pair(ceaf_e(KEY, found)) == pytest.approx(in_ceaf_e)


def test_one_link_too_few_is_one_link_of_muc():
    """Vilain et al. 1995: {A B C D} found as {A B} {C D} lacks one of three links."""
    assert pair(muc([{"A", "B", "C", "D"}], [{"A", "B"}, {"C", "D"}])) == (
        1.0,
        pytest.approx(2 / 3),
    )


def test_conll_is_the_mean_in_percent():
    found = [{1, 2, 3, 4, 5}, {6, 7, 8, 9, "A", "B", "C"}]
    scores = score(KEY, found)
    mean = (scores.muc.f1 + scores.b_cubed.f1 + scores.ceaf_e.f1) / 3
    assert scores.conll == pytest.approx(100 * mean)


def test_pairing_is_the_best_and_not_the_first():
    """A greedy pairing would give the larger group to the one that can do without it."""
    key, found = [{1, 2, 3, 4}, {5, 6, 7}], [{1, 2, 5, 6, 7}, {3, 4}]
    assert ceaf_e(key, found).recall == pytest.approx((2 * 2 / 6 + 2 * 3 / 8) / 2)


def test_groupings_of_other_mentions_are_refused():
    with pytest.raises(ValueError, match="same mentions"):
        score([{1, 2}], [{1, 3}])


def test_a_mention_in_two_groups_is_refused():
    with pytest.raises(ValueError, match="two groups"):
        score([{1, 2}], [{1, 2}, {2}])


def test_nothing_to_group_scores_nothing():
    assert score([], []).conll == 0.0


@given(st.integers(1, 30), st.integers(1, 8), st.integers(0, 10_000))
def test_sides_are_each_others_precision_and_recall(count, groups, seed):
    draw = random.Random(seed)
    one, two = (grouped((i, draw.randrange(groups)) for i in range(count)) for _ in range(2))
    for measure in (muc, b_cubed, ceaf_e):
        there, back = measure(one, two), measure(two, one)
        assert pair(there) == pytest.approx((back.recall, back.precision))
        assert 0 <= there.f1 <= 1 + 1e-9
    assert pair(b_cubed(one, one)) == pytest.approx((1.0, 1.0))
