"""Times: the words of a time span against the day of the document.

What is not fixed by the words and that day stays unresolved, with the reason
(docs/figures-and-times.md).
"""

import re
from itertools import zip_longest

from sayso.resolve.counted_times import read_length_ahead
from sayso.resolve.dateline import NO_DATE, Anchor
from sayso.resolve.moments import is_absolute, read_part
from sayso.resolve.nested_times import DATES, read_nested
from sayso.resolve.periods import Period, between
from sayso.resolve.time_signs import (
    is_broken_length,
    is_link,
    is_other_time,
    is_repeated,
    lacks_number,
    looks_ahead,
    reference,
    signal_before,
    spread_days,
)
from sayso.resolve.time_words import parts, plain
from sayso.resolve.view import Unresolved, View
from sayso.types import Phrase, When

_LONGEST = 160
"""Code points; no time expression is longer, and a span of more is not read."""


def read_time(words: Phrase, anchor: Anchor, ahead: bool, lost: bool = False) -> When:
    """When the words mean.

    Args:
        words: the time span as written.
        anchor: the day that the document counts from.
        ahead: whether the claim lies ahead of that day (expected or wanted).
        lost: whether the text has visibly lost a number in the words or right beside them.
    """
    try:
        period, reason = _resolve(words.text, anchor, ahead, lost)
    except Unresolved as why:
        period, reason = Period(None, None, None), str(why)
    except (OverflowError, ValueError):
        period, reason = Period(None, None, None), "the day lies beyond the calendar"
    return When(words, period.value, period.start, period.end, reason)


def _resolve(written: str, anchor: Anchor, ahead: bool, lost: bool) -> tuple[Period, str]:
    if len(written) > _LONGEST:
        raise Unresolved("the words are too long for a time")
    text = plain(written)
    if lacks_number(text, written, lost):
        raise Unresolved("the number is lost")
    counted = NO_DATE if anchor.day is None else f"counted from {anchor.day}, {anchor.reason}"
    value = reference(text)
    if value:
        return _referred(value, anchor), counted
    if is_other_time(text):
        raise Unresolved("it is counted from another time in the text")
    if is_repeated(text):
        raise Unresolved("it is repeated, not one time")
    text = spread_days(text)
    named = _leading(parts(text), text)
    if not named:
        raise Unresolved("the words name no day, month or year")
    if named[0].lastgroup in ("ago", "length", "stretch") and is_broken_length(text):
        raise Unresolved("the length has a fraction")
    view = View(anchor.day, looks_ahead(text, ahead)) if anchor.day else None
    period = _combined(named, text, view)
    reason = "as written" if view is None or all(map(is_absolute, named)) else counted
    if len(named) == 1:
        period, signal = _signalled(period, named[0], text, view)
        reason = f"{signal}; {reason}" if signal else reason
    if period.start is None and period.end is None and (period.value or "").startswith("P"):
        reason = "a length of time, not a date"
    return period, reason


def _referred(value: str, anchor: Anchor) -> Period:
    """ISO-TimeML's references: the present is the document's day, the past ends with it."""
    return Period(
        value,
        None if value == "PAST_REF" else anchor.day,
        None if value == "FUTURE_REF" else anchor.day,
    )


def _leading(named: list[re.Match[str]], text: str) -> list[re.Match[str]]:
    """The parts that fix the time.

    "Two weeks in July" is July, "the last 12 days of May" May, "Friday 9 December" 9 December.
    """
    dated = [part for part in named if part.lastgroup != "length"] or named[:1]
    return [
        part
        for part, later in zip_longest(dated, dated[1:])
        if not (part.lastgroup == "stretch" and text[part.end() :].startswith(" of "))
        and not (
            later
            and part.lastgroup == "week_day"
            and later.lastgroup in DATES
            and not text[part.end() : later.start()].strip()
        )
    ]


def _combined(named: list[re.Match[str]], text: str, view: View | None) -> Period:
    if len(named) == 1:
        return read_part(named[0], view)
    if len(named) == 2 and is_link(text[named[0].end() : named[1].start()]):
        return between(*_read_linked(named, view))
    nested = read_nested(named, view)
    if nested:
        return nested
    if len({part.group() for part in named}) == 1:
        return read_part(named[0], view)
    raise Unresolved("several times are named")


def _read_linked(named: list[re.Match[str]], view: View | None) -> tuple[Period, Period]:
    """Both ends of a range; a month or day without a year takes the year of the other end."""
    first, last = named
    end = read_part(last, view)
    if is_absolute(last) and first.lastgroup in ("month", "day_month", "month_day") and end.end:
        return read_part(first, View(end.end, ahead=False)), end
    return read_part(first, view), end


def _signalled(
    period: Period, part: re.Match[str], text: str, view: View | None
) -> tuple[Period, str]:
    """Open or close the period by the word before it: "since", "until", "before", "after"."""
    signal = signal_before(text, part.start())
    today = view.day if view else None
    if part.lastgroup == "length":
        if view and view.ahead and text.startswith(("in ", "within ")):
            return read_length_ahead(part, view, within=text.startswith("within")), ""
        return period, ""
    if signal == "since" and period.start:
        reaches = today is not None and not (view and view.ahead) and period.start <= today
        return Period(period.value, period.start, today if reaches else None), "from then on"
    if signal == "until" and period.end:
        return Period(period.value, None, period.end), "up to then"
    if signal == "before" and period.end:
        return Period(period.value, None, period.end), "before then"
    if signal == "after" and period.start:
        return Period(period.value, period.start, None), "after then"
    if signal == "more" and part.lastgroup == "ago":
        return Period(period.value, None, period.end), "longer ago than that"
    return period, ""
