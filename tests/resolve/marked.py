"""Texts with a span marked in square brackets."""

from sayso.types import Span


def marked(text: str) -> tuple[str, Span]:
    """The text without its marks, and the span of the last pair of them."""
    end = text.rindex("]")
    start = text.rindex("[", 0, end)
    before = text[:start].replace("[", "").replace("]", "")
    inside = text[start + 1 : end]
    after = text[end + 1 :]
    return before + inside + after, Span(len(before), len(before) + len(inside))
