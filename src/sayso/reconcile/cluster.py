"""Agglomerative clustering by average link, with what must and must not stand together."""

import heapq
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

Pair = tuple[int, int]
"""Two items by their numbers, the smaller first."""


def cluster(
    count: int,
    weights: Mapping[Pair, float],
    unseen: float,
    must: Iterable[Pair] = (),
    cannot: Collection[Pair] = (),
) -> tuple[tuple[int, ...], ...]:
    """Items 0 to `count` in groups between which no average link is above 0 bits.

    The two groups with the strongest average link are merged first, of equal ones those that
    stand first; so the same items and weights give the same groups. A chain of links does not
    make a group: its ends have a say. `must` pairs are merged before all others; no group holds a
    `cannot` pair unless `must` pairs make it.

    Args:
        count: how many items there are.
        weights: bits of the links of pairs.
        unseen: bits of a pair that `weights` leaves out; negative.
        must: pairs that stand together whatever their weight.
        cannot: pairs that do not.
    """
    forest = _Forest(count, weights, unseen, cannot)
    for a, b in sorted(must):
        forest.join(a, b)
    forest.run()
    return tuple(sorted(tuple(sorted(group)) for group in forest.groups.values()))


class _Forest:
    """Groups by their first member, with the sums of the links between them."""

    def __init__(
        self, count: int, weights: Mapping[Pair, float], unseen: float, cannot: Collection[Pair]
    ) -> None:
        self.groups = {item: [item] for item in range(count)}
        self.holder = list(range(count))
        self.unseen = unseen
        self.sums: dict[int, dict[int, tuple[float, int]]] = defaultdict(dict)
        for (a, b), weight in weights.items():
            self.sums[a][b] = self.sums[b][a] = weight, 1
        self.barred: dict[int, set[int]] = defaultdict(set)
        for a, b in cannot:
            self.barred[a].add(b)
            self.barred[b].add(a)
        self.queue: list[tuple[float, int, int, int, int]] = []

    def join(self, a: int, b: int) -> None:
        """Merge the groups of two items."""
        one, two = sorted((self.holder[a], self.holder[b]))
        if one != two:
            self._merge(one, two)

    def run(self) -> None:
        """Merge the strongest two groups until none is left."""
        for a in sorted(self.groups):
            self._offer(a, (b for b in self.sums[a] if b > a))
        while self.queue:
            _, a, b, of_a, of_b = heapq.heappop(self.queue)
            if len(self.groups.get(a, ())) != of_a or len(self.groups.get(b, ())) != of_b:
                continue
            if not self._barred(a, b):
                self._merge(a, b)
                self._offer(a, self.sums[a])

    def _offer(self, a: int, others: Iterable[int]) -> None:
        for b in sorted(others):
            total, seen = self.sums[a][b]
            pairs = len(self.groups[a]) * len(self.groups[b])
            average = (total + self.unseen * (pairs - seen)) / pairs
            if average > 0:
                first, second = min(a, b), max(a, b)
                sizes = len(self.groups[first]), len(self.groups[second])
                heapq.heappush(self.queue, (-average, first, second, *sizes))

    def _merge(self, a: int, b: int) -> None:
        """Merge group `b` into group `a`, the smaller."""
        for item in self.groups[b]:
            self.holder[item] = a
        self.groups[a] += self.groups.pop(b)
        for other, (weight, seen) in self.sums.pop(b, {}).items():
            del self.sums[other][b]
            if other != a:
                total, before = self.sums[a].get(other, (0.0, 0))
                self.sums[a][other] = self.sums[other][a] = total + weight, before + seen
        self.barred[a] |= self.barred.pop(b, set())

    def _barred(self, a: int, b: int) -> bool:
        return any(self.holder[item] == b for item in self.barred.get(a, ()))
