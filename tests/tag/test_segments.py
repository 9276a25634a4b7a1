from itertools import pairwise, product

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from sayso.tag.segments import segments

PROBABILITY = st.floats(0.125, 0.96875, width=32)


def odds_of(scores):
    scores = np.array(scores, np.float32)
    return np.log(scores / (1 - scores))


def worth(states, odds, price):
    changes = sum(a != b for a, b in pairwise([0, *states, 0]))
    return float(np.dot(states, odds)) - price * changes


@given(st.lists(PROBABILITY, min_size=1, max_size=8), st.floats(0, 3))
def test_no_other_choice_of_runs_is_worth_more(scores, price):
    odds = odds_of(scores)
    best = max(worth(states, odds, price) for states in product((0, 1), repeat=len(scores)))
    assume(best > 1e-6)  # else the best lone run is taken without a price
    chosen = [0] * len(scores)
    for start, end in segments(odds, price):
        chosen[start:end] = [1] * (end - start)
    assert abs(worth(chosen, odds, price) - best) < 1e-4


def test_a_price_bridges_doubt_and_drops_lone_words():
    odds = odds_of([0.9, 0.9, 0.4, 0.9, 0.9, 0.2, 0.2, 0.6])
    assert segments(odds, 0) == [(0, 2), (3, 5), (7, 8)]
    assert segments(odds, 1) == [(0, 5)]


def test_one_run_is_left_where_the_price_leaves_none():
    assert segments(odds_of([0.2, 0.6, 0.2]), 5) == [(1, 2)]
    assert segments(odds_of([0.2, 0.3, 0.2]), 5) == []
    assert segments(odds_of([0.01, 0.02]), 0) == []
