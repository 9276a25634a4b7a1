from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.tag.windows import cut_windows


@given(st.lists(st.integers(1, 8), max_size=300), st.integers(20, 90), st.integers(0, 12))
def test_every_word_is_answered_for_once(pieces, limit, overlap):
    windows = cut_windows(pieces, limit, overlap)
    assert [w for window in windows for w in range(window.keep_start, window.keep_end)] == list(
        range(len(pieces))
    )
    for window in windows:
        assert window.start <= window.keep_start <= window.keep_end <= window.end
        assert sum(pieces[window.start : window.end]) <= limit


def test_neighbours_overlap_and_lengths_are_even():
    windows = cut_windows([1] * 680, 382, 64)
    assert len(windows) == 2
    assert all(a.end - b.start >= 64 for a, b in pairwise(windows))
    lengths = [window.end - window.start for window in windows]
    assert max(lengths) - min(lengths) <= 2


def test_a_short_text_is_one_window_and_an_empty_one_none():
    assert len(cut_windows([2] * 10)) == 1
    assert cut_windows([]) == []
