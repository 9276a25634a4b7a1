"""The place that a report was filed from."""

import re

from sayso.types import Span

_HEAD = 300
_LINE = re.compile(
    r"^[^\S\n]*(?P<place>[A-Z][\w.'’-]*(?:[ /-][A-Z][\w.'’-]*){0,3})"
    r"(?:,\s*[A-Z][\w.' ’-]{1,30}){0,2}"
    r"(?:\s*[,:]?\s*\((?:[A-Z][\w. /]{1,30})\)|(?:,?\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,\s*\d{4})?)"
    r"|(?=\s+[–—-]{1,2}\s))\s*(?:[–—-]|$|(?=[A-Z\"“]))",
    re.MULTILINE,
)


def dateline_place(text: str) -> Span | None:
    """Where the dateline names its place ("BEIRUT (Agency) - "), None if there is none."""
    found = _LINE.search(text, 0, _HEAD)
    return Span(*found.span("place")) if found else None
