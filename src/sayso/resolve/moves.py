"""From where to where: the places of a claim of a move, by the prepositions in front of them."""

from collections.abc import Sequence

from sayso.resolve.lexicon import words
from sayso.resolve.tokens import tokens_round, word_at
from sayso.types import ClaimType, Phrase, Span, phrase

_MOVES = frozenset(
    (
        ClaimType.DISPLACEMENT,
        ClaimType.EVACUATION,
        ClaimType.WITHDRAWAL,
        ClaimType.DEPLOYMENT,
    )
)
_FROM = words("from fleeing leaving left fled")
_TO = words("into to toward towards reached reaching")
_BETWEEN = words(
    "- a area areas besieged border central city cities countryside district districts east "
    "eastern governorate government held neighboring neighborhood neighborhoods neighbouring "
    "neighbourhood neighbourhoods north northeastern northern northwestern nearby of opposition "
    "province rebel regime south southeastern southern southwestern suburb suburbs the town towns "
    "two village villages west western"
)
_FAR = 6


def move_of(
    text: str, kind: ClaimType, where: Sequence[Span]
) -> tuple[Phrase | None, Phrase | None]:
    """Where those of a claim of type `kind` moved from and to, of its places `where`.

    None where no preposition right in front tells, or where it tells of two places.
    """
    if kind not in _MOVES:
        return None, None
    ways = [(_way(text, span), span) for span in where]
    return _only(text, ways, "from"), _only(text, ways, "to")


def _only(text: str, ways: Sequence[tuple[str, Span]], way: str) -> Phrase | None:
    spans = [span for told, span in ways if told == way]
    return phrase(text, spans[0]) if len(spans) == 1 else None


def _way(text: str, span: Span) -> str:
    """The way that words in front of a place tell: "from" or "to", "" where none do."""
    tokens = tokens_round(text, span)
    at = sum(token.end <= span.start for token in tokens)
    for spot in (at, *range(at - 1, max(-1, at - _FAR), -1)):
        word = word_at(tokens, spot)
        if word in _FROM:
            return "from"
        if word in _TO:
            return "to"
        if spot < at and word not in _BETWEEN:
            return ""
    return ""
