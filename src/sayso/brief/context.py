"""A document's whole text, sentence by sentence, with what was read from it marked."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from sayso.brief.cited import Cited
from sayso.brief.model import Source
from sayso.brief.segment import Kind, Mark, Segment, claim_marks, lost_marks, marks_in, segments
from sayso.types import Span


class Sentence(NamedTuple):
    """A sentence with its number from 1, or the text between two sentences (number 0)."""

    number: int
    parts: tuple[Segment, ...]


def context(source: Source) -> Iterator[Sentence]:
    """All of a document's text, in order; the parts join up to exactly that text."""
    entry = source.entry
    text = entry.document.text
    lost = lost_marks(entry.lost, entry.claims)
    marks: dict[int, list[Mark]] = defaultdict(list)
    for claim in entry.claims:
        marks[claim.sentence] += [
            mark for mark in claim_marks(claim) if claim.home.span.covers(mark.span)
        ]
    done = 0
    for number, span in enumerate(entry.sentences):
        if span.start > done:
            between = Span(done, span.start)
            yield Sentence(0, _cut(text, between, lost))
        found = [*marks[number], *marks_in(span, lost)]
        yield Sentence(number + 1, segments(text, span, found))
        done = span.end
    if done < len(text):
        yield Sentence(0, _cut(text, Span(done, len(text)), lost))


def in_sentence(cited: Cited, lost: list[Mark]) -> tuple[Segment, ...]:
    """The whole home sentence of some claims, with their own spans marked."""
    home = cited.claim.home.span
    found = [mark for claim in cited.claims for mark in claim_marks(claim)]
    marks = [mark for mark in found if home.covers(mark.span)]
    return segments(cited.document.text, home, [*marks, *marks_in(home, lost)])


def _cut(text: str, span: Span, lost: list[Mark]) -> tuple[Segment, ...]:
    parts = segments(text, span, lost)
    return tuple(part for part in parts if part.text or part.kind is Kind.LOST)
