"""Whatever words bound a count: numbers, shares, vague plurals, and nothing at all."""

from collections.abc import Callable
from typing import NamedTuple

from sayso.resolve.lexicon import words
from sayso.resolve.numerals import SCALES, SMALL, TENS, UNITS, numeral_at, simple_value
from sayso.resolve.tokens import Token, joined, near, word_at


class Quantity(NamedTuple):
    """Tokens `first` to `after` (excluded), with the bounds that they give.

    `word` is the modifier that lies in the words themselves ("dozens", "no"); `unit` is "share"
    or "".
    """

    first: int
    after: int
    low: float | None
    high: float | None
    word: str = ""
    unit: str = ""


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
_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "tenth": 10,
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
_BEFORE_SHARE = words("about almost approximately around least nearly over roughly some than")
_RATIO_BOTTOMS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100))
_SPANS_OF_TIME = words(
    "attacks cities days hours incidents minutes months places raids strikes towns villages weeks "
    "years"
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


def _ratio(tokens: list[Token], at: int) -> Quantity | None:
    """A ratio: "one in five Syrians", "nine out of 10", and not "one in two towns"."""
    out_of = word_at(tokens, at + 1) == "out" and word_at(tokens, at + 2) == "of"
    if not out_of and word_at(tokens, at + 1) != "in":
        return None
    bottom_at = at + (3 if out_of else 2)
    top, bottom = simple_value(tokens[at].word), simple_value(word_at(tokens, bottom_at))
    behind = word_at(tokens, bottom_at + 1)
    if top is not None and bottom is None and (out_of or not near(tokens, bottom_at - 1)):
        return Quantity(at, bottom_at, None, None)  # "one in  children": the other is lost
    if top is None or bottom is None or top >= bottom or behind in SCALES or behind == "-":
        return None
    people = behind.endswith(("s", "people", "men", "children")) and behind not in _SPANS_OF_TIME
    if not out_of and not (bottom in _RATIO_BOTTOMS and top <= 3 and people):
        return None
    return Quantity(at, bottom_at + 1, top / bottom, top / bottom, unit="share")


def _half(tokens: list[Token], at: int) -> Quantity | None:
    """Halves: "half of them", "half a million", "half an hour", "a half dozen"."""
    spot = at + (tokens[at].word == "a")
    if word_at(tokens, spot) != "half" or word_at(tokens, spot + 1) == "-":
        return None
    article = word_at(tokens, spot + 1) in ("a", "an")
    scale = SCALES.get(word_at(tokens, spot + 1 + article))
    if scale and not near(tokens, spot + article):
        return Quantity(at, spot + 1 + article, None, None)  # "half a  million"
    if scale:
        return Quantity(at, spot + 2 + article, scale / 2, scale / 2)
    if article:
        return Quantity(at, spot + 2, 0.5, 0.5)
    return Quantity(at, spot + 1, 0.5, 0.5, unit="share")


def _share(tokens: list[Token], at: int) -> Quantity | None:
    """Parts: "a third of", "two-thirds"; "two quarters" are of a town, "a third raid" a rank."""
    top = 1 if tokens[at].word == "a" else UNITS.get(tokens[at].word)
    part_at = at + 1 + (word_at(tokens, at + 1) == "-")
    name, behind = word_at(tokens, part_at), word_at(tokens, part_at + 1)
    part = _PARTS.get(name.removesuffix("s"))
    if top is None or part is None or top >= part or (top > 1) != name.endswith("s"):
        return None
    if name == "quarter" and behind == "of" and word_at(tokens, part_at + 2) == "a":
        scale = SCALES.get(word_at(tokens, part_at + 3))
        if scale and near(tokens, part_at + 2):
            return Quantity(at, part_at + 4, scale / 4, scale / 4)
    if name == "quarters" and top == 2:
        return None
    if tokens[at].word == "a" and behind.isalpha() and behind != "of":
        before = word_at(tokens, at - 1)
        if before not in _BEFORE_SHARE:
            return None
    return Quantity(at, part_at + 1, top / part, top / part, unit="share")


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
    _ratio,
    _half,
    _share,
    _vague,
    _amount,
    _number,
    _two_or_one,
)
