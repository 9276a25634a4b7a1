"""Wholes and parts: "40 people, including 12 children", "five of the nine bridges"."""

from typing import NamedTuple

from sayso.resolve.clauses import Clause, quantities_in
from sayso.resolve.lexicon import words
from sayso.resolve.modifiers import modifier_in_front
from sayso.resolve.quantity import Quantity
from sayso.resolve.tokens import word_at
from sayso.types import Phrase, Span, phrase

_OPENERS = words("including includes included")
_FAR = 14
_LIST_ENDS = words(
    "across after another around as at before by destroying during elsewhere from had has have he "
    "in injured injuring inside into it killed killing leaving near on or outside over said says "
    "she that they to under was were when where which while who with wounded wounding"
)
"""Behind these a list of parts is at an end."""


class Part(NamedTuple):
    """A `part` of `Figure`, and the words of the whole where one is known."""

    part: str
    whole: Phrase | None


_NEITHER = Part("", None)


def part_of(clause: Clause) -> Part:
    """What the figure is to another count of its clause."""
    return _of_a_number(clause) or _of_them(clause) or _included(clause) or _whole(clause)


def _of_a_number(clause: Clause) -> Part | None:
    """A part of a number that stands right behind: "five of the nine bridges"."""
    tokens, at = clause.tokens, clause.after
    if word_at(tokens, at) == "out":
        at += 1
    if word_at(tokens, at) != "of":
        return None
    at += 1
    while word_at(tokens, at) in ("a", "its", "nearly", "some", "the", "their", "total", "of"):
        at += 1
    behind = [item for item in quantities_in(clause, at, at + 1) if item.low is not None]
    return Part("part", _words(clause, behind[0])) if behind else None


def _of_them(clause: Clause) -> Part | None:
    """A part of what was counted just before: "18 people, 5 of them children"."""
    tokens, after = clause.tokens, clause.after
    at = after + (word_at(tokens, after) == "of") - 1
    if word_at(tokens, at + 1) in ("them", "whom") and word_at(tokens, at) == "of":
        return Part("part", _only(clause, clause.first))
    if [word_at(tokens, clause.first - 2), word_at(tokens, clause.first - 1)] == ["of", "whom"]:
        return Part("part", _only(clause, clause.first - 2))
    return None


def _included(clause: Clause) -> Part | None:
    """A part that a list behind "including" or "among them" names."""
    tokens = clause.tokens
    if word_at(tokens, clause.after) in ("other", "others"):
        return None
    for at in range(clause.first - 1, max(-1, clause.first - _FAR), -1):
        if tokens[at].word in _LIST_ENDS or _new_verb(clause, at):
            return None
        if tokens[at].word in _OPENERS:
            return Part("part", _only(clause, at))
        if tokens[at].word in ("them", "whom") and word_at(tokens, at - 1) == "among":
            return Part("part", _only(clause, at - 1))
    return None


def _whole(clause: Clause) -> Part:
    """The whole of a part that is named behind it, if no other count can be that whole."""
    tokens = clause.tokens
    if word_at(tokens, clause.first - 1) in ("among", "amongst"):
        return Part("whole", None)
    for at in range(clause.after, min(clause.after + _FAR, len(tokens))):
        if _new_verb(clause, at):
            return _NEITHER
        word, before = tokens[at].word, word_at(tokens, at - 1)
        them = word in ("them", "whom")
        if word in _OPENERS or (them and before in ("among", "of")):
            ours = _quantities_before(clause, at - {"among": 1, "of": 2}.get(before, 0) * them)
            only = len(ours) == 1 and clause.is_part_of(ours[0])
            return Part("whole", None) if only else _NEITHER
    return _NEITHER


def _only(clause: Clause, at: int) -> Phrase | None:
    """The one count in front of token `at`, None where several or none can be meant."""
    found = _quantities_before(clause, at)
    return _words(clause, found[0]) if len(found) == 1 else None


def _quantities_before(clause: Clause, at: int) -> list[Quantity]:
    """Counts of things, not measures or shares, that stand shortly in front of token `at`."""
    near = quantities_in(clause, at - _FAR, at)
    return [item for item in near if item.low is not None or item.high is not None]


def _new_verb(clause: Clause, at: int) -> bool:
    """Whether a further thing done is told from token `at` on ("and injuring 40 more")."""
    word, before = clause.tokens[at].word, word_at(clause.tokens, at - 1)
    return word.endswith("ing") and word not in _OPENERS and before in (",", "and", "while")


def _words(clause: Clause, quantity: Quantity) -> Phrase:
    tokens = clause.tokens
    edge = modifier_in_front(tokens, quantity.first, tokens[quantity.first].start).edge
    return phrase(clause.text, Span(tokens[edge].start, tokens[quantity.after - 1].end))
