"""Pairs of tellings weighed fast: feature by feature, and no further than may matter."""

from collections.abc import Callable, Mapping
from functools import reduce
from operator import add
from typing import NamedTuple

from sayso.reconcile.facts import TOLD, Facts
from sayso.reconcile.features import (
    ACROSS,
    AROUND,
    NEAREST,
    NOTHING_BESIDE,
    OF_FACTS,
    OF_FAMILY,
    OF_SHAPE,
    UNTOLD,
    family,
    rivals_across,
    when,
)
from sayso.reconcile.kinds import Family
from sayso.reconcile.story import Telling
from sayso.reconcile.table import Table

_NEVER = -float("inf")
_APART = (("place", "apart"), ("time", "apart"))
"""What tells another place or another time is no pair; see `sayso.reconcile.features.far_apart`."""

_SLACK = 1e-6
"""Bits by which sums in another order may differ, and far more."""

_PLACE = {name: number for number, name in enumerate(ACROSS)}

_TIME, _RIVALS, _STORY = _PLACE["time"], _PLACE["rivals"], _PLACE["story"]


_Step = tuple[int, Callable[[Facts, Facts], str], Callable[[str, float], float], float]
"""A feature: its place in `ACROSS`, its level, bits of a level, the most that later ones add."""


class _Plan(NamedTuple):
    """How pairs are weighed of which both tell the same.

    Attributes:
        blank: bits of each feature in the order of `ACROSS`, of those that are known by now.
        sum: of these.
        steps: the others that rest on facts.
        most: that these add.
    """

    blank: list[float]
    sum: float
    steps: list[_Step]
    most: float


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
        self._story, self._rivals = (of.get(name, {}).get for name in ("story", "rivals"))
        self._families = {
            (name, kind): _of_family(of.get(name, {}), kind)
            for name in ("time", *OF_FAMILY)
            for kind in Family
        }
        self._time = {kind: self._families["time", kind].get for kind in Family}
        self.around = _around(of)
        """The most bits that the second pass may add: by whether both of a pair have causes, and
        both something beside."""
        self._of = of
        self._shapes: dict[tuple[int, int], tuple[tuple[int, float], ...]] = {}
        self._most = most
        self._names = sorted((*OF_FACTS, *OF_FAMILY), key=lambda name: -spread.get(name, 0.0))
        self._plans: dict[tuple[int, Family], _Plan] = {}

    def weigh(self, a: Telling, b: Telling, story: str, over: float) -> float | None:
        """The bits for a link of two tellings; None where they are no pair or weigh too little.

        Args:
            a: a telling of one document.
            b: one of another.
            story: the level of the two documents, see `sayso.reconcile.features.story_level`.
            over: bits that matter; a pair that can have no more than this may get None.
        """
        least = over - self._start - _SLACK
        one, two = a.facts, b.facts
        kind = family(one, two)
        time = self._time[kind](when(a, b), 0.0)
        if time == _NEVER:
            return None
        shapes = one.shape, two.shape
        known = self._shapes.get(shapes)
        if known is None:
            known = self._shapes[shapes] = self._of_shapes(one, two)
        told = one.told & two.told
        plan = self._plans.get((told, kind))
        if plan is None:
            plan = self._plans[told, kind] = self._plan(told, kind)
        blank, sofar, steps, most = plan
        found = blank.copy()
        for number, bits in known:
            found[number] = bits
            sofar += bits
        found[_TIME] = time
        found[_RIVALS] = rivals = self._rivals(rivals_across(a, b), 0.0)
        found[_STORY] = of_story = self._story(story, 0.0)
        sofar += time + rivals + of_story
        if sofar + most <= least:
            return None
        for number, level_of, bits_of, rest in steps:
            bits = bits_of(level_of(one, two), 0.0)
            found[number] = bits
            sofar += bits
            if sofar + rest <= least:
                return None
        return self._start + reduce(add, found, 0.0)

    def _of_shapes(self, one: Facts, two: Facts) -> tuple[tuple[int, float], ...]:
        """The features that rest on shapes: place and bits of each."""
        return tuple(
            (_PLACE[name], self._of.get(name, {}).get(level_of(one, two), 0.0))
            for name, level_of in OF_SHAPE.items()
        )

    def _plan(self, told: int, kind: Family) -> _Plan:
        """The plan for pairs of a family of which both tell this."""
        blank, steps, rest = [0.0] * len(ACROSS), list[_Step](), 0.0
        for name in reversed(self._names):
            fields, level = UNTOLD.get(name, ((), ""))
            bits_of = self._families.get((name, kind), self._of.get(name, {})).get
            if fields and not any(told >> TOLD.index(field) & 1 for field in fields):
                blank[_PLACE[name]] = bits_of(level, 0.0)
            else:
                level_of = OF_FAMILY.get(name) or OF_FACTS[name]
                steps.append((_PLACE[name], level_of, bits_of, rest))
                rest += self._most.get(name, 0.0)
        return _Plan(blank, sum(blank), steps[::-1], rest)


def _of_family(levels: Mapping[str, float], kind: Family) -> dict[str, float]:
    """The bits of the levels that a family's pairs show, by the words behind its name."""
    head = f"{kind}: "
    own = {
        level.removeprefix(head): bits for level, bits in levels.items() if level.startswith(head)
    }
    return own | {level: bits for level, bits in levels.items() if bits == _NEVER}


def _around(of: Mapping[str, Mapping[str, float]]) -> dict[tuple[bool, bool], float]:
    """The most that may be added, by whether both have causes, and both something beside."""
    cause, anchor, *others = (of.get(feature, {}) for feature in (*AROUND, NEAREST))
    return {
        (causes, beside): sum(
            max((0.0, *levels.values())) if some else levels.get(NOTHING_BESIDE, 0.0)
            for levels, some in (
                (cause, causes),
                (anchor, beside),
                *((one, True) for one in others),
            )
        )
        for causes in (False, True)
        for beside in (False, True)
    }
