"""Agglomerative clustering by average link, with what must and must not stand together."""

import heapq
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

Pair = tuple[int, int]
"""Two items by their numbers, the smaller first."""

Unseen = Callable[[Sequence[int], Sequence[int]], float]
"""Bits of all pairs of an item of one group and one of another, none of which is linked."""


DIGITS = 6
"""Of an average, behind the point: what is equal must be so in whatever order it was added up."""


def always(bits: float) -> Unseen:
    """That every pair that is not linked has these bits."""
    return lambda some, others: bits * len(some) * len(others)


def cluster(
    count: int,
    weights: Mapping[Pair, float],
    unseen: Unseen,
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
        unseen: bits of pairs that `weights` leaves out; negative.
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
        self, count: int, weights: Mapping[Pair, float], unseen: Unseen, cannot: Collection[Pair]
    ) -> None:
        self.groups = {item: [item] for item in range(count)}
        self.holder = list(range(count))
        self.unseen = unseen
        # Of groups between which there is a link, the bits of all pairs.
        self.sums: dict[int, dict[int, float]] = defaultdict(dict)
        for (a, b), weight in weights.items():
            self.sums[a][b] = self.sums[b][a] = weight
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
            first, second = min(a, b), max(a, b)
            sizes = len(self.groups[first]), len(self.groups[second])
            average = round(self.sums[a][b] / (sizes[0] * sizes[1]), DIGITS)
            if average > 0:
                heapq.heappush(self.queue, (-average, first, second, *sizes))

    def _merge(self, a: int, b: int) -> None:
        """Merge group `b` into group `a`, the smaller."""
        ours, theirs = self.groups[a], self.groups.pop(b)
        sums, gone = self.sums[a], self.sums.pop(b, {})
        sums.pop(b, None)
        gone.pop(a, None)
        for other in sums.keys() | gone.keys():
            third = self.groups[other]
            one, two = sums.get(other), gone.get(other)
            total = self.unseen(ours, third) if one is None else one
            total += self.unseen(theirs, third) if two is None else two
            sums[other] = self.sums[other][a] = total
            self.sums[other].pop(b, None)
        for item in theirs:
            self.holder[item] = a
        ours += theirs
        self.barred[a] |= self.barred.pop(b, set())

    def _barred(self, a: int, b: int) -> bool:
        return any(self.holder[item] == b for item in self.barred.get(a, ()))
