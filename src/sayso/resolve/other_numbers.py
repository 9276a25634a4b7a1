"""Numbers that count nothing: dates, clock times, ages, ranks, names of weapons, units, papers."""

import re

from sayso.resolve.lexicon import words
from sayso.resolve.numerals import SMALL
from sayso.resolve.quantities import is_ordinal
from sayso.resolve.quantity import Quantity
from sayso.resolve.tokens import Token, joined, near, word_at

MONTHS = words(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
_BEFORE_YEAR = words(
    "after before by during early from in late mid of since spring summer autumn fall winter till "
    "until year"
)
_BEFORE_PLAIN_YEAR = words("between during early in late mid since till until year")
_OF_A_YEAR = words(
    "agreement bombing ceasefire constitution coup crackdown deal election elections genocide "
    "invasion massacre revolt revolution truce unrest uprising war"
)
_AGES = frozenset(("aged", "ages"))
_BEFORE_MONTH = words("after before by early from in late mid of on since until")
_LABELS = words(
    "annex article battalion block boeing brigade camp channel chapter checkpoint division flight "
    "highway law line model motorway no number page paragraph phase protocol regiment resolution "
    "road room route section sector unit url version zone"
)
_CAPITAL_LABELS = words("airbase base company gate hill point squadron tell terminal")
"""Common words, so names only where the text writes them with a capital."""

_MODELS = words("ah ak bm bmp btr f fab il ka kh mi mig rpg rs su t tow tu uh zu")
_LONGEST_NUMBER = 20
"""Characters: what is longer is an address or a telephone number."""

_DOTTED_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d{2}){1,2}")
_OLDEST = 110
"""Years: a number between commas behind a name is an age up to this."""

_CLOCK = words("am gmt pm utc o'clock o’clock hrs")


def counts_nothing(text: str, tokens: list[Token], quantity: Quantity) -> bool:
    """Whether the number, of `text`, is one of those that count nothing."""
    if quantity.unit != "share" and is_ordinal(tokens, quantity.first):
        return True
    return _aged(tokens, quantity) or any(
        _dated(tokens, at)
        or _year(tokens, at)
        or _clock(tokens, at)
        or _named(text, tokens, at)
        or len(tokens[at].word) > _LONGEST_NUMBER
        for at in range(quantity.first, quantity.after)
        if tokens[at].digits
    )


def _aged(tokens: list[Token], quantity: Quantity) -> bool:
    """An age: "aged 9", "9-year-old", "9 years old", "age of 12", "Layla, 34, said"."""
    before = word_at(tokens, quantity.first - 1)
    if before == "aged" or (
        before in ("age", "of") and "age" in _words(tokens, quantity.first - 2)
    ):
        return True
    if before in ("and", "to", "-", "between", "of") and _AGES & {
        word_at(tokens, at) for at in range(max(0, quantity.first - 5), quantity.first)
    }:
        return True
    if _apposed(tokens, quantity):
        return True
    behind = [word_at(tokens, quantity.after + step) for step in range(4)]
    words = [word for word in behind if word != "-"]
    return words[0] in ("year", "years", "month", "months") and words[1] in ("old", "olds")


def _apposed(tokens: list[Token], quantity: Quantity) -> bool:
    """Whether the number stands alone between two commas, behind a word and before one."""
    first, after = quantity.first, quantity.after
    if not 2 <= first < after < len(tokens) - 1 or (quantity.low or _OLDEST + 1) > _OLDEST:
        return False
    commas = tokens[first - 1].word == tokens[after].word == ","
    return commas and tokens[first - 2].letters and tokens[after + 1].letters


def _words(tokens: list[Token], at: int) -> tuple[str, str]:
    return word_at(tokens, at), word_at(tokens, at + 1)


def _dated(tokens: list[Token], at: int) -> bool:
    if _DOTTED_DATE.fullmatch(tokens[at].word) or _in_iso_date(tokens, at):
        return True
    before, behind = word_at(tokens, at - 1), word_at(tokens, at + 1)
    if before == ".":
        before = word_at(tokens, at - 2)
    if before in MONTHS and len(tokens[at].word) <= 4 and tokens[at].word.isdecimal():
        return before != "may" or word_at(tokens, at - 2) in _BEFORE_MONTH
    if behind in MONTHS and len(tokens[at].word) <= 2:
        later = word_at(tokens, at + 2)
        return behind not in ("may", "march") or later.isdecimal() or not later.isalpha()
    return behind == "/" or before == "/"


def _in_iso_date(tokens: list[Token], at: int) -> bool:
    """Whether the digits are the year, the month or the day of "2016-12-09"."""
    for first in (at - 4, at - 2, at):
        parts = [word_at(tokens, first + step) for step in range(5)]
        tied = first >= 0 and all(joined(tokens, first + step) for step in range(4))
        if tied and parts[1] == parts[3] == "-" and _is_year(parts[0]):
            return parts[2].isdecimal() and parts[4].isdecimal()
    return False


def _year(tokens: list[Token], at: int) -> bool:
    word = tokens[at].word
    if not _is_year(word):
        decade = joined(tokens, at) and word_at(tokens, at + 1) == "s" and word.endswith("0")
        return decade or (word.isdecimal() and len(word) >= 4 and word.startswith("0"))
    before, behind = word_at(tokens, at - 1), word_at(tokens, at + 1)
    if before in _BEFORE_PLAIN_YEAR or behind == "s":
        return True
    day = at - 1 - (before == ",")
    if day > 0 and tokens[day].digits and _dated(tokens, day):
        return True
    if before in ("and", "to", "-", "–") and _is_year(word_at(tokens, at - 2)):
        return True
    if before == "the" and behind in _OF_A_YEAR:
        return True
    return before in _BEFORE_YEAR and not behind.isalpha()


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and 1900 <= int(word) <= 2099


def _clock(tokens: list[Token], at: int) -> bool:
    before, behind = word_at(tokens, at - 1), word_at(tokens, at + 1)
    if behind in _CLOCK:
        return True
    if behind in ("a", "p") and word_at(tokens, at + 2) in (".", "m"):
        return word_at(tokens, at + 2) == "m" or word_at(tokens, at + 3) == "m"
    colon = behind == ":" and joined(tokens, at) and joined(tokens, at + 1)
    return (colon and tokens[at + 2].digits) or (
        before == ":"
        and joined(tokens, at - 1)
        and at > 1
        and tokens[at - 2].digits
        and joined(tokens, at - 2)
    )


def _named(text: str, tokens: list[Token], at: int) -> bool:
    """A name: "Su-24", "T-72", "M16", "resolution 2254", "Division 30", "Hill 303", "No. 5"."""
    if at == 0:
        return False
    before = tokens[at - 1]
    if before.word in _LABELS and near(tokens, at - 1):
        return True
    if before.word in _CAPITAL_LABELS and near(tokens, at - 1) and text[before.start].isupper():
        return True
    if before.word == "." and word_at(tokens, at - 2) == "no":
        return joined(tokens, at - 2)
    if before.letters and joined(tokens, at - 1):
        return True
    if before.word == "+" and joined(tokens, at - 1) and joined(tokens, at - 2):
        return at > 1 and tokens[at - 2].digits
    if before.word == "-" and at > 1 and tokens[at - 2].letters:
        tied = joined(tokens, at - 2) and joined(tokens, at - 1)
        return tied and tokens[at - 2].word not in SMALL
    return before.word in _MODELS
