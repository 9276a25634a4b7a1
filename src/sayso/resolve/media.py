"""Media: those that carry words from their speaker to a document.

The document's own outlet is none: in its own text "told The Courier" names the hearer
(docs/codebook.md, "Hearers"). It is known by its words, for a text seldom calls its outlet by the
whole of its name.
"""

import re
from collections.abc import Iterable

from sayso.types import Document, Span

_WORD = re.compile(r"\w+")
_OF_NO_NAME = frozenset(("a", "an", "the", "al", "s", "our", "this", "reporter", "correspondent"))


def media_of(document: Document, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Those of `spans`, the media that a claim is told by, that are not the document's outlet."""
    own = _words(document.outlet or "")
    named = ((span, _words(document.text[slice(*span)])) for span in spans)
    return tuple(span for span, words in named if not own or not words <= own)


def _words(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(name.lower())) - _OF_NO_NAME
