"""Times that are counted from the day of the document, and lengths of time."""

import math
from datetime import date
from fractions import Fraction

from sayso.resolve.periods import (
    Period,
    century_period,
    day_period,
    days_period,
    decade_period,
    month_period,
    quarter_of,
    shifted,
    week_period,
    weekend_period,
    year_period,
)
from sayso.resolve.times.counts import count_of, length_value, unit_of
from sayso.resolve.times.grammar import Bit
from sayso.resolve.times.view import OTHER_TIME, Unresolved, View

_HOURS = {"second": Fraction(1, 3600), "minute": Fraction(1, 60), "hour": Fraction(1)}
_AHEAD = ("next", "coming", "upcoming")


def read_ago(bit: Bit, view: View) -> Period:
    """The day, week, month or year of "two weeks ago"."""
    today = view.today
    if not bit.has("UNIT", "UNITS", "NIGHTS", "CENTURY"):
        return Period("PAST_REF", None, today)
    unit, count = _told_length(bit)
    if count is None:
        return Period("PAST_REF", None, today)
    if unit == "year" and count == 1 and view.quarter:
        return same_a_year_on(view.quarter, -1)
    if unit in _HOURS:
        return days_period(shifted(today, -math.ceil(count * _HOURS[unit] / 24), "day"), today)
    return whole(moved(today, -count, unit), unit)


def read_later(bit: Bit, view: View) -> Period:
    """The day, week, month or year of "a year earlier": from the time that was told last."""
    unit, count = _told_length(bit)
    if view.quarter and unit == "year" and count == 1:
        other = view.quarter
    elif view.running and view.told is None and bit.every("LATER")[-1].text == "earlier":
        return read_ago(bit, view)
    else:
        other = view.other
    if count is None or unit in _HOURS or other.start is None:
        raise Unresolved("how long before or after another time is not said in days")
    back = bit.every("LATER")[-1].text == "earlier"
    if unit == "year" and count.denominator == 1:
        return same_a_year_on(other, -int(count) if back else int(count))
    return whole(moved(other.start, -count if back else count, unit), unit)


def read_stretch(bit: Bit, view: View) -> Period:
    """The days of "the last two weeks", "recent days", "the coming months"."""
    today, unit = view.today, unit_of(bit)
    if bit.has("FOLLOWING", "PREVIOUS"):
        raise Unresolved(OTHER_TIME)
    turn = bit.first("LAST", "PAST", "NEXT", "COMING", "RECENT", "AHEAD")
    ahead = turn is not None and (turn.text in _AHEAD or turn.text == "ahead")
    count = count_of(bit)
    if count is None and bit.has("UNIT"):
        count = Fraction(1)
    if count is None:
        value = length_value(None, unit)
        return Period(value, today, None) if ahead else Period(value, None, today)
    if unit in _HOURS:
        days = math.ceil(count * _HOURS[unit] / 24)
        far = shifted(today, days if ahead else -days, "day")
    else:
        far = moved(today, count if ahead else -count, unit)
    if far is None:
        raise Unresolved("the day lies beyond the calendar")
    value = length_value(count, unit)
    return Period(value, today, far) if ahead else Period(value, far, today)


def read_turn(bit: Bit, view: View) -> Period:
    """The week, weekend, month, year or decade of "last week", "this year", "the weekend"."""
    turn = bit.first("LAST", "PAST", "NEXT", "COMING", "CURRENT")
    move = 0
    if turn and turn.text in ("past", "coming", "upcoming") and bit.has("UNIT"):
        return read_stretch(bit, view)
    if turn and turn.text in ("last", "past"):
        move = -1
    elif turn and turn.text in _AHEAD:
        move = 1
    if bit.has("WEEKEND"):
        return _weekend(move, view)
    today, unit = view.today, unit_of(bit)
    if unit in _HOURS:
        raise Unresolved("it names an hour of no day")
    if unit == "decade" and move:
        raise Unresolved("which decade it is cannot be told")
    found = whole(
        shifted(today, move * (100 if unit == "century" else 1), _STEP.get(unit, unit)), unit
    )
    return clipped(found, view) if move == 0 else found


def read_quarter_turn(move: int, view: View) -> Period:
    """The quarter so many away from the running one."""
    day = shifted(view.today, 3 * move, "month")
    if day is None:
        raise Unresolved("the day lies beyond the calendar")
    return quarter_of(day)


