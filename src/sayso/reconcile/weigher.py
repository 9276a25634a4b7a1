"""Pairs of tellings weighed fast: feature by feature, and no further than may matter."""

from collections.abc import Mapping
from functools import reduce
from itertools import accumulate
from operator import add

from sayso.reconcile.facts import Facts
from sayso.reconcile.features import (
    ACROSS,
    AROUND,
    NOTHING_BESIDE,
    OF_FACTS,
    OF_SHAPE,
    rivals_across,
    time_across,
)
from sayso.reconcile.story import Telling
from sayso.reconcile.table import Table

_NEVER = -float("inf")
_APART = (("place", "apart"), ("time", "apart"))
"""What tells another place or another time is no pair; see `sayso.reconcile.features.far_apart`."""

_SLACK = 1e-6
"""Bits by which sums in another order may differ, and far more."""

_PLACE = {name: number for number, name in enumerate(ACROSS)}

_TIME, _RIVALS, _STORY = _PLACE["time"], _PLACE["rivals"], _PLACE["story"]


class Weigher:
    """What a table says of pairs of tellings of two documents.

    It gives what `Table.weigh` gives of `levels_across`, bit for bit: the features are looked at
    in another order, those that tell most first, but added up in that one.
    """

    def __init__(self, table: Table) -> None:
        of: dict[str, dict[str, float]] = {}
        for (feature, level), bits in table.weights.items():
            of.setdefault(feature, {})[level] = bits
        most = {feature: max((0.0, *levels.values())) for feature, levels in of.items()}
        spread = {feature: most[feature] - min(levels.values()) for feature, levels in of.items()}
        for feature, level in _APART:
            of.setdefault(feature, {})[level] = _NEVER
        self._start = table.start
        self._time, self._story, self._rivals = (
            of.get(feature, {}).get for feature in ("time", "story", "rivals")
        )
        self._around = _around(of)
        self._of = of
        self._shapes: dict[tuple[int, int], tuple[tuple[float, ...], float]] = {}
        names = sorted(OF_FACTS, key=lambda name: -spread.get(name, 0.0))
        most_of = [most.get(name, 0.0) for name in reversed(names)]
        *behind, _ = accumulate(most_of, initial=0.0)
        self._steps = [
            (_PLACE[name], OF_FACTS[name], of.get(name, {}).get, rest)
            for name, rest in zip(names, reversed(behind), strict=True)
        ]

    def around(self, a: Telling, b: Telling) -> float:
        """The most bits that `levels_around` may add to a pair."""
        return self._around[bool(a.causes and b.causes), bool(a.beside and b.beside)]

    def weigh(self, a: Telling, b: Telling, story: str, over: float) -> float | None:
        """The bits for a link of two tellings; None where they are no pair or weigh too little.

        Args:
            a: a telling of one document.
            b: one of another.
            story: the level of the two documents, see `sayso.reconcile.features.story_level`.
            over: bits that matter; a pair that can have no more than this may get None.
        """
        least = over - self._start - _SLACK
        time = self._time(time_across(a, b), 0.0)
        if time == _NEVER:
            return None
        one, two = a.facts, b.facts
        shapes = one.shape, two.shape
        known = self._shapes.get(shapes)
        if known is None:
            known = self._shapes[shapes] = self._of_shapes(one, two)
        blank, sofar = known
        found = list(blank)
        found[_TIME] = time
        found[_RIVALS] = rivals = self._rivals(rivals_across(a, b), 0.0)
        found[_STORY] = of_story = self._story(story, 0.0)
        sofar += time + rivals + of_story
        for number, level_of, bits_of, rest in self._steps:
            bits = bits_of(level_of(one, two), 0.0)
            found[number] = bits
            sofar += bits
            if sofar + rest <= least:
                return None
        return self._start + reduce(add, found, 0.0)

    def _of_shapes(self, one: Facts, two: Facts) -> tuple[tuple[float, ...], float]:
        """Bits of each feature, 0 of those that do not rest on shapes; and all of them."""
        found = [0.0] * len(ACROSS)
        for name, level_of in OF_SHAPE.items():
            found[_PLACE[name]] = self._of.get(name, {}).get(level_of(one, two), 0.0)
        return tuple(found), sum(found)


def _around(of: Mapping[str, Mapping[str, float]]) -> dict[tuple[bool, bool], float]:
    """The most that may be added, by whether both have causes, and both something beside."""
    cause, anchor, shared = (of.get(feature, {}) for feature in AROUND)
    return {
        (causes, beside): sum(
            max((0.0, *levels.values())) if some else levels.get(NOTHING_BESIDE, 0.0)
            for levels, some in ((cause, causes), (anchor, beside), (shared, True))
        )
        for causes in (False, True)
        for beside in (False, True)
    }
