"""How much of a large brief a person can read on a terminal or a page of Markdown.

A brief of up to `_LARGE` lines is shown whole.  Of a larger one each part shows its first
items, and nothing is dropped in silence: the renderers say how much they left out and where
it stands.
"""

from collections.abc import Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from sayso.brief.model import Brief, Cited, FigureRow, KindGroup, Line, LostRow, PlaceGroup, Source

_LARGE = 1_000
_PLACES = 12
"""Places of a section."""
_LINES = 8
"""Lines of one place and one family of types."""
_MEMBERS = 5
"""Claims of one line."""
_DENIALS = 3
"""Denials beside one line."""
_FIGURES = 150
_LOST = 50

Item = TypeVar("Item")


class Short(NamedTuple, Generic[Item]):
    """The first of some items, and how many were left out."""

    shown: Sequence[Item]
    left: int


class Shortener:
    """Says what of a brief is shown.

    Args:
        brief: the brief; its size alone decides whether anything is left out.
    """

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        self._large = len(brief.lines) > _LARGE

    def places(self, places: Sequence[PlaceGroup]) -> Short[PlaceGroup]:
        """Places of a section."""
        return self._first(places, _PLACES)

    def lines(self, kind: KindGroup) -> Short[Line]:
        """Lines of a family of types."""
        return self._first(kind.lines, _LINES)

    def members(self, members: Sequence[Cited]) -> Short[Cited]:
        """Claims of a line."""
        return self._first(members, _MEMBERS)

    def denials(self, denials: Sequence[Cited]) -> Short[Cited]:
        """Denials beside a line, or claims that a denial speaks against."""
        return self._first(denials, _DENIALS)

    def figures(self) -> Short[FigureRow]:
        """Rows of figures."""
        return self._first(self._brief.figures, _FIGURES)

    def lost(self) -> Short[LostRow]:
        """Sentences with lost numbers."""
        return self._first(self._brief.lost, _LOST)

    def sources(self) -> Short[Source]:
        """All sources, or of a large brief those that what is shown cites."""
        sources = self._brief.sources
        if not self._large:
            return Short(sources, 0)
        cited = set(self._cited_keys())
        shown = [source for source in sources if source.key in cited]
        return Short(shown, len(sources) - len(shown))

    def _cited_keys(self) -> Iterator[int]:
        for section in self._brief.sections:
            for place in self.places(section.places).shown:
                for kind in place.kinds:
                    for line in self.lines(kind).shown:
                        yield from _keys(self.members(line.members).shown)
                        yield from _keys(self.denials(line.denials).shown)
                        yield from _keys(self.denials(line.denies).shown)
        for figure in self.figures().shown:
            yield from _keys(self.members(figure.members).shown)
        yield from (row.citation.key for row in self.lost().shown)

    def _first(self, items: Sequence[Item], most: int) -> Short[Item]:
        if not self._large:
            return Short(items, 0)
        return Short(items[:most], max(0, len(items) - most))


def _keys(members: Sequence[Cited]) -> Iterator[int]:
    for cited in members:
        yield cited.citation.key
        yield from (aside.citation.key for aside in cited.asides)
