"""Text in pieces, each with what it is to which claim."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.types import Claim, Document, Role, Span

TRIGGER = "trigger"
LOST = "lost"
ROLES = (TRIGGER, *(role.value for role in Role), LOST)
"""What words can be, the one that gives a piece its look first."""

_ROOM = 420
"""Characters of a quotation; longer sentences are cut around the trigger."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that are something to a claim; `claim` is "" for a number lost outside of claims."""

    span: Span
    role: str
    claim: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that is marked alike throughout.

    Attributes:
        text: the words.
        roles: what they are, in the order of `ROLES`.
        claims: ids of the claims that they belong to, in order of the marks.
        trigger: id of the first claim whose trigger they are, "" where they are none.
        sentence: number of the sentence that begins here, from 0; None where none does.
    """

    text: str
    roles: tuple[str, ...]
    claims: tuple[str, ...]
    trigger: str
    sentence: int | None


@dataclass(frozen=True, slots=True)
class Quote:
    """A claim in its sentence, with where it stands."""

    claim: Claim
    document: Document
    pieces: tuple[Piece, ...]
    cut_before: bool
    cut_after: bool


def marks_of(claim: Claim) -> list[Mark]:
    """Every mark of a claim: its trigger and its roles."""
    figures = claim.figures
    by_role = {
        Role.SOURCE: claim.source,
        Role.CUE: claim.cue,
        Role.VIA: claim.via,
        Role.WHO: claim.who,
        Role.WHOM: claim.whom,
        Role.WHERE: tuple(place.words for place in claim.places),
        Role.WHEN: tuple(when.words for when in claim.times),
        Role.FIGURE: tuple(figure.words for figure in figures if not figure.lost),
    }
    marks = [Mark(claim.trigger.span, TRIGGER, claim.id)]
    marks += [Mark(f.words.span, LOST, claim.id) for f in figures if f.lost]
    return marks + [
        Mark(words.span, role.value, claim.id) for role, spans in by_role.items() for words in spans
    ]


def quote(claim: Claim, document: Document) -> Quote:
    """The sentence of a claim, its own words marked; a long one is cut around the trigger."""
    home, text = claim.home.span, document.text
    start, end = home
    if end - start > _ROOM:
        start = max(start, claim.trigger.start - _ROOM // 2)
        end = min(end, start + _ROOM)
        if start > home.start and " " in text[start : claim.trigger.start]:
            start = text.index(" ", start) + 1
        if end < home.end and " " in text[claim.trigger.end : end]:
            end = text.rindex(" ", claim.trigger.end, end)
    kept = Span(start, end)
    shown = pieces(text, kept, marks_of(claim))
    return Quote(claim, document, shown, start > home.start, end < home.end)


def pieces(
    text: str, within: Span, marks: Iterable[Mark], sentences: Sequence[Span] = ()
) -> tuple[Piece, ...]:
    """The part `within` of a text, parted wherever a mark or a sentence begins or ends."""
    near = [
        mark for mark in marks if mark.span.overlaps(within) and mark.span.start < mark.span.end
    ]
    opens: dict[int, list[Mark]] = {}
    closes: dict[int, list[Mark]] = {}
    for mark in near:
        opens.setdefault(max(mark.span.start, within.start), []).append(mark)
        closes.setdefault(min(mark.span.end, within.end), []).append(mark)
    begins = {span.start: number for number, span in enumerate(sentences)}
    cuts = {within.start, within.end, *opens, *closes}
    cuts |= {start for start in begins if within.start <= start < within.end}
    active: dict[Mark, None] = {}
    found = []
    edges = sorted(cuts)
    for start, end in pairwise(edges):
        for mark in closes.get(start, ()):
            active.pop(mark, None)
        active.update(dict.fromkeys(opens.get(start, ())))
        roles = {mark.role for mark in active}
        found.append(
            Piece(
                text=text[start:end],
                roles=tuple(role for role in ROLES if role in roles),
                claims=tuple(dict.fromkeys(mark.claim for mark in active if mark.claim)),
                trigger=next((mark.claim for mark in active if mark.role == TRIGGER), ""),
                sentence=begins.get(start),
            )
        )
    return tuple(found)
