"""Names of places that mean a government."""

import re
from collections.abc import Collection

from sayso.places.words import BACKING, SPEAKING
from sayso.types import Span

GOVERNMENT = "government"
PEOPLE = "people"

_WINDOW = 48
_LOCATING = re.compile(
    r"\b(?:in|at|near|from|of|outside|inside|around|into|to|through|across|over|on|south|north|east"
    r"|west|northern|southern|eastern|western|central|leave|left|enter|entered|reach|reached|visit"
    r"|visited)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_VERB = re.compile(r"\s+(?:(?:also|has|have|had|is|was|would|will|later|itself)\s+)*([a-z]+)")
_BESIDE = re.compile(r"\s+and\s+([\w.]+(?:\s[A-Z][\w.]+)?)")
_BACKED = re.compile(rf"[\s-](?:{'|'.join(sorted(BACKING))})\b")


def means_government(text: str, span: Span, seats: Collection[str]) -> bool:
    """Whether the name of a capital or a country at `span` means its government.

    Args:
        text: the document's text.
        span: the name alone.
        seats: lowered names of the other capitals and countries in the text.
    """
    behind = text[span.end : span.end + _WINDOW]
    if _BACKED.match(behind):
        return True
    if _LOCATING.search(text[max(0, span.start - 24) : span.start]):
        return False
    paired = _BESIDE.match(behind)
    if paired and paired[1].lower() in seats:
        behind = behind[paired.end() :]
    verb = _VERB.match(behind)
    return bool(verb and verb[1] in SPEAKING)
