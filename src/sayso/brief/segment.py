"""Text cut into segments, each of one kind, so that every renderer can mark it its own way."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from sayso.types import Claim, Span


class Kind(StrEnum):
    """What a segment is; where kinds overlap, the later of this list wins."""

    PLAIN = "plain"
    ROLE = "role"
    FIGURE = "figure"
    TRIGGER = "trigger"
    LOST = "lost"
    CUT = "cut"


_RANK = {kind: rank for rank, kind in enumerate(Kind)}


class Segment(NamedTuple):
    """Contiguous words of a document, letter by letter.

    `LOST` stands where a number was lost (`text` is the blank left of it, or ""); `CUT`
    stands where words were left out (`text` is "").
    """

    kind: Kind
    start: int
    end: int
    text: str


class Mark(NamedTuple):
    """A span to be told apart."""

    span: Span
    kind: Kind


def segments(text: str, within: Span, marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """The text of `within`, cut at the edges of the marks that touch it.

    The segments join up to exactly the text of `within`.  The gap of a lost number is never
    cut by another mark: it is one number, shown once.
    """
    inside = marks_in(within, marks)
    if not inside:
        return (Segment(Kind.PLAIN, *within, text[slice(*within)]),)
    points = {edge for mark in inside for edge in mark.span if within.start <= edge <= within.end}
    gaps = {mark.span.start for mark in inside if mark.span.start == mark.span.end}
    whole = [mark.span for mark in inside if mark.kind is Kind.LOST]
    points -= {at for at in points for gap in whole if gap.start < at < gap.end}
    cuts = sorted(points | {within.start, within.end})
    pieces: list[Segment] = []
    for place, start in enumerate(cuts):
        if start in gaps:
            pieces.append(Segment(Kind.LOST, start, start, ""))
        if place + 1 == len(cuts):
            break
        end = cuts[place + 1]
        kinds = [mark.kind for mark in inside if mark.span.start <= start and end <= mark.span.end]
        kind = max(kinds, key=_RANK.__getitem__, default=Kind.PLAIN)
        pieces.append(Segment(kind, start, end, text[start:end]))
    return tuple(pieces)


def marks_in(within: Span, marks: Iterable[Mark]) -> list[Mark]:
    """Those marks that touch the span."""
    return [mark for mark in marks if _touches(mark.span, within)]


def _touches(span: Span, within: Span) -> bool:
    if span.start == span.end:
        return within.start <= span.start <= within.end
    return span.overlaps(within)


def claim_marks(claim: Claim) -> list[Mark]:
    """The claim's own spans, without those that only attribute it."""
    marks = [Mark(claim.trigger.span, Kind.TRIGGER)]
    marks += [Mark(figure.words.span, Kind.FIGURE) for figure in claim.figures]
    marks += [Mark(words.span, Kind.ROLE) for words in (*claim.who, *claim.whom)]
    marks += [Mark(place.words.span, Kind.ROLE) for place in claim.places]
    marks += [Mark(time.words.span, Kind.ROLE) for time in claim.times]
    return marks


def attribution_spans(claim: Claim) -> list[Span]:
    """Spans that say whose word the claim is."""
    return [words.span for words in (*claim.source, *claim.cue, *claim.via, *claim.others)]


def lost_marks(lost: Sequence[Span], claims: Iterable[Claim]) -> list[Mark]:
    """Marks at which numbers are lost: the gaps, and figures lost where no gap was noted.

    A lost figure that meets no noted gap is itself marked when it is a blank, or right behind
    its words otherwise ("about", with nothing after it).
    """
    spans = set(lost)
    for claim in claims:
        for figure in claim.figures:
            words = figure.words
            beside = any(gap.start <= words.end and words.start <= gap.end for gap in lost)
            if not figure.lost or beside:
                continue
            spans.add(Span(words.end, words.end) if words.text.strip() else words.span)
    return [Mark(span, Kind.LOST) for span in sorted(spans)]
