"""The words of a claim as the brief quotes them: contiguous, original, cut only where marked.

The brief phrases nothing itself.  It quotes the stretch of the home sentence that holds the
claim's spans, carried on to the ends of its clause where they are near, so that it reads as
a sentence; what is left out between two stretches is marked.  A word that negates or hedges
shortly before the trigger always comes along, whatever the reader made of it: a quotation
must never say more than the sentence does.
"""

import re
from collections.abc import Sequence

from sayso.brief.segment import (
    Kind,
    Mark,
    Segment,
    attribution_spans,
    claim_marks,
    segments,
)
from sayso.types import Claim, Span

_LONGEST = 200
"""Characters of a quotation that stretches are joined up to."""
_LONGEST_SHARED = 300
"""The same for the quotation of several claims: their hull, as long as one reads it through."""
_CLOSE = 60
"""The same for triggers and figures that stand alone."""
_REACH = 90
"""Characters that a stretch may grow on either side to end with its clause."""
_LONGEST_ROLE = 110
"""Characters after which a long role (a relative clause, a list) is cut."""
_GUARD_REACH = 60
"""Characters before the trigger in which a negation or hedge is taken along."""

_EDGE = re.compile(r"[,;:](?=[\s\"'”’]|$)|[()\[\]\"“”„«»—–]|\s-{1,2}\s|[.!?](?=\s)|\s{2,}|\n")
"""Marks that part clauses.  In damaged text a run of blanks is all that is left of them."""
_GUARD = re.compile(
    r"(?i)\b(?:not|cannot|no|nobody|none|never|neither|nor|without|unless|if|whether|may|might|could"
    r"|would|should|reportedly|allegedly|purportedly|apparently|likely|unlikely)\b|n['’]t\b"
)
_LEADING_THAT = re.compile(
    r"(?i)\s*(?:(?:late\s+|early\s+)?(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun|to|yester)day\s+)?"
    r"that(?=\s)"
)
_TELLING = re.compile(r"(?i)t(?:old|ells?|elling)")
_HEARER = re.compile(r"\s*(?:(?!that\b)[\w.'’-]+\s+){1,6}that(?=\s)")
"""What stands between the words that attribute and what is said: "told the Courier that"."""

_CLOSING = " \t\n\r.!?,;:\"'”’"
"""Characters not worth quoting at the end of a sentence."""


def guards(words: str) -> tuple[str, ...]:
    """The words of `words` that negate or hedge, in lower case and in order."""
    return tuple(found.group().lower() for found in _GUARD.finditer(words))


def quote(text: str, claims: Sequence[Claim], lost: Sequence[Mark]) -> tuple[Segment, ...]:
    """The claims' words in their home sentence, with marks for what is cut and what is lost.

    Args:
        text: the document's text.
        claims: claims of one sentence of that document.
        lost: where the text has lost numbers (see `lost_marks`).
    """
    home = claims[0].home.span
    walls = [span for claim in claims for span in attribution_spans(claim) if span.overlaps(home)]
    gaps = [mark.span for mark in lost if mark.span.overlaps(home)]
    edges = _edges(text, home, walls, gaps)
    leads = [_lead(text, home, wall) for wall in walls]
    marks: list[Mark] = []
    stretches: list[Span] = []
    for claim in claims:
        own = [mark for mark in claim_marks(claim) if home.covers(mark.span)]
        own = [
            mark
            for mark in own
            if mark.kind is Kind.TRIGGER or not any(lead.covers(mark.span) for lead in leads)
        ]
        parts = _joined([_shortened(text, mark) for mark in own], _LONGEST)
        parts = _with_guard(text, home, claim.trigger.span, parts)
        parts = _to_speaker(text, home, claim, parts)
        stretches += [_grown(text, part, edges, gaps) for part in parts]
        marks += own
    stretches = _joined(stretches, _LONGEST_SHARED if len(claims) > 1 else 0)
    return _rendered(text, stretches, [*marks, *lost], edges)


def short_quote(text: str, claims: Sequence[Claim], lost: Sequence[Mark]) -> tuple[Segment, ...]:
    """The claims' triggers and figures alone, with what negates or hedges shortly before.

    Args:
        text: the document's text.
        claims: claims of one sentence of that document.
        lost: where the text has lost numbers.
    """
    home = claims[0].home.span
    parts: list[Span] = []
    marks: list[Mark] = []
    for claim in claims:
        own = [mark for mark in claim_marks(claim) if mark.kind in (Kind.TRIGGER, Kind.FIGURE)]
        own = [mark for mark in own if home.covers(mark.span)]
        parts += _with_guard(text, home, claim.trigger.span, [mark.span for mark in own])
        marks += own
    parts = _joined(parts, _CLOSE)
    return _rendered(text, parts, [*marks, *lost], {edge for part in parts for edge in part})


def snippet(text: str, within: Span, about: Span, marks: Sequence[Mark]) -> tuple[Segment, ...]:
    """Some words around `about`, inside `within`, cut at blanks."""
    start, end = max(within.start, about.start - _REACH), min(within.end, about.end + _REACH)
    while within.start < start < about.start and not text[start - 1].isspace():
        start += 1
    while about.end < end < within.end and not text[end].isspace():
        end -= 1
    return _rendered(text, [Span(start, end)], marks, {within.start, within.end})


