"""Every time expression of a running text, with what it means."""

from typing import NamedTuple

from sayso.resolve.dateline import Anchor
from sayso.resolve.periods import Period
from sayso.resolve.times.grammar import Bit, bits
from sayso.resolve.times.kinds import TimeType, is_absolute, read_bit, type_of
from sayso.resolve.times.lexicon import CODES
from sayso.resolve.times.read import counted_from
from sayso.resolve.times.tense import clause_ahead
from sayso.resolve.times.view import Unresolved, View
from sayso.resolve.times.words import Word, words_of
from sayso.types import Phrase, When

_FAR = 600
"""Code points over which a time that the text told is still counted from."""
_OTHER = CODES["OTHER"]


class TimeFound(NamedTuple):
    """A time expression: its TIMEX3 type, and when it is."""

    type: TimeType
    when: When


def find_times(text: str, anchor: Anchor) -> tuple[TimeFound, ...]:
    """Every time expression of `text`, in order; none overlaps another.

    Pure. It reads words in lower case and without punctuation all the same. Unlike `read_time`
    it also counts from times that the text has told before ("the next day"), and says so.
    """
    words = words_of(text)
    found: list[TimeFound] = []
    told, told_at = None, 0
    for bit in bits(words):
        if not _is_time(bit, words.all):
            continue
        last = bit.at + len(bit.words)
        near = told if bit.start - told_at < _FAR else None
        view = View(anchor.day, clause_ahead(words.all, bit.at, last), near)
        reason = counted_from(anchor)
        try:
            period = read_bit(bit, view)
        except Unresolved as why:
            period, reason = Period(None, None, None), str(why)
        kind = type_of(bit, period.value)
        phrase = Phrase(bit.start, bit.end, text[bit.start : bit.end])
        found.append(TimeFound(kind, When(phrase, period.value, period.start, period.end, reason)))
        if kind in (TimeType.DATE, TimeType.TIME) and period.start and period.end and bit.kind not in ("present",):
            told, told_at = period, bit.end
    return tuple(found)


def _is_time(bit: Bit, words: list[Word]) -> bool:
    """Whether its neighbours let the bit be a time; a number or a verb may look like one."""
    before = words[bit.at - 1] if bit.at else None
    last = bit.at + len(bit.words)
    after = words[last] if last < len(words) else None
    if bit.kind == "year" and len(bit.words) == 1:
        if before and before.code in _BEFORE_YEAR:
            return True
        if before and before.code in _BEFORE_COUNT:
            return False
        return not (after and after.text[0].isalpha() and after.code == _OTHER)
    return True


_BEFORE_YEAR = {CODES[name] for name in ("IN", "SINCE", "OF", "THE")}
_BEFORE_COUNT = {CODES[name] for name in ("ABOUT", "LEAST", "THAN", "AS")}
