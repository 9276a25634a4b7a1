"""Times that point back to one told before: "that day", "the next week", "the quarter"."""

from fractions import Fraction

from sayso.resolve.periods import (
    Period,
    half_period,
    quarter_of,
    quarter_period,
    year_period,
)
from sayso.resolve.times.counted import moved, read_quarter_turn, whole
from sayso.resolve.times.days import dated_at
from sayso.resolve.times.grammar import Bit
from sayso.resolve.times.named import number_of, read_decade, year_told
from sayso.resolve.times.view import OTHER_TIME, Unresolved, View


def read_told(bit: Bit, view: View) -> Period:
    """The day, week, month or year of "that day", "the same week", "the following month"."""
    other = view.other
    if bit.has("WEEKEND") or other.start is None:
        raise Unresolved(OTHER_TIME)
    word = bit.first("UNIT")
    unit = word.text if word else "day"
    if unit in ("hour", "minute"):
        raise Unresolved(OTHER_TIME)
    move = -1 if bit.has("PREVIOUS") else 1 if bit.has("NEXT", "FOLLOWING") else 0
    if unit == "day" and other.length > 0:
        raise Unresolved(OTHER_TIME)
    return dated_at(bit, whole(moved(other.start, Fraction(move), unit), unit))


def read_nth_day(bit: Bit, view: View) -> Period:
    """No day: "the third day" is counted from what began on the first, whenever that was."""
    raise Unresolved(OTHER_TIME)


def read_quarter(bit: Bit, view: View) -> Period:
    """The quarter of "the third quarter", "this quarter", "the 1988 quarter", "the quarter".

    One without its year is the last that was over on the document's day, or the running or next
    one where the words look ahead. Fiscal quarters are taken for those of the calendar.
    """
    year, nth = year_told(bit, view), bit.first("NTH")
    if nth:
        number = number_of(nth.text)
        if not 1 <= number <= 4:
            raise Unresolved("there is no such quarter")
        if year:
            return quarter_period(year, number)
        today = view.today
        found = quarter_period(today.year, number)
        if view.ahead or found.start is None or found.start <= today:
            return found
        return quarter_period(today.year - 1, number)
    before = view.quarter and view.quarter.start
    if year and before:
        return quarter_period(year, (before.month + 2) // 3)
    if year:
        return year_period(year)
    if bit.has("LAST", "PAST", "PREVIOUS"):
        return read_quarter_turn(-1, view)
    if bit.has("NEXT", "COMING"):
        return read_quarter_turn(1, view)
    if bit.has("THIS", "CURRENT"):
        return read_quarter_turn(0, view)
    if bit.has("LATEST"):
        return read_quarter_turn(-1, view)
    if before:
        return quarter_of(before)
    raise Unresolved(OTHER_TIME)


def read_half(bit: Bit, view: View) -> Period:
    """The half of "the first half of 1989", "the last half of the year"."""
    nth = bit.first("NTH")
    number = number_of(nth.text) if nth else 2
    if not 1 <= number <= 2:
        raise Unresolved("there is no such half")
    if bit.has("DECADE"):
        return read_decade(bit, view)
    return half_period(year_told(bit, view) or view.today.year, number)
