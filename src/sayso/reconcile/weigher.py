"""Pairs of tellings weighed fast: feature by feature, and no further than may matter."""

from collections.abc import Mapping
from functools import reduce
from itertools import accumulate
from operator import add

from sayso.reconcile.features import ACROSS, AROUND, OF_FACTS, Telling, levels_of_tellings
from sayso.reconcile.table import Table

_NEVER = -float("inf")
_APART = (("place", "apart"), ("time", "apart"))
"""What tells another place or another time is no pair; see `sayso.reconcile.features.far_apart`."""

_SLACK = 1e-6
"""Bits by which sums in another order may differ, and far more."""

_PLACE = {name: number for number, name in enumerate(ACROSS)}

_NOTHING: Mapping[str, float] = {}


class Weigher:
    """What a table says of pairs of tellings of two documents.

    It gives what `Table.weigh` gives of `levels_across`, bit for bit: the features are looked at
    in another order, those that tell most first, but added up in that one.

    Attributes:
        around: the most bits that `levels_around` may add to a pair.
    """

    def __init__(self, table: Table) -> None:
        of: dict[str, dict[str, float]] = {}
        for (feature, level), bits in table.weights.items():
            of.setdefault(feature, {})[level] = bits
        most = {feature: max(0.0, *levels.values()) for feature, levels in of.items()}
        spread = {feature: most[feature] - min(levels.values()) for feature, levels in of.items()}
        for feature, level in _APART:
            of.setdefault(feature, {})[level] = _NEVER
        self.around = sum(most.get(feature, 0.0) for feature in AROUND)
        self._start = table.start
        self._of = of
        names = sorted(OF_FACTS, key=lambda name: -spread.get(name, 0.0))
        most_of = [most.get(name, 0.0) for name in reversed(names)]
        *behind, self._facts = accumulate(most_of, initial=0.0)
        self._blank = [0.0] * len(ACROSS)
        self._steps = [
            (_PLACE[name], OF_FACTS[name], of.get(name, {}).get, rest)
            for name, rest in zip(names, reversed(behind), strict=True)
        ]

    def weigh(self, a: Telling, b: Telling, story: str, over: float) -> float | None:
        """The bits for a link of two tellings; None where they are no pair or weigh too little.

        Args:
            a: a telling of one document.
            b: one of another.
            story: the level of the two documents, see `sayso.reconcile.features.story_level`.
            over: bits that matter; a pair that can have no more than this may get None.
        """
        least = over - self._start - _SLACK
        found = self._blank.copy()
        sofar = 0.0
        for feature, level in levels_of_tellings(a, b, story).items():
            bits = self._of.get(feature, _NOTHING).get(level, 0.0)
            found[_PLACE[feature]] = bits
            sofar += bits
        if sofar + self._facts <= least:
            return None
        one, two = a.facts, b.facts
        for number, level_of, bits_of, rest in self._steps:
            bits = bits_of(level_of(one, two), 0.0)
            found[number] = bits
            sofar += bits
            if sofar + rest <= least:
                return None
        return self._start + reduce(add, found, 0.0)
