"""Figures of a claim beside the one that the reader linked: "killed 18 guards and 12 farmers".

Only where the text itself joins two counts, by a list or as whole and part, and nothing else is
told between them. What is found has a reason, and goes through `read_figure` like any other.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from sayso.resolve.clauses import Clause, clause_round, quantities_in
from sayso.resolve.counted import counted_behind, unit_at
from sayso.resolve.lexicon import words
from sayso.resolve.modifiers import modifier_behind, modifier_in_front
from sayso.resolve.quantity import Quantity
from sayso.resolve.tokens import word_at
from sayso.types import Span


class Further(NamedTuple):
    """A figure span that belongs to a claim too, and why."""

    span: Span
    reason: str


_LISTED = (("and",), (",",), (",", "and"), ("&",), ("as", "well", "as"), ("along", "with"))
_ADDED = (("in", "addition", "to"), ("together", "with"), ("plus",))
_INCLUDED = (("including",), (",", "including"), ("among", "them"), (",", "among", "them"))
_FRONT = words("a another additional further")
_AUXILIARY = words("are had has have is was were")
_TOLD = words(
    "arrested captured damaged dead destroyed detained died displaced fled hurt injured killed "
    "left missing which who whose wounded"
)
"""Behind what a further figure counts, these tell of something else than the trigger does."""


def further_figures(
    text: str, home: Span, trigger: Span, linked: Sequence[Span], taken: Sequence[Span]
) -> tuple[Further, ...]:
    """Figures that the words join to those `linked` to a claim, in order of the text.

    Args:
        text: the document's text.
        home: the claim's sentence.
        trigger: the words that name the event.
        linked: figure spans that the claim has already; without any, nothing is found.
        taken: figure spans of other claims, which are left to them.
    """
    found: dict[Span, Further] = {}
    for span in linked:
        clause = clause_round(text, home, span)
        if clause is None:
            continue
        for further in _joined_to(clause, trigger):
            known = (*linked, *taken)
            if not any(further.span.overlaps(other) for other in known):
                found.setdefault(further.span, further)
    return tuple(found[span] for span in sorted(found))


def _joined_to(clause: Clause, trigger: Span) -> Iterator[Further]:
    """The counts joined to the clause's figure, the nearest first, on either side."""
    counts = quantities_in(clause, 0, len(clause.tokens))
    ours = [at for at, count in enumerate(counts) if clause.is_part_of(count)]
    if not ours:
        return
    behind, front = counts[ours[-1] :], counts[ours[0] :: -1]
    for one, other in pairwise(behind):
        link = _link(clause, one, other)
        if not link or not _safe(clause, other, trigger):
            break
        yield Further(_span(clause, other), link)
    for other, one in pairwise(front):
        link = _link(clause, one, other)
        if not link or not _safe(clause, one, trigger):
            break
        yield Further(_span(clause, one), link)


def _link(clause: Clause, one: Quantity, other: Quantity) -> str:
    """How two counts are joined, "" where they are not."""
    tokens = clause.tokens
    if unit_at(tokens, one)[0] or unit_at(tokens, other)[0] or other.low is None:
        return ""
    first = _behind_counted(clause, one)
    edge = modifier_in_front(tokens, other.first, tokens[other.first].start).edge
    while word_at(tokens, edge - 1) in _FRONT:
        edge -= 1
    between = tuple(token.word for token in tokens[first:edge])
    if between in _INCLUDED:
        return "a part that is named beside its whole"
    if between in _LISTED or between in _ADDED:
        return "listed with the figure that is linked"
    return ""


def _safe(clause: Clause, count: Quantity, trigger: Span) -> bool:
    """Whether nothing else is told of a joined count than what the trigger tells.

    Where the trigger stands behind the count it may be what follows; where it stands in front,
    a verb behind the count would be of something else.
    """
    tokens = clause.tokens
    after = _behind_counted(clause, count)
    if after < len(tokens) and tokens[count.after - 1].end <= trigger.start:
        verb = tokens[after].word in _TOLD and tokens[after].start < trigger.start
        return not verb
    return word_at(tokens, after) not in _TOLD | _AUXILIARY


def _behind_counted(clause: Clause, count: Quantity) -> int:
    """The token behind a count and the words for what it counts."""
    tokens = clause.tokens
    after = modifier_behind(tokens, count.after).edge
    counted = counted_behind(clause.text, tokens, after)
    if not counted:
        return after
    start = clause.text.find(counted, tokens[after - 1].end)
    return sum(token.start < start + len(counted) for token in tokens)


def _span(clause: Clause, count: Quantity) -> Span:
    tokens = clause.tokens
    edge = modifier_in_front(tokens, count.first, tokens[count.first].start).edge
    return Span(tokens[edge].start, tokens[count.after - 1].end)
