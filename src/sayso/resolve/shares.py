"""Parts of something: "half of", "two-thirds", "one in five"."""

from sayso.resolve.lexicon import words
from sayso.resolve.numerals import SCALES, UNITS, simple_value
from sayso.resolve.quantity import Quantity
from sayso.resolve.tokens import Token, near, word_at

_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "tenth": 10,
}
_BEFORE_SHARE = words("about almost approximately around least nearly over roughly some than")
_RATIO_BOTTOMS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100))
_SPANS_OF_TIME = words(
    "attacks cities days hours incidents minutes months places raids strikes towns villages weeks "
    "years"
)


def ratio_at(tokens: list[Token], at: int) -> Quantity | None:
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


def half_at(tokens: list[Token], at: int) -> Quantity | None:
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


def share_at(tokens: list[Token], at: int) -> Quantity | None:
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
