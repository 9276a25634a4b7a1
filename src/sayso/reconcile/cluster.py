"""Agglomerative clustering by average link, with what must and must not stand together."""

import heapq
from collections.abc import Callable, Collection, Iterable, Sequence

Weigh = Callable[[int, int], float]
"""Bits for the link of two items, by their numbers; symmetric."""


def cluster(
    count: int,
    weigh: Weigh,
    must: Iterable[tuple[int, int]] = (),
    cannot: Collection[tuple[int, int]] = (),
) -> tuple[tuple[int, ...], ...]:
    """Items 0 to `count` in groups, such that the average link within grows no weaker than 0 bits.

    The two groups with the strongest average link are merged first, of equal ones those that
    stand first; so the same items and weights give the same groups. `must` pairs are merged
    before all others; no group ever holds a `cannot` pair (smaller number first), unless
    `must` pairs make it.
    """
    groups: dict[int, tuple[int, ...]] = {item: (item,) for item in range(count)}
    sums: dict[int, dict[int, float]] = {item: {} for item in range(count)}
    for b in range(count):
        for a in range(b):
            sums[a][b] = sums[b][a] = weigh(a, b)
    for a, b in must:
        one, two = _holder(groups, a), _holder(groups, b)
        if one != two:
            _merge(groups, sums, *sorted((one, two)))
    barred = {pair for pair in cannot}
    queue: list[tuple[float, int, int, int, int]] = []
    for a in sorted(groups):
        _offer(queue, groups, sums, a, (b for b in sums[a] if b > a))
    while queue:
        _, a, b, of_a, of_b = heapq.heappop(queue)
        fresh = a in groups and b in groups and len(groups[a]) == of_a and len(groups[b]) == of_b
        if not fresh or _bars(groups[a], groups[b], barred):
            continue
        _merge(groups, sums, a, b)
        _offer(queue, groups, sums, a, sums[a])
    return tuple(sorted(tuple(sorted(group)) for group in groups.values()))


def _offer(
    queue: list[tuple[float, int, int, int, int]],
    groups: dict[int, tuple[int, ...]],
    sums: dict[int, dict[int, float]],
    a: int,
    others: Iterable[int],
) -> None:
    for b in sorted(others):
        average = sums[a][b] / (len(groups[a]) * len(groups[b]))
        if average > 0:
            first, second = min(a, b), max(a, b)
            item = (-average, first, second, len(groups[first]), len(groups[second]))
            heapq.heappush(queue, item)


def _merge(
    groups: dict[int, tuple[int, ...]], sums: dict[int, dict[int, float]], a: int, b: int
) -> None:
    """Merge group `b` into group `a`, which is the smaller number."""
    groups[a] += groups.pop(b)
    for other, weight in sums.pop(b).items():
        if other == a:
            continue
        sums[a][other] = sums[other][a] = sums[a].get(other, 0.0) + weight
        sums[other].pop(b)
    sums[a].pop(b, None)


def _holder(groups: dict[int, tuple[int, ...]], item: int) -> int:
    return next(name for name, group in groups.items() if item in group)


def _bars(
    some: Sequence[int], others: Sequence[int], barred: Collection[tuple[int, int]]
) -> bool:
    return bool(barred) and any(
        (min(a, b), max(a, b)) in barred for a in some for b in others
    )
