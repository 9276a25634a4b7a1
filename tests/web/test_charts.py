"""Where the marks of charts stand."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.store import DayCount
from sayso.types import Holding, Place, Series, SeriesKind, Told, phrase
from sayso.web.charts.course import course
from sayso.web.charts.days import timeline
from sayso.web.charts.lanes import lanes
from sayso.web.charts.ranges import ranges
from sayso.web.charts.scale import from_zero
from sayso.web.wording import range_told


def told(low, high, origin="o1", *, lost=False):
    return Told("c1", 0, origin, "A monitor", None, date(2017, 10, 14), low, high, lost, "some")


def series(*rows, unit="", lowest=None, highest=None):
    return Series(
        "f1",
        SeriesKind.EVENT,
        None,
        "people",
        "",
        unit,
        None,
        None,
        rows,
        lowest,
        highest,
        rows[-1],
    )


@given(st.floats(0, 1e12))
def test_an_axis_holds_its_greatest_value_between_few_ticks(greatest):
    scale, ticks = from_zero(greatest)
    assert scale.high >= greatest
    assert 2 <= len(ticks) <= 7
    assert (ticks[0].at, ticks[-1].at) == (0, 100)


@given(st.lists(st.dates(), max_size=30))
def test_a_time_line_counts_every_event_once(days):
    counts = [DayCount(day, 1 + index, index) for index, day in enumerate(sorted(set(days)))]
    chart = timeline(counts)
    drawn = sum(column.events for column in chart.columns)
    assert chart.before + drawn + chart.after == sum(row.events for row in counts)
    assert drawn >= sum(row.events for row in counts) * 0.9
    if not (chart.before or chart.after):
        assert sum(column.contested for column in chart.columns) == sum(r.contested for r in counts)
    assert len(chart.columns) <= 110
    assert all(0 <= column.contested_height <= column.height <= 100 for column in chart.columns)


@pytest.mark.parametrize(
    ("reach", "unit"), [(0, "day"), (91, "day"), (92, "week"), (700, "month"), (4000, "year")]
)
def test_bars_hold_as_many_days_as_needed(reach, unit):
    start = date(2012, 1, 2)
    assert timeline([DayCount(start, 1, 0), DayCount(start + timedelta(reach), 1, 0)]).unit == unit


def test_an_open_end_is_drawn_past_its_bound_and_told_as_open():
    row = series(told(1000, None), lowest=1000, highest=1000)
    (bar,) = ranges(row, 9).bars
    assert bar.opens_right
    assert bar.left < bar.right <= 100
    assert range_told(row) == "1,000 or more"


def test_a_lost_number_has_no_place_on_the_axis():
    row = series(told(None, None, lost=True))
    (bar,) = ranges(row, 9).bars
    assert (bar.left, bar.right) == (None, None)
    assert range_told(row) == "no number known"


def test_of_many_figures_the_latest_are_drawn():
    chart = ranges(series(*(told(number, number) for number in range(1, 6))), 2)
    assert [bar.told.min for bar in chart.bars] == [4, 5]
    assert chart.earlier == 3


def test_percentages_stand_on_an_axis_to_a_hundred():
    assert ranges(series(told(40, 45), unit="percent"), 9).ticks[-1].label == "100"


def test_a_day_of_control_is_a_day_wide():
    place = Place(phrase("Douma", (0, 5)), "Douma")
    first, last = date(2017, 10, 1), date(2017, 10, 10)
    held = Holding(place, "x", None, None, first, first, "", "c1", "o1", "y", False)
    never = Holding(place, "x", None, None, None, None, "", "c1", "o1", "y", False)
    drawn = lanes([held, never], first, last).lanes
    assert (drawn[0].left, drawn[0].width) == (0, 10)
    assert drawn[1].left is None


def test_one_event_of_an_old_war_does_not_flatten_the_time_line():
    days = [DayCount(date(2017, 4, 1 + number), 10, 1) for number in range(9)]
    chart = timeline([DayCount(date(1967, 6, 5), 2, 0), *days])
    assert (chart.unit, chart.before, chart.after) == ("day", 2, 0)
    assert len(chart.columns) == 9
    whole = timeline([DayCount(date(2017, 3, 28), 2, 0), *days])
    assert (whole.before, len(whole.columns)) == (0, 13)


def on(day, low, high):
    return replace(told(low, high), day=date(2017, 10, day))


def test_figures_over_time_stand_on_their_days_at_their_height():
    found = course(series(on(1, 10, 10), on(1, 20, None), on(5, None, 40)))
    first, beside, last = found.marks
    assert first.at < beside.at < last.at
    assert first.top == first.bottom
    assert first.top > beside.bottom > last.top
    assert (beside.opens_up, last.opens_down) == (True, True)
    assert beside.top < beside.bottom
    assert [tick.label for tick in found.days] == ["1 Oct 2017", "3 Oct 2017", "5 Oct 2017"]


@pytest.mark.parametrize(
    "rows",
    [
        (on(1, 10, 10), on(1, 20, 20)),
        (on(1, 10, 10), on(5, 10, 10)),
        (on(1, 10, 10), replace(on(5, 1, 2), day=None)),
        (on(1, 10, 10), on(5, None, None)),
    ],
    ids=["of one day", "all alike", "of no day", "lost"],
)
def test_figures_that_do_not_move_have_no_course(rows):
    assert course(series(*rows)) is None
