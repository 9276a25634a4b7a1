"""What stands round the words of a time, and whether it lets them be one."""

import re

from sayso.resolve.times.grammar import Bit
from sayso.resolve.times.lexicon import CODES
from sayso.resolve.times.words import Words

_OTHER = CODES["OTHER"]
_PLURAL = re.compile(r"\w+s|people|men|women|children|police|troops|\w+ed")
_TODAYS = ("USA ", "Russia ", "VOA ")
_BEFORE_YEAR = {CODES[name] for name in ("IN", "SINCE", "OF", "THE")}
_BEFORE_LENGTH = {CODES["FOR"], CODES["IN"]}
_BEFORE_COUNT = {CODES[name] for name in ("ABOUT", "LEAST", "THAN", "AS")}
_GAP = re.compile(r"[^\S\n]{2,}")


def is_time(bit: Bit, words: Words, text: str) -> bool:
    """Whether its neighbours let the bit be a time; a number or a verb may look like one."""
    if _is_name(bit, text):
        return False
    last = bit.at + len(bit.words)
    before = words.word(bit.at - 1) if bit.at else None
    after = words.word(last) if last < len(words.codes) else None
    if bit.kind == "year" and len(bit.words) == 1:
        if before and before.code in _BEFORE_YEAR:
            return True
        if before and before.code in _BEFORE_COUNT:
            return False
        if after is None or not after.text[0].isalpha() or after.code != _OTHER:
            return True
        return not bit.words[0].text.endswith("00") and not _PLURAL.fullmatch(after.text)
    if bit.kind == "length" and len(bit.words) == 1:
        return before is not None and before.code in _BEFORE_LENGTH
    return True


def _is_name(bit: Bit, text: str) -> bool:
    """Whether the words are those of a paper or a programme ("This Week", USA Today)."""
    written = text[bit.start : bit.end]
    if not all(word[:1].isupper() for word in written.split()):
        return False
    if bit.kind == "set":
        return text[bit.end : bit.end + 2].strip().isupper()
    if bit.kind in ("turn", "near_day"):
        quoted = " " in written and text[bit.start - 1 : bit.start] in tuple("\"“'‘`")
        return quoted or text.endswith(_TODAYS, 0, bit.start)
    return False


def owns(bit: Bit, text: str) -> bool:
    """Whether something is said to be of that time ("Friday's raid")."""
    return text[bit.end : bit.end + 2] in ("'s", "’s")


def has_gap(bit: Bit, text: str) -> bool:
    """Whether the bit misses a number that the text has lost ("the last  hours", "for  months")."""
    if bit.kind == "length" and len(bit.words) == 1:
        return bool(_GAP.search(text[max(0, bit.start - 2) : bit.start]))
    return bit.kind in ("stretch", "length", "ago", "later") and bool(
        _GAP.search(text[bit.start : bit.end])
    )
