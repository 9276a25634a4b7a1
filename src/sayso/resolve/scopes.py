"""Whether a count runs on from an earlier day or comes on top of another, and since when."""

from sayso.resolve.clauses import Clause
from sayso.resolve.lexicon import words
from sayso.resolve.tokens import Token, word_at
from sayso.types import Phrase, Span, phrase

_ON_TOP = words("additional another further")
_GROWING = words(
    "bringing brings climbed climbing climbs grew grown increased jumped now passed raised raising "
    "reached reaches reaching risen rises rising rose stands stood surpassed topped"
)
_TOLLS = words("count deaths fatalities number toll tolls total")
_LASTING = words(
    "conflict crackdown crisis fighting insurgency revolt unrest uprising violence war"
)
_PERFECT = words("been had has have")
_TAKING = words("claimed displaced driven forced injured killed left uprooted wounded")
_SO_FAR = (("so", "far"), ("to", "date"), ("until", "now"), ("till", "now"))
_NOT_OURS = words(
    "biggest bloodiest deadliest first heaviest held highest largest lowest that time where which "
    "who whose worst"
)
"""Between a figure and "since" these open a clause or a comparison of their own."""

_AFTER_SINCE = words(
    "according after amid and as because but by he including it leaving most said says she they "
    "to we when while with"
)
_CLOSING = frozenset(('"', "”", "'", "’"))
_FAR = 14
_LONGEST = 12
_LINKS = words("a in of on the")


def scope_of(clause: Clause, since: Phrase | None) -> str:
    """A `scope` of `Figure`; "" where the words do not tell."""
    if since or _runs_on(clause):
        return "cumulative"
    return "new" if _on_top(clause) else ""


def since_of(clause: Clause) -> Phrase | None:
    """The words that say since when those counted have been counted, None if none do.

    They belong to the figure only where its verb is in the perfect tense: "5 died in a town held
    since May" counts nothing since May.
    """
    tokens = clause.tokens
    for at in range(clause.after, min(clause.after + _FAR, len(tokens))):
        if tokens[at].word == "since":
            ours = not clause.has(_NOT_OURS, clause.after, at)
            perfect = clause.has(_PERFECT, clause.first - 8, at)
            return _since_words(clause, at) if ours and perfect else None
    for at in range(clause.first - 1, max(-1, clause.first - _FAR), -1):
        if tokens[at].word == "since":
            perfect = clause.has(_PERFECT, at, clause.after + 8)
            ours = at == 0 or tokens[at - 1].word in (",", "and", "but", ".", '"')
            return _since_words(clause, at) if ours and perfect else None
    return None


def _since_words(clause: Clause, at: int) -> Phrase | None:
    tokens = clause.tokens
    after = at + 1
    while after < min(len(tokens), at + _LONGEST):
        token = tokens[after]
        if after in range(clause.first, clause.after) or token.word in _PERFECT:
            break
        goes_on = token.letters or _day_or_year(token) or token.word == "-"
        if not goes_on or (token.word in _AFTER_SINCE and after > at + 1):
            break
        after += 1
        if token.word == "then" or (token.digits and len(token.word) == 4):
            break
    while tokens[after - 1].word in _LINKS:
        after -= 1
    span = Span(tokens[at].start, tokens[after - 1].end)
    return phrase(clause.text, span) if after > at + 1 else None


def _day_or_year(token: Token) -> bool:
    return token.digits and len(token.word) <= 4


def _runs_on(clause: Clause) -> bool:
    """Whether the words are of a running count: a toll, a growth, "so far", a war's victims."""
    tokens, first, after = clause.tokens, clause.first, clause.after
    pairs = [
        (tokens[at].word, word_at(tokens, at + 1))
        for at in (*range(max(0, first - 4), first), *range(after, min(after + 8, len(tokens))))
    ]
    if any(pair in _SO_FAR for pair in pairs):
        return True
    linked = clause.has(frozenset(("to", "at", "of", ":", "is", "as")), first - 3, first + 1)
    if linked and clause.has(_TOLLS, first - 10, first):
        return clause.has(_GROWING, first - 12, first)
    perfect = clause.has(_PERFECT, first - 3, first) and clause.has(_TAKING, first - 2, first)
    return perfect and clause.has(_LASTING, first - 12, first)


def _on_top(clause: Clause) -> bool:
    tokens, first, after = clause.tokens, clause.first, clause.after
    if clause.has(_ON_TOP, first - 1, after):
        return True
    behind = after + (word_at(tokens, after) in _CLOSING)
    more = "more" in (word_at(tokens, behind), tokens[after - 1].word if after else "")
    return more and word_at(tokens, behind + 1) != "than"
