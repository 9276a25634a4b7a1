"""Which of several tellings of another document is the nearest.

A document tells a happening once: what it tells elsewhere is something else, however alike. So a
pair tells more that is each other's nearest, and less that has a nearer one beside it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from sayso.reconcile.story import Numbers

RIVAL = -2.0
"""Bits under which a pair is no rival of another."""


def nearest_of(weights: Mapping[Numbers, float]) -> Iterator[tuple[Numbers, str]]:
    """The level of "nearest" of each pair of two documents, by the bits of all pairs.

    It is how far a pair stands before the best other pair of either of its two, whichever is
    closer; or behind it. Pairs of `RIVAL` bits or fewer count alike.
    """
    best: tuple[dict[int, _Best], dict[int, _Best]] = defaultdict(_none), defaultdict(_none)
    for pair, weight in weights.items():
        if weight > RIVAL:
            for number, of_end in zip(pair, best, strict=True):
                first, second = of_end[number]
                of_end[number] = max(first, weight), max(second, min(first, weight))
    for pair, weight in weights.items():
        bits = max(weight, RIVAL)
        yield pair, _level(min(_ahead(bits, of[n]) for n, of in zip(pair, best, strict=True)))


_Best = tuple[float, float]
"""The bits of the best pair of a telling and those of the second best."""


def _none() -> _Best:
    return -_ALONE, -_ALONE


_ALONE = 1000.0


def _ahead(weight: float, best: _Best) -> float:
    """Bits before the best other pair."""
    first, second = best
    return weight - (second if weight >= first else first)


def _level(ahead: float) -> str:
    for least, level in _LEVELS:
        if ahead >= least:
            return level
    return "far behind"


_LEVELS = (
    (_ALONE / 2, "alone"),
    (4.0, "far ahead"),
    (2.0, "ahead"),
    (1.0, "somewhat ahead"),
    (0.0, "just ahead"),
    (-1.0, "just behind"),
    (-2.0, "somewhat behind"),
    (-4.0, "behind"),
)
