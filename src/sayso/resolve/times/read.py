"""The words of one time span against the day of the document.

What is not fixed by the words and that day stays unresolved, with the reason (docs/times.md).
"""

from itertools import zip_longest

from sayso.resolve.dateline import NO_DATE, Anchor
from sayso.resolve.periods import Period, between
from sayso.resolve.times.counted import read_length_ahead
from sayso.resolve.times.grammar import Bit, bits
from sayso.resolve.times.kinds import is_absolute, read_bit
from sayso.resolve.times.nested import DATES, read_nested
from sayso.resolve.times.signs import (
    is_link,
    is_other_time,
    is_repeated,
    lacks_number,
    looks_ahead,
    plain,
    reference,
    signal_before,
)
from sayso.resolve.times.view import LOST, OTHER_TIME, Unresolved, View
from sayso.resolve.times.words import Words
from sayso.types import Phrase, When

_LONGEST = 160
"""Code points; no time expression is longer, and a span of more is not read."""
_REPEATED = ("set", "week_days")
_OF_A_DAY = ("clock", "part")


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


def counted_from(anchor: Anchor) -> str:
    """The reason of a time that is counted from the document's day."""
    return NO_DATE if anchor.day is None else f"counted from {anchor.day}, {anchor.reason}"


def _resolve(written: str, anchor: Anchor, ahead: bool, lost: bool) -> tuple[Period, str]:
    if len(written) > _LONGEST:
        raise Unresolved("the words are too long for a time")
    text = plain(written)
    if lacks_number(text, written, lost):
        raise Unresolved(LOST)
    value = reference(text)
    if value:
        return _referred(value, anchor), counted_from(anchor)
    if is_other_time(text):
        raise Unresolved(OTHER_TIME)
    found = list(bits(Words(text, loose=True)))
    if is_repeated(text):
        return _repeated(found, anchor), "it is repeated, not one time"
    named = _leading(found, text)
    if not named:
        raise Unresolved("the words name no day, month or year")
    view = View(anchor.day, looks_ahead(text, ahead))
    period = _combined(named, text, view)
    reason = "as written" if all(map(is_absolute, named)) else counted_from(anchor)
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


def _repeated(found: list[Bit], anchor: Anchor) -> Period:
    """A time that comes again and again, if the words say how often."""
    often = [bit for bit in found if bit.kind in _REPEATED]
    if len(often) != 1:
        raise Unresolved("it is repeated, not one time")
    return read_bit(often[0], View(anchor.day, ahead=False))


def _leading(found: list[Bit], text: str) -> list[Bit]:
    """The bits that fix the time.

    "Two weeks in July" is July, "a second day on Monday" Monday, "the last 12 days of May" May,
    "Friday 9 December" 9 December.
    """
    dated = [bit for bit in found if bit.kind != "length"]
    dated = [bit for bit in dated if bit.kind != "nth_day"] or dated
    if len(dated) < len(found) and all(bit.kind in _OF_A_DAY for bit in dated):
        dated = [bit for bit in found if bit.kind == "length"][:1]
    return [
        bit
        for bit, later in zip_longest(dated, dated[1:])
        if not (bit.kind == "stretch" and text[bit.end :].startswith(" of "))
        and not (
            later
            and bit.kind == "week_day"
            and later.kind in DATES
            and not text[bit.end : later.start].strip()
        )
    ]


def _combined(named: list[Bit], text: str, view: View) -> Period:
    if len(named) == 1:
        return read_bit(named[0], view)
    if len(named) == 2 and is_link(text[named[0].end : named[1].start]):
        return between(*_read_linked(named, view))
    nested = read_nested(named, view)
    if nested:
        return nested
    if len({text[bit.start : bit.end] for bit in named}) == 1:
        return read_bit(named[0], view)
    raise Unresolved("several times are named")


def _read_linked(named: list[Bit], view: View) -> tuple[Period, Period]:
    """Both ends of a range; a month or day without a year takes the year of the other end."""
    first, last = named
    end = read_bit(last, view)
    if is_absolute(last) and first.kind in ("month", "date") and end.end:
        return read_bit(first, View(end.end, ahead=False)), end
    return read_bit(first, view), end


def _signalled(period: Period, bit: Bit, text: str, view: View) -> tuple[Period, str]:
    """Open or close the period by the word before it: "since", "until", "before", "after"."""
    signal, today = signal_before(text, bit.start), view.day
    if bit.kind == "length":
        if today and view.ahead and text.startswith(("in ", "within ")):
            return read_length_ahead(bit, view, within=text.startswith("within")), ""
        return period, ""
    if signal == "since" and period.start:
        reaches = today is not None and not view.ahead and period.start <= today
        return Period(period.value, period.start, today if reaches else None), "from then on"
    if signal == "until" and period.end:
        return Period(period.value, None, period.end), "up to then"
    if signal == "before" and period.end:
        return Period(period.value, None, period.end), "before then"
    if signal == "after" and period.start:
        return Period(period.value, period.start, None), "after then"
    if bit.kind == "ago" and is_more(bit):
        return Period(period.value, None, period.end), "longer ago than that"
    return period, ""


def is_more(bit: Bit) -> bool:
    """Whether the words say at least so much: "more than a month ago", "over a month ago"."""
    return bit.words[0].text in ("more", "over") or (bit.has("LEAST") and bit.has("AT"))
