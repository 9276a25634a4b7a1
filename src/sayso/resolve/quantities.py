"""Whatever words bound a count: numbers, shares, vague plurals, and nothing at all."""

from collections.abc import Callable

from sayso.resolve.lexicon import words
from sayso.resolve.numerals import SCALES, SMALL, TENS, numeral_at
from sayso.resolve.quantity import Quantity
from sayso.resolve.shares import half_at, ratio_at, share_at
from sayso.resolve.tokens import Token, joined, near, word_at

ORDINALS = words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
)
_PLURALS = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 1_000,
    "millions": 1_000_000,
    "billions": 1_000_000_000,
}
_SOME = words("several many multiple numerous")
_COUNTLESS = words("few most some")
_GROUPS_OF = {"pair": 2, "duo": 2, "trio": 3, "quartet": 4}
_NOT_ALL = words("almost nearly not practically virtually")
_AMOUNTS = words(
    "fraction group handful lot majority minority number part portion proportion series set "
    "share string total"
)
_COUNTED_AMOUNTS = words("handful number series string")
_SIZES = words(
    "big considerable growing high huge large limited low record significant similar small "
    "substantial tiny unknown unspecified vast"
)


def quantity_at(tokens: list[Token], at: int) -> Quantity | None:
    """The quantity that starts at token `at`, None if none does."""
    if not tokens[at].digits and tokens[at].word not in _STARTS:
        return None
    for read in _READERS:
        quantity = read(tokens, at)
        if quantity:
            return quantity
    return None


def is_ordinal(tokens: list[Token], at: int) -> bool:
    """Whether a rank stands at the token ("21st", "third", "twenty-first"), not a number."""
    token = tokens[at]
    if token.digits:
        return joined(tokens, at) and tokens[at + 1].word in ("st", "nd", "rd", "th")
    if token.word in TENS and near(tokens, at):
        return word_at(tokens, at + 1 + (tokens[at + 1].word == "-")) in ORDINALS
    return token.word in ORDINALS


def _nothing(tokens: list[Token], at: int) -> Quantity | None:
    word, behind = tokens[at].word, word_at(tokens, at + 1)
    length = 0
    if word == "not" and behind == "one":
        length = 2
    elif word == "not" and behind == "a" and word_at(tokens, at + 2) == "single":
        length = 3
    elif word == "no" and behind not in ("-", "doubt", "fewer", "less", "longer", "more"):
        length = 2 if behind == "one" else 1
    elif word in ("nobody", "none", "zero"):
        length = 1
    return Quantity(at, at + length, 0, 0, "no") if length else None


def _vague(tokens: list[Token], at: int) -> Quantity | None:
    """Plurals: "dozens", "tens of thousands", "several hundred": two of its kind at least."""
    word = tokens[at].word
    after = at + 1
    if word in _PLURALS:
        low = 2.0 * _PLURALS[word]
        if word_at(tokens, after) == "and" and word_at(tokens, after + 1) == word:
            after += 2
        if word_at(tokens, after) == "of" and word_at(tokens, after + 1) in _PLURALS:
            low *= _PLURALS[word_at(tokens, after + 1)]
            after += 2
        return Quantity(at, after, low, None, "dozens")
    if word == "a" and word_at(tokens, after) in ("couple", "few"):
        after += 1
    elif word not in _SOME or (word == "many" and word_at(tokens, after) == "as"):
        return None
    scale = SCALES.get(word_at(tokens, after).removesuffix("s"))
    if scale and near(tokens, after - 1):
        return Quantity(at, after + 1, 2 * scale, None, "dozens")
    return Quantity(at, after, 2, None, "dozens")


def _amount(tokens: list[Token], at: int) -> Quantity | None:
    """Amounts: "a number of" is two at least; "a majority of" and "most" have no bounds."""
    word = tokens[at].word
    if word in _COUNTLESS:
        spot = at + 1 + (word_at(tokens, at + 1) in "$€£")
        number = quantity_at(tokens, spot) if spot < len(tokens) else None
        return None if number else Quantity(at, at + 1, None, None)
    if word == "numbers" or (word in _SIZES and word_at(tokens, at + 1) == "numbers"):
        spot = at + (word != "numbers")
        of = word_at(tokens, spot + 1) == "of"
        return Quantity(at, spot + 1, 2, None, "dozens") if of else None
    if word not in ("a", "an"):
        return None
    spot = at + 1
    while spot < at + 4 and word_at(tokens, spot) in _SIZES:
        spot += 1
    amount = word_at(tokens, spot)
    if amount not in _AMOUNTS or amount == "total":
        return None
    if amount in _COUNTED_AMOUNTS:
        return Quantity(at, spot + 1, 2, None, "dozens")
    return Quantity(at, spot + 1, None, None)


def _all(tokens: list[Token], at: int) -> Quantity | None:
    """All but some: "all but one of the villages", "nearly all of the seven": no bounds."""
    if tokens[at].word != "all":
        return None
    spot = at + 1
    if word_at(tokens, spot) == "but":
        spot += 1
    elif word_at(tokens, at - 1) in _NOT_ALL:
        spot += word_at(tokens, spot) == "of"
        spot += word_at(tokens, spot) in ("the", "its", "their", "these", "those")
    else:
        return None
    numeral = numeral_at(tokens, spot) if spot < len(tokens) else None
    return Quantity(at, numeral.after, None, None) if numeral else None


def _number(tokens: list[Token], at: int) -> Quantity | None:
    numeral = numeral_at(tokens, at)
    return Quantity(at, numeral.after, numeral.value, numeral.value) if numeral else None


def _two_or_one(tokens: list[Token], at: int) -> Quantity | None:
    """Pairs and single things: "both", "twin", "a trio", "a single person", "an officer"."""
    word, behind = tokens[at].word, word_at(tokens, at + 1)
    if word == "both" or (word in ("double", "twin") and behind.isalpha() and behind != "the"):
        return Quantity(at, at + 1, 2, 2)
    if word in _GROUPS_OF:
        return Quantity(at, at + 1, _GROUPS_OF[word], _GROUPS_OF[word])
    if word not in ("a", "an") or not behind.isalpha():
        return None
    if behind in _GROUPS_OF:
        return Quantity(at, at + 2, _GROUPS_OF[behind], _GROUPS_OF[behind])
    if behind == "single":
        return Quantity(at, at + 2, 1, 1)
    if behind in ORDINALS | SCALES.keys() | SMALL.keys() | _SIZES or behind == "total":
        return None
    return Quantity(at, at + 1, 1, 1)


_STARTS = (
    _SOME
    | _COUNTLESS
    | _PLURALS.keys()
    | SMALL.keys()
    | _GROUPS_OF.keys()
    | _SIZES
    | words("a all an both double half no nobody none not numbers twin zero")
)
"""Words that a quantity can start with, looked up before any reader is asked."""

_READERS: tuple[Callable[[list[Token], int], Quantity | None], ...] = (
    _nothing,
    _all,
    ratio_at,
    half_at,
    share_at,
    _vague,
    _amount,
    _number,
    _two_or_one,
)
