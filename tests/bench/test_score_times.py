import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.score_claims import ratio
from bench.score_times import found_in, pair, score_times
from bench.timexes import Timed, Timex


def timex(start: int, end: int, value: str = "2016-12-09", kind: str = "DATE") -> Timex:
    return Timex((start, end), kind, value)


TIMEXES = st.lists(
    st.builds(
        lambda start, length, value, kind: timex(start, start + length, value, kind),
        st.integers(0, 40),
        st.integers(1, 8),
        st.sampled_from(["2016", "P2D", ""]),
        st.sampled_from(["DATE", "DURATION"]),
    ),
    max_size=8,
)


def test_each_measure_counts_what_it_says():
    gold = [timex(0, 6), timex(10, 16), timex(20, 26), timex(30, 36)]
    found = [
        timex(0, 6),  # all right
        timex(8, 12),  # another span
        timex(20, 26, "P2D", "DURATION"),  # another value and type
        timex(50, 56),  # not there
        timex(60, 66),
    ]
    scores = score_times({"d": found}, {"d": gold})
    assert scores.relaxed == ratio(3, 5, 3, 4)
    assert scores.strict == ratio(2, 5, 2, 4)
    assert scores.type == ratio(2, 5, 2, 4)
    assert scores.value == ratio(2, 5, 2, 4)


def test_a_span_is_paired_once():
    one = timex(0, 20)
    assert pair([one], [timex(0, 5), timex(10, 15)]) == [(one, timex(0, 5))]


def test_touching_is_no_overlap():
    assert pair([timex(0, 5)], [timex(5, 9)]) == []


def test_an_unresolved_value_is_wrong():
    scores = score_times({"d": [timex(0, 6, "")]}, {"d": [timex(0, 6)]})
    assert (scores.relaxed.f1, scores.value.f1) == (100, 0)


def test_a_week_without_its_zero_is_the_same_week():
    scores = score_times({"d": [timex(0, 6, "2000-W06")]}, {"d": [timex(0, 6, "2000-W6")]})
    assert scores.value.f1 == 100


def test_a_missing_story_is_empty_and_one_not_annotated_is_not_scored():
    scores = score_times({"x": [timex(0, 6)]}, {"d": [timex(0, 6)]})
    assert scores.relaxed == ratio(0, 0, 0, 1)


def test_a_story_is_read_from_its_day_of_writing():
    story = Timed("d", "It fell on Friday.", "2016-12-09T10:00", ())
    assert found_in(story) == [timex(11, 17)]


@given(TIMEXES, TIMEXES)
def test_no_measure_is_above_finding(found, gold):
    scores = score_times({"d": found}, {"d": gold})
    for one in (scores.value, scores.type, scores.strict):
        assert 0 <= one.f1 <= scores.relaxed.f1 <= 100


@given(TIMEXES)
def test_the_annotation_itself_is_perfect(gold):
    apart = [one for at, one in enumerate(gold) if all(one.span != g.span for g in gold[:at])]
    apart = [one for one in apart if not pair([one], [g for g in apart if g is not one])]
    scores = score_times({"d": apart}, {"d": apart})
    assert scores.strict.f1 == scores.value.f1 == pytest.approx(100 if apart else 0)
