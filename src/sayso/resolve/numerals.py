"""Whole numbers in digits and in words: "8,500", "2.5 million", "twenty-one", "a dozen".

Words that are a number whose value can be read in two ways have no value: "8 500" may be 8,500
that lost its comma or an 8 and a 500, "1.200" is 1.2 to some and 1,200 to others.
"""

import re
from typing import NamedTuple

from sayso.resolve.lexicon import words
from sayso.resolve.tokens import Token, joined, near, word_at


class Numeral(NamedTuple):
    """A number up to token `after` (excluded); `value` is None where it cannot be told."""

    value: float | None
    after: int


def _numbered(first: int, step: int, names: str) -> dict[str, int]:
    return {name: first + step * place for place, name in enumerate(names.split())}


UNITS = _numbered(1, 1, "one two three four five six seven eight nine")
_TEENS = _numbered(
    10, 1, "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
TENS = _numbered(20, 10, "twenty thirty forty fifty sixty seventy eighty ninety")
SMALL = UNITS | _TEENS | TENS
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "million": 1_000_000,
    "mn": 1_000_000,
    "mln": 1_000_000,
    "crore": 10_000_000,
    "billion": 1_000_000_000,
    "bn": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
_LETTERS = {"k": 1_000, "m": 1_000_000}
"""Scales only where they touch the digits and, for "m", where metres make no sense."""

_AFTER_METRES = words("above away below deep from high in into long of off tall to wide")
_GROUPED = re.compile(r"\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?:\.\d{1,2})?")
_LAKHS = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_PLAIN = re.compile(r"\d{1,15}(?:\.(?:\d{1,2}|\d{4,6}))?")


def digits_value(word: str) -> float | None:
    """The value of digits with their marks, None where it cannot be told."""
    if _GROUPED.fullmatch(word) or _LAKHS.fullmatch(word):
        return float(re.sub(r"[^\d.]", "", word))
    return float(word) if _PLAIN.fullmatch(word) else None


def simple_value(word: str) -> float | None:
    """The value of one token: digits, or a number word up to ninety."""
    return digits_value(word) if word[:1].isdecimal() else SMALL.get(word)


def is_number(tokens: list[Token], at: int) -> bool:
    """Whether a whole number in digits or words starts at token `at`."""
    return at < len(tokens) and numeral_at(tokens, at) is not None


def numeral_at(tokens: list[Token], at: int) -> Numeral | None:
    """The number that starts at token `at`, None if none does."""
    if not tokens[at].digits:
        numeral = _spelled(tokens, at)
    elif _broken(tokens, at):
        numeral = _scaled(tokens, Numeral(None, _end_of_digits(tokens, at)))
    else:
        numeral = _scaled(tokens, Numeral(digits_value(tokens[at].word), at + 1))
    return _and_a_half(tokens, numeral) if numeral else None


def _broken(tokens: list[Token], at: int) -> bool:
    """Whether digits go on one blank behind, as of a number that lost its comma or its point.

    Only one to three bare digits can open such a number; a year, the minutes of a clock or
    a number with its marks in place cannot.
    """
    word = tokens[at].word
    if word_at(tokens, at - 1) == ":" and joined(tokens, at - 1):
        return False
    return len(word) <= 3 and word.isdecimal() and _end_of_digits(tokens, at) > at + 1


def _end_of_digits(tokens: list[Token], at: int) -> int:
    after = at + 1
    while near(tokens, after - 1) and tokens[after].digits and len(tokens[after].word) <= 3:
        after += 1
    return after


def _scaled(tokens: list[Token], numeral: Numeral) -> Numeral:
    """Take in the scale behind digits: "2.5 million", "2.5-million", "30k", "2.5m people"."""
    value, after = numeral
    if not near(tokens, after - 1):
        return numeral
    word, touches = tokens[after].word, joined(tokens, after - 1)
    if touches and word == "-" and joined(tokens, after) and word_at(tokens, after + 1) in SCALES:
        word, after = tokens[after + 1].word, after + 1
    scale = SCALES.get(word)
    if scale is None and touches:
        behind = word_at(tokens, after + 1)
        if word == "k" or (word == "m" and behind.isalpha() and behind not in _AFTER_METRES):
            scale = _LETTERS[word]
    if scale is None:
        return numeral
    return Numeral(None if value is None else value * scale, after + 1)


def _spelled(tokens: list[Token], at: int) -> Numeral | None:
    """Number words: "a dozen", "twenty-one", "one hundred and twenty thousand"."""
    total, current, spot, after = 0.0, 0.0, at, at
    if tokens[at].word == "a" and near(tokens, at) and tokens[at + 1].word in SCALES:
        current, spot = 1.0, at + 1
    while 0 <= spot < len(tokens):
        word = tokens[spot].word
        if word in SMALL and _fits(current, SMALL[word]):
            current += SMALL[word]
        elif word in SCALES and current > 0:
            current *= SCALES[word]
            if SCALES[word] > 100:
                total, current = total + current, 0.0
        else:
            break
        after = spot + 1
        spot = _next_word(tokens, after, hundreds=total > 0 or current >= 100)
    return Numeral(total + current, after) if after > at else None


def _fits(current: float, small: int) -> bool:
    """Whether a small number can follow what was read: 20 takes 1 to 9, 100 takes any."""
    return current % 100 == 0 or (current % 100 in TENS.values() and small < 10)


def _next_word(tokens: list[Token], after: int, hundreds: bool) -> int:
    """Where a number may go on behind token `after - 1`: one blank, a hyphen or an "and" off."""
    if not near(tokens, after - 1):
        return -1
    word, behind = tokens[after].word, word_at(tokens, after + 1)
    if word == "-":
        tied = joined(tokens, after - 1) and joined(tokens, after)
        return after + 1 if tied and (behind in SMALL or behind in SCALES) else -1
    if word == "and":
        return after + 1 if hundreds and behind in SMALL and near(tokens, after) else -1
    return after


def _and_a_half(tokens: list[Token], numeral: Numeral) -> Numeral:
    value, after = numeral
    following = [word_at(tokens, after + offset) for offset in range(4)]
    if value is None or following[:3] != ["and", "a", "half"]:
        return numeral
    scale = SCALES.get(following[3])
    return Numeral((value + 0.5) * (scale or 1), after + (4 if scale else 3))
