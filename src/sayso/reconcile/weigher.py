"""Pairs of tellings weighed fast: feature by feature, and no further than may matter."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from sayso.reconcile.facts import TOLD, Facts
from sayso.reconcile.features import (
    AROUND,
    MANY_RIVALS,
    NEAREST,
    NO_WORD,
    NOTHING_BESIDE,
    OF_FACTS,
    OF_SHAPE,
    UNTOLD,
    family,
    places,
    rivals_of,
    when,
)
from sayso.reconcile.kinds import Family
from sayso.reconcile.spots import Ground
from sayso.reconcile.story import Telling
from sayso.reconcile.table import DIGITS, Table

_NEVER = -float("inf")
_APART = (("place", "apart"), ("time", "apart"))
"""What tells another place or another time is no pair; see `sayso.reconcile.features.far_apart`."""

_OF_FAMILY = ("place", "time")
"""The features that weigh otherwise by what is told of."""

_SLACK = 1e-6
"""Bits by which sums in another order may differ, and far more."""

_Step = tuple[Callable[[Facts, Facts], str], Callable[[str, float], float], float]
"""A feature: its level, bits of a level, the most that later ones add."""


class _Plan(NamedTuple):
    """How pairs are weighed of which both tell the same (of `sayso.reconcile.facts.TOLD`).

    Attributes:
        known: bits of the features that are known by now.
        steps: the others that rest on facts.
        most: that these add.
        wordless: the same where the two share no word; None where one has none to share.
    """

    known: float
    steps: list[_Step]
    most: float
    wordless: "_Plan | None"


class _Shape(NamedTuple):
    """How pairs of two shapes are weighed.

    Attributes:
        known: bits of the features that rest on shapes, and those that a pair starts from.
        place, time: bits of a level of these.
        latest: the most that a time adds.
    """

    known: float
    place: Callable[[str, float], float]
    time: Callable[[str, float], float]
    latest: float


class Weigher:
    """What a table says of pairs of tellings of two documents.

    It gives what `Table.weigh` gives of `levels_across`: the features are looked at in another
    order, those that tell most first, and no further than may matter.
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
        self._story = of.get("story", {}).get
        of_rivals = of.get("rivals", {})
        self._rivals = [of_rivals.get(rivals_of(n), 0.0) for n in range(MANY_RIVALS + 1)]
        self._families = {
            (name, kind): _of_family(of.get(name, {}), kind)
            for name in _OF_FAMILY
            for kind in Family
        }
        self.around = _around(of)
        """The most bits that the second pass may add: by whether both of a pair have causes, and
        both something beside."""
        self._of = of
        self._shapes: dict[tuple[int, int], _Shape] = {}
        self._lies: dict[tuple[Ground, Ground], str] = {}
        self._plans: dict[int, _Plan] = {}
        self._most = most
        self._names = sorted(OF_FACTS, key=lambda name: -spread.get(name, 0.0))

    def weigh(self, a: Telling, b: Telling, story: str, over: float) -> float | None:
        """The bits for a link of two tellings; None where they are no pair or weigh too little.

        Args:
            a: a telling of one document.
            b: one of another.
            story: the level of the two documents, see `sayso.reconcile.features.story_level`.
            over: bits that matter; a pair that can have no more than this may get None.
        """
        one, two = a.facts, b.facts
        shape = self._shapes.get((one.shape, two.shape))
        if shape is None:
            shape = self._shapes[one.shape, two.shape] = self._shape(one, two)
        # Most pairs end here, or at one of the three limits that follow.
        lie = self._lies.get((one.ground, two.ground))
        if lie is None:
            lie = self._lies[one.ground, two.ground] = places(one, two)
        place = shape.place(lie, 0.0)
        if place == _NEVER:
            return None
        told = one.told & two.told
        plan = self._plans.get(told)
        if plan is None:
            plan = self._plans[told] = self._plan(told)
        pairs = a.rivals * b.rivals
        sofar = shape.known + place + self._story(story, 0.0)
        sofar += self._rivals[pairs if pairs < MANY_RIVALS else MANY_RIVALS]
        least = over - _SLACK
        if sofar + shape.latest + plan.known + plan.most <= least:
            return None
        if plan.wordless and one.words.isdisjoint(two.words):
            plan = plan.wordless
        sofar += plan.known
        if sofar + shape.latest + plan.most <= least:
            return None
        sofar += shape.time(when(a, b), 0.0)
        if sofar + plan.most <= least:
            return None
        for level_of, bits_of, rest in plan.steps:
            sofar += bits_of(level_of(one, two), 0.0)
            if sofar + rest <= least:
                return None
        return round(sofar, DIGITS)

    def _shape(self, one: Facts, two: Facts) -> _Shape:
        """How pairs of the shapes of these two are weighed."""
        kind = family(one, two)
        known = self._start + sum(
            self._of.get(name, {}).get(level_of(one, two), 0.0)
            for name, level_of in OF_SHAPE.items()
        )
        place, time = (self._families[name, kind] for name in _OF_FAMILY)
        return _Shape(known, place.get, time.get, max((0.0, *time.values())))

    def _plan(self, told: int) -> _Plan:
        """The plan for pairs of which both tell this."""
        fields = {field for number, field in enumerate(TOLD) if told >> number & 1}
        untold = {
            name: level for name, (those, level) in UNTOLD.items() if fields.isdisjoint(those)
        }
        wordless = self._plan_with({**NO_WORD, **untold}) if "words" in fields else None
        return self._plan_with(untold)._replace(wordless=wordless)

    def _plan_with(self, levels: Mapping[str, str]) -> _Plan:
        """The plan for pairs of which these levels are known."""
        known, steps, rest = 0.0, list[_Step](), 0.0
        for name in reversed(self._names):
            bits_of = self._of.get(name, {}).get
            if name in levels:
                known += bits_of(levels[name], 0.0)
            else:
                steps.append((OF_FACTS[name], bits_of, rest))
                rest += self._most.get(name, 0.0)
        return _Plan(known, steps[::-1], rest, None)


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