def figure_words(text: str, words: Span, lost: Sequence[Mark]) -> tuple[Segment, ...]:
    """A figure's words, with the gap of a lost number inside or right beside them."""
    gaps = [m.span for m in lost if m.span.start <= words.end and words.start <= m.span.end]
    start = min([words.start, *(gap.start for gap in gaps)])
    end = max([words.end, *(gap.end for gap in gaps)])
    return segments(text, Span(start, end), lost)


def _edges(text: str, home: Span, walls: list[Span], gaps: list[Span]) -> set[int]:
    """Offsets at which a quotation may begin or end without a mark of cutting."""
    end = home.end
    while end > home.start and text[end - 1] in _CLOSING:
        end -= 1
    edges = {home.start, end}
    for found in _EDGE.finditer(text, home.start, home.end):
        here = Span(*found.span())
        if not any(here.overlaps(gap) for gap in gaps):
            edges.update(here)
    for wall in walls:
        edges.update((*wall, _lead(text, home, wall).end))
    return edges


def _lead(text: str, home: Span, wall: Span) -> Span:
    """From the end of words that attribute to what is said: "said [on Friday that]"."""
    found = _LEADING_THAT.match(text, wall.end, home.end)
    if not found and _TELLING.fullmatch(text, *wall):
        found = _HEARER.match(text, wall.end, home.end)
    return Span(wall.end, found.end() if found else wall.end)


def _shortened(text: str, mark: Mark) -> Span:
    """The mark's span; of a long role, as many whole words as fit."""
    start, end = mark.span
    if mark.kind is not Kind.ROLE or end - start <= _LONGEST_ROLE:
        return mark.span
    blank = text.rfind(" ", start, start + _LONGEST_ROLE)
    return Span(start, blank if blank > start else start + _LONGEST_ROLE)


def _joined(spans: Sequence[Span], longest: int) -> list[Span]:
    """Spans in order; overlapping ones joined, then nearest ones while no longer than `longest`."""
    parts: list[Span] = []
    for span in sorted(spans):
        if parts and span.start <= parts[-1].end:
            parts[-1] = Span(parts[-1].start, max(parts[-1].end, span.end))
        else:
            parts.append(span)
    length = sum(part.end - part.start for part in parts)
    while len(parts) > 1:
        width, at = min((parts[i + 1].start - parts[i].end, i) for i in range(len(parts) - 1))
        if length + width > longest:
            break
        length += width
        parts[at : at + 2] = [Span(parts[at].start, parts[at + 1].end)]
    return parts


def _with_guard(text: str, home: Span, trigger: Span, parts: list[Span]) -> list[Span]:
    """The parts, the one that holds the trigger begun at the first guard word shortly before."""
    reach = max(home.start, trigger.start - _GUARD_REACH)
    found = _GUARD.search(text, reach, trigger.start)
    if found is None:
        return parts
    return _joined([*parts, Span(found.start(), trigger.end)], 0)


def _to_speaker(text: str, home: Span, claim: Claim, parts: list[Span]) -> list[Span]:
    """The parts, the last carried on to the words behind it that tell whose words they are.

    What stands between is the speaker's too ("they shelled us, it never stops, he said").
    """
    behind = [
        span.start
        for span in attribution_spans(claim)
        if home.covers(span) and span.start >= claim.trigger.end
    ]
    last = parts[-1]
    if not behind or not 0 < min(behind) - last.end <= _REACH:
        return parts
    end = min(behind)
    while end > last.end and text[end - 1] in _CLOSING:
        end -= 1
    return [*parts[:-1], Span(last.start, end)]


def _grown(text: str, part: Span, edges: set[int], gaps: Sequence[Span]) -> Span:
    """The part carried on to the clause's ends, on each side only if that is near.

    Blanks at the ends are left behind, but not one at which a number was lost.
    """
    before = max((edge for edge in edges if edge <= part.start), default=part.start)
    after = min((edge for edge in edges if edge >= part.end), default=part.end)
    start = before if part.start - before <= _REACH else part.start
    end = after if after - part.end <= _REACH else part.end
    starts, ends = {gap.start for gap in gaps}, {gap.end for gap in gaps}
    while start < part.start and text[start].isspace() and start not in starts:
        start += 1
    while end > part.end and text[end - 1].isspace() and end not in ends:
        end -= 1
    return _balanced(text, Span(start, end))


def _balanced(text: str, part: Span) -> Span:
    """The part with the quotation mark right beside it, if it has only the other of a pair."""
    start, end = part
    words = text[start:end]
    if words.count('"') % 2 or words.count("“") > words.count("”"):
        return Span(start, end + (text[end : end + 1] in ('"', "”")))
    if words.count("”") > words.count("“"):
        return Span(start - (text[start - 1 : start] == "“"), end)
    return part


def _rendered(
    text: str, parts: Sequence[Span], marks: Sequence[Mark], edges: set[int]
) -> tuple[Segment, ...]:
    pieces: list[Segment] = []
    for place, part in enumerate(parts):
        if place > 0 or not _near_edge(text, part.start, edges, -1):
            pieces.append(Segment(Kind.CUT, part.start, part.start, ""))
        pieces += segments(text, part, marks)
    if parts and not _near_edge(text, parts[-1].end, edges, 1):
        pieces.append(Segment(Kind.CUT, parts[-1].end, parts[-1].end, ""))
    return tuple(pieces)


def _near_edge(text: str, offset: int, edges: set[int], step: int) -> bool:
    """Whether only blanks part the offset from an edge."""
    while offset not in edges:
        beside = offset - 1 if step < 0 else offset
        if not 0 <= beside < len(text) or not text[beside].isspace():
            return False
        offset += step
    return True
