"""Every time expression of a running text, with what it means."""

from typing import NamedTuple

from sayso.resolve.dateline import Anchor
from sayso.resolve.periods import Period
from sayso.resolve.times.grammar import Bit, bits
from sayso.resolve.times.kinds import TimeType, is_absolute, read_bit, type_of
from sayso.resolve.times.neighbours import has_gap, is_time, owns
from sayso.resolve.times.read import counted_from
from sayso.resolve.times.tense import clause_ahead
from sayso.resolve.times.view import LOST, Unresolved, View
from sayso.resolve.times.words import Words
from sayso.types import Phrase, When

_FAR = 3000
"""Code points over which a time that the text told is still counted from."""
_TELL = (TimeType.DATE, TimeType.TIME)
_COUNTED = ("present", "ago", "later")
"""Types and kinds of times that later words do and do not count from."""
_TENSED = frozenset(
    ("week_day", "date", "days", "month", "turn", "season", "quarter", "holiday", "half")
)
"""Kinds that mean another day in another tense."""
_COUNTED_ON = ("later", "told", "clock", "part")
"""Kinds that count from a time told before them."""


class TimeFound(NamedTuple):
    """A time expression: its TIMEX3 type, and when it is."""

    type: TimeType
    when: When


def find_times(text: str, anchor: Anchor) -> tuple[TimeFound, ...]:
    """Every time expression of `text`, in order; none overlaps another.

    Pure. It reads words in lower case and without punctuation all the same. Unlike `read_time`
    it also counts from times that the text has told before ("the next day"), and says so.
    """
    words = Words(text)
    found: list[TimeFound] = []
    told: Period | None = None
    quarter: Period | None = None
    told_at = 0
    for bit in bits(words):
        if not is_time(bit, words, text):
            continue
        last = bit.at + len(bit.words)
        near = told if bit.start - told_at < _FAR else None
        ahead = None
        if bit.kind in _TENSED:
            # "Friday's raid" has happened, whatever the verb beside it.
            ahead = False if owns(bit, text) else clause_ahead(words, bit.at, last)
        view = View(anchor.day, ahead is True, ahead is not False, True, near, quarter)
        try:
            if has_gap(bit, text):
                raise Unresolved(LOST)
            period = read_bit(bit, view)
            reason = _reason(bit, view, anchor)
        except Unresolved as why:
            period, reason = Period(None, None, None), str(why)
        kind = type_of(bit, period.value)
        phrase = Phrase(bit.start, bit.end, text[bit.start : bit.end])
        found.append(TimeFound(kind, When(phrase, period.value, period.start, period.end, reason)))
        if kind in _TELL and bit.kind not in _COUNTED and period.start and period.end:
            told, told_at = period, bit.end
            if bit.kind == "quarter":
                quarter = period
    return tuple(found)


def _reason(bit: Bit, view: View, anchor: Anchor) -> str:
    if bit.kind in _COUNTED_ON and view.told:
        return f"counted from {view.told.value}, told before it"
    return "as written" if is_absolute(bit) else counted_from(anchor)
