"""Numbers that count nothing: dates, clock times, ages, ranks, names of weapons and of papers."""

from sayso.resolve.lexicon import words
from sayso.resolve.numerals import SMALL
from sayso.resolve.quantities import Quantity, is_ordinal
from sayso.resolve.tokens import Token, joined, word_at

MONTHS = words(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
_BEFORE_YEAR = words(
    "after before by during early from in late mid of since spring summer autumn fall winter till "
    "until year"
)
_BEFORE_PLAIN_YEAR = words("between during early in late mid since till until year")
_BEFORE_MONTH = words("after before by early from in late mid of on since until")
_LABELS = words(
    "annex article block boeing camp channel chapter checkpoint flight highway law line "
    "model no number page paragraph phase protocol resolution road room route section sector "
    "unit url version zone"
)
_MODELS = words("ah ak bm bmp btr f fab il ka kh mi mig rpg rs su t tow tu uh zu")
_LONGEST_NUMBER = 20
"""Characters: what is longer is an address or a telephone number."""

_CLOCK = words("am gmt pm utc o'clock o’clock hrs")


def counts_nothing(tokens: list[Token], quantity: Quantity) -> bool:
    """Whether the number is one of those that count nothing."""
    if quantity.unit != "share" and is_ordinal(tokens, quantity.first):
        return True
    return _aged(tokens, quantity) or any(
        _dated(tokens, at)
        or _year(tokens, at)
        or _clock(tokens, at)
        or _named(tokens, at)
        or len(tokens[at].word) > _LONGEST_NUMBER
        for at in range(quantity.first, quantity.after)
        if tokens[at].digits
    )


def _aged(tokens: list[Token], quantity: Quantity) -> bool:
    """An age: "aged 9", "9-year-old", "9 years old", "age of 12"."""
    before = word_at(tokens, quantity.first - 1)
    if before == "aged" or (
        before in ("age", "of") and "age" in _words(tokens, quantity.first - 2)
    ):
        return True
    behind = [word_at(tokens, quantity.after + step) for step in range(4)]
    words = [word for word in behind if word != "-"]
    return words[0] in ("year", "years", "month", "months") and words[1] in ("old", "olds")


def _words(tokens: list[Token], at: int) -> tuple[str, str]:
    return word_at(tokens, at), word_at(tokens, at + 1)


def _dated(tokens: list[Token], at: int) -> bool:
    before, behind = word_at(tokens, at - 1), word_at(tokens, at + 1)
    if before == ".":
        before = word_at(tokens, at - 2)
    if before in MONTHS and len(tokens[at].word) <= 4 and tokens[at].word.isdecimal():
        return before != "may" or word_at(tokens, at - 2) in _BEFORE_MONTH
    if behind in MONTHS and len(tokens[at].word) <= 2:
        later = word_at(tokens, at + 2)
        return behind not in ("may", "march") or later.isdecimal() or not later.isalpha()
    return behind == "/" or before == "/"


def _year(tokens: list[Token], at: int) -> bool:
    word = tokens[at].word
    if not _is_year(word):
        return joined(tokens, at) and word_at(tokens, at + 1) == "s" and word.endswith("0")
    before, behind = word_at(tokens, at - 1), word_at(tokens, at + 1)
    if before in _BEFORE_PLAIN_YEAR or behind == "s":
        return True
    if before in ("and", "to", "-", "–") and _is_year(word_at(tokens, at - 2)):
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


def _named(tokens: list[Token], at: int) -> bool:
    """A name: "Su-24", "T-72", "M16", "resolution 2254", "No. 5"."""
    if at == 0:
        return False
    before = tokens[at - 1]
    if before.word in _LABELS:
        return True
    if before.word == "." and word_at(tokens, at - 2) == "no":
        return joined(tokens, at - 2)
    if before.letters and joined(tokens, at - 1):
        return True
    if before.word == "-" and at > 1 and tokens[at - 2].letters:
        tied = joined(tokens, at - 2) and joined(tokens, at - 1)
        return tied and tokens[at - 2].word not in SMALL
    return before.word in _MODELS