def read_length(bit: Bit, view: View) -> Period:
    """The length of "two months" or "month-long", without a day."""
    one = bit.has("LONG") and bit.words[0].text == unit_of(bit)
    count = Fraction(1) if one else count_of(bit)
    return Period(length_value(count, unit_of(bit)), None, None)


def read_set(bit: Bit, view: View) -> Period:
    """How often: "daily", "every two weeks"; a length of time is its TIMEX3 value."""
    word = bit.first("SET")
    if word:
        unit = {"daily": "day", "nightly": "day", "annually": "year"}.get(
            word.text, word.text.removesuffix("ly")
        )
        return Period(length_value(Fraction(1), unit), None, None)
    if not bit.has("UNIT", "UNITS", "NIGHTS", "CENTURY"):
        raise Unresolved("it is repeated, not one time")
    count = count_of(bit)
    return Period(length_value(Fraction(1) if count is None else count, unit_of(bit)), None, None)


def read_length_ahead(bit: Bit, view: View, within: bool) -> Period:
    """A length counted on from the document's day: "in two weeks", "within two weeks"."""
    count, unit, today = count_of(bit), unit_of(bit), view.today
    if count is None:
        return Period("FUTURE_REF", today, None)
    if unit in _HOURS:
        return days_period(today, shifted(today, math.ceil(count * _HOURS[unit] / 24), "day"))
    far = moved(today, count, unit)
    return days_period(today, far) if within else whole(far, unit)


def moved(day: date, count: Fraction, unit: str) -> date | None:
    """`day` moved by a count of units; a fraction of a unit goes on in the next smaller."""
    steps, rest = divmod(abs(count), 1)
    sign = -1 if count < 0 else 1
    step = _STEP.get(unit, unit)
    size = {"quarter": 3, "century": 10}.get(unit, 1)
    far = shifted(day, sign * int(steps) * size, step)
    if not rest or far is None:
        return far
    if step == "year":
        return shifted(far, sign * int(rest * 12), "month")
    return shifted(far, sign * round(rest * _DAYS_IN.get(step, 1)), "day")


def whole(day: date | None, unit: str) -> Period:
    """The day, week, month or year that holds `day`: as exact as the words were."""
    if day is None:
        raise Unresolved("the day lies beyond the calendar")
    if unit in ("day", "night"):
        return day_period(day)
    if unit in ("week", "fortnight"):
        return week_period(day)
    if unit == "month":
        return month_period(day.year, day.month)
    if unit == "quarter":
        return quarter_of(day)
    if unit == "century":
        return century_period(day.year // 100 + 1)
    if unit == "decade":
        return decade_period(day.year - day.year % 10)
    return year_period(day.year)


def clipped(period: Period, view: View) -> Period:
    """The part of a running week, month or year that is over, or the part still to come."""
    today = view.today
    start, end = period.start or today, period.end or today
    if view.ahead:
        return Period(period.value, max(start, today), end)
    return Period(period.value, start, max(start, min(end, today)))


def same_a_year_on(period: Period, years: int) -> Period:
    """The same day, month, quarter or year, so many years later."""
    start = None if period.start is None else shifted(period.start, years, "year")
    if start is None:
        raise Unresolved("the day lies beyond the calendar")
    if period.length == 0:
        return day_period(start)
    if period.length < 8:
        return week_period(start)
    if period.length < 32:
        return month_period(start.year, start.month)
    return quarter_of(start) if period.length < 93 else year_period(start.year)


def _told_length(bit: Bit) -> tuple[str, Fraction | None]:
    """Unit and count of "two weeks ago"; "year-ago" and "year-earlier" tell one year."""
    if bit.has("HYPHEN") and (word := bit.first("UNIT")) and word.text == "year":
        return "year", Fraction(1)
    return unit_of(bit), count_of(bit)


def _weekend(move: int, view: View) -> Period:
    """From Monday to Friday "the weekend" is the one before, unless the words look ahead."""
    weekday = view.today.weekday() < 5
    if weekday and move == 1:
        move = 0
    elif weekday and move == 0 and not view.ahead:
        move = -1
    day = shifted(view.today, move, "week")
    if day is None:
        raise Unresolved("the day lies beyond the calendar")
    return clipped(weekend_period(day), view) if move == 0 else weekend_period(day)


_STEP = {"night": "day", "century": "decade", "quarter": "month"}
_DAYS_IN = {"week": 7, "fortnight": 14, "month": 30}
