"""Two numbers that bound one count: "between 40 and 200", "40-200", "from 10 to more than 30"."""

from sayso.resolve.lexicon import words
from sayso.resolve.modifiers import modifier_in_front
from sayso.resolve.numerals import SCALES, SMALL, Numeral, numeral_at
from sayso.resolve.quantity import Quantity
from sayso.resolve.tokens import Token, word_at
from sayso.types import Span

_LINKS = frozenset(("-", "–", "to", "or"))
_OPENERS = {"between": frozenset(("and",)), "from": frozenset(("to",))}
_OPEN_ABOVE = frozenset(("at least", "more than"))
_CHANGES = words(
    "climbed cut cuts declined decreased dropped fallen fell grew grown increased jumped lowered "
    "raised reduced revised rise risen rose up vote voted votes went widened"
)
_LOOK_BACK = 8


def range_at(tokens: list[Token], at: int, span: Span) -> Quantity | None:
    """The range that starts at token `at`, None if none does.

    A change ("rose from 40 to 200"), a vote and two numbers in falling order are no range:
    where `span` takes in both numbers they then have no bounds, else each stands alone.
    """
    word = tokens[at].word
    if not (tokens[at].digits or word in _OPENERS or word in SMALL or word == "a"):
        return None
    links = _OPENERS.get(word, _LINKS)
    first = at + (tokens[at].word in _OPENERS)
    low = numeral_at(tokens, first) if first < len(tokens) else None
    if low is None:
        return None
    link = low.after + (word_at(tokens, low.after) == "%")
    if word_at(tokens, link) not in links:
        return None
    upper = _upper(tokens, link + 1)
    if upper is None:
        return None
    high, open_above, high_at = upper
    if low.value is None or high.value is None:
        return Quantity(at, high.after, None, None)
    value = _scaled_low(tokens, low, high)
    if value is None or value >= high.value or _changed(tokens, at):
        both = span.start < tokens[first].end and tokens[high_at].start < span.end
        return Quantity(at, high.after, None, None) if both else None
    return Quantity(at, high.after, value, None if open_above else high.value, "between")


def _upper(tokens: list[Token], at: int) -> tuple[Numeral, bool, int] | None:
    """The number behind a link, past a currency sign or a modifier of its own."""
    for spot in range(at, min(at + 3, len(tokens))):
        numeral = numeral_at(tokens, spot)
        if numeral is None:
            continue
        modifier = modifier_in_front(tokens, spot, tokens[at].start)
        plain = spot == at or word_at(tokens, at) in "$€£"
        if plain or modifier.edge == at:
            return numeral, modifier.word in _OPEN_ABOVE and modifier.edge == at, spot
    return None


def _scaled_low(tokens: list[Token], low: Numeral, high: Numeral) -> float | None:
    """The lower number, which may share the scale of the upper ("2 to 3 million")."""
    scale = SCALES.get(tokens[high.after - 1].word)
    if low.value is None or high.value is None or scale is None:
        return low.value
    if tokens[low.after - 1].word in SCALES:
        return low.value
    return low.value * scale if low.value < high.value / scale else None


def _changed(tokens: list[Token], at: int) -> bool:
    return any(token.word in _CHANGES for token in tokens[max(0, at - _LOOK_BACK) : at])
