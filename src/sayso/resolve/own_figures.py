"""Which figures that the reader linked to a claim are its own, by the words between them.

The counts are those of the annotated reports, in which 2,059 figures are linked.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from sayso.types import Draft, Role, Span

_OF_MORE = re.compile(
    r"\s+(?:(?!and\b|or\b)[\w'’-]+\s+){0,3}(?:of|from)\s+(?:(?:the|its|their|at\s+least)\s+)?",
    re.IGNORECASE,
)
"""From a figure to that of what it was part of: "nine members of two families". Of 2 figures behind
such words 1 is linked, "thousands of people from four towns"."""

_ANOTHER_CLAUSE = re.compile(r"\b(?:and|but|while)\s+that\b", re.IGNORECASE)
"""From a trigger to a figure of the next thing said: "nine left and that ten would". Of no claim is
such a figure that another claim has too."""

_AMONG_THOSE = re.compile(
    r"\s+(?:[\w'’-]+\s+){1,3}(?:among|from|of)\s+(?:the|those)\s+(?:[\w-]+\s+)?", re.IGNORECASE
)
"""From a figure to a trigger that tells whom it was taken from: "held nine men among the wounded".
"""


def own_figures(text: str, drafts: Sequence[Draft]) -> list[tuple[Span, ...]]:
    """The figure spans of each draft, without those that count something else, in their order."""
    holders: dict[Span, list[Span]] = {}
    for draft in drafts:
        for span in draft.roles.get(Role.FIGURE, ()):
            holders.setdefault(span, []).append(draft.trigger)
    return [tuple(_own(text, draft, holders)) for draft in drafts]


def _own(text: str, draft: Draft, holders: Mapping[Span, Sequence[Span]]) -> Iterator[Span]:
    linked = draft.roles.get(Role.FIGURE, ())
    for span in linked:
        if not _of_more(text, linked, span) and not _of_another(text, draft, span, holders[span]):
            yield span


def _of_more(text: str, linked: Sequence[Span], span: Span) -> bool:
    """Whether a figure only tells of how many the figure in front of it was a part."""
    return any(
        one.end <= span.start and _OF_MORE.fullmatch(text, one.end, span.start) for one in linked
    )


def _of_another(text: str, draft: Draft, span: Span, holders: Sequence[Span]) -> bool:
    """Whether a figure that another claim has too is that one's alone."""
    trigger = draft.trigger
    others = [other for other in holders if other != trigger]
    if trigger.end <= span.start:
        return bool(others) and _ANOTHER_CLAUSE.search(text, trigger.end, span.start) is not None
    in_front = any(draft.home.start <= other.start < span.start for other in others)
    return in_front and _AMONG_THOSE.fullmatch(text, span.end, trigger.start) is not None
