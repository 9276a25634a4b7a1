"""The sentence round a figure, in tokens, with the quantities that stand in it."""

from functools import lru_cache
from typing import NamedTuple

from sayso.resolve.other_numbers import counts_nothing
from sayso.resolve.quantities import quantity_at
from sayso.resolve.quantity import Quantity
from sayso.resolve.ranges import range_at
from sayso.resolve.tokens import Token, tokens_round
from sayso.types import Span

_REACH = 200
"""Code points looked at on either side of a figure, within its sentence."""

_NOWHERE = Span(-1, -1)
_ENDS = frozenset((";", "\n"))


class Clause(NamedTuple):
    """The tokens of a sentence round a figure, which are tokens `first` to `after` (excluded)."""

    text: str
    tokens: list[Token]
    first: int
    after: int

    def has(self, words: frozenset[str], first: int, after: int) -> bool:
        """Whether one of `words` stands between two tokens."""
        return any(token.word in words for token in self.tokens[max(0, first) : max(0, after)])

    def is_part_of(self, quantity: Quantity) -> bool:
        """Whether the figure has a token of `quantity`."""
        return quantity.first < self.after and self.first < quantity.after


@lru_cache(maxsize=256)  # each figure's is asked for more than once
def clause_round(text: str, home: Span, words: Span) -> Clause | None:
    """The clause of a figure at `words`, None where it lies outside `home`, its sentence.

    A clause ends at a line's end or a semicolon; commas may be lost, and end nothing.
    """
    if not home.covers(words):
        return None
    round_it = tokens_round(text, words, _REACH, _REACH)
    tokens = [token for token in round_it if home.start <= token.start and token.end <= home.end]
    first = sum(token.end <= words.start for token in tokens)
    after = max(first, sum(token.start < words.end for token in tokens))
    low = max((at + 1 for at in range(first) if tokens[at].word in _ENDS), default=0)
    ends = (at for at in range(after, len(tokens)) if tokens[at].word in _ENDS)
    high = next(ends, len(tokens))
    return Clause(text, tokens[low:high], first - low, after - low)


def quantities_in(clause: Clause, first: int, after: int) -> list[Quantity]:
    """The quantities that start at tokens `first` to `after` (excluded) and count something."""
    found: list[Quantity] = []
    at = max(0, first)
    while at < min(after, len(clause.tokens)):
        quantity = range_at(clause.tokens, at, _NOWHERE) or quantity_at(clause.tokens, at)
        if quantity is None:
            at += 1
            continue
        article = clause.tokens[at].word in ("a", "an") and quantity.after == at + 1
        if not article and not counts_nothing(clause.text, clause.tokens, quantity):
            found.append(quantity)
        at = quantity.after
    return found
