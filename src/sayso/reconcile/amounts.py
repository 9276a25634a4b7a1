"""How far the figures of two claims or tellings agree."""

from sayso.reconcile.facts import SEVERAL, Facts

_ROUND = 10
"""A figure under this may be equal by chance."""


def figures(a: Facts, b: Facts) -> str:
    """The nearest of those that count the same."""
    if not a.figures or not b.figures:
        return "not told"
    levels = {
        _figure(low, high, least, most)
        for what, low, high in a.figures
        for other, least, most in b.figures
        if what == other
    }
    return next((level for level in _FIGURES if level in levels), "not told")


_FIGURES = ("equal", "equal, small", "near", "differ")
"""Levels of figures of one count, the nearest first: that of several tells."""


def _figure(low: float | None, high: float | None, least: float | None, most: float | None) -> str:
    if (low, high) == (least, most) or (low is not None and low == least):
        return "equal" if (low or 0) >= _ROUND else "equal, small"
    return "near" if _near(low, high, least, most) else "differ"


def _near(low: float | None, high: float | None, least: float | None, most: float | None) -> bool:
    """Whether the figures are within a half of each other."""
    some, other = (x if x is not None else y for x, y in ((low, high), (least, most)))
    if not some or not other:
        return False
    return max(some, other) <= 1.5 * min(some, other)


def counted(a: Facts, b: Facts) -> str:
    """How much is counted at all: reports count what they tell at length."""
    fewer, more = len(a.figures), len(b.figures)
    if fewer > more:
        fewer, more = more, fewer
    if not more:
        return "nothing"
    if not fewer:
        return "one, several things" if more >= SEVERAL else "one"
    if fewer >= SEVERAL:
        return "both, several things"
    return "both, one several things" if more >= SEVERAL else "both"
