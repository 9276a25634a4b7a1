"""Names that a reader marked only in part, made whole: "Nadu" in "Tamil Nadu", "U" in "U.S."."""

import re
from collections.abc import Iterable

from sayso.places.atlas import Atlas, Match
from sayso.places.phrases import has_capitals
from sayso.types import Span

_WORD = r"[^\W\d_]+"
_BEHIND = re.compile(rf"(?:[ -]|\. ?){_WORD}")
_BEFORE = re.compile(rf"{_WORD}(?:[ -]|\. ?)\Z")
_FARTHEST = 30
"""Code points on either side that are looked at."""

_MOST = 2
"""Words that a name may lack on either side."""


def whole_names(text: str, spans: Iterable[Span], atlas: Atlas) -> list[Span]:
    """`spans` in order of the text, each widened to the longest known name that it is a part of.

    Only words that stand right beside it count, and in a text with capitals only those that
    have one: "east London" is no East London. Of names that come to overlap, the longest stays,
    of equal ones the first.
    """
    cased = has_capitals(text)
    widened = sorted({_widened(text, span, atlas, cased) for span in spans})
    whole: list[Span] = []
    for span in sorted(widened, key=lambda span: (span.start - span.end, span.start)):
        if not any(span.overlaps(other) for other in whole):
            whole.append(span)
    return sorted(whole)


def _widened(text: str, span: Span, atlas: Atlas, cased: bool) -> Span:
    starts, ends = _starts(text, span.start, cased), _ends(text, span.end, cased)
    wider = [Span(start, end) for start in starts for end in ends if (start, end) != span]
    for name in sorted(wider, key=lambda name: (name.start - name.end, name.start)):
        found = atlas.find(text[slice(*name)])
        if found and found[0].match <= Match.OTHER_NAME:
            return name
    return span


def _starts(text: str, start: int, cased: bool) -> list[int]:
    """Where a name that ends in what begins at `start` may begin."""
    starts = [start]
    while len(starts) <= _MOST:
        found = _BEFORE.search(text, max(0, starts[-1] - _FARTHEST), starts[-1])
        if found is None or (cased and not found[0][0].isupper()):
            break
        starts.append(found.start())
    return starts


def _ends(text: str, end: int, cased: bool) -> list[int]:
    """Where a name that begins with what ends at `end` may end."""
    ends = [end]
    while len(ends) <= _MOST:
        found = _BEHIND.match(text, ends[-1], ends[-1] + _FARTHEST)
        if found is None or (cased and not found[0].lstrip(" -.")[0].isupper()):
            break
        ends.append(found.end())
    return ends
