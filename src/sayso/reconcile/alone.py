"""What no other report tells: it goes by what its own report says of it.

A report that tells an attack at length tells parts of it that no other report has. Between reports
nothing speaks for them, and every pair that is not linked speaks against; but their own report
nearly says that they are the attack.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product, starmap

from sayso.reconcile.cluster import DIGITS, Pair
from sayso.reconcile.story import OTHER

NEARLY = 0.75
"""Bits, on average, above which tellings that stand alone join others of their report."""

Groups = Sequence[tuple[int, ...]]


def put_with_their_own(
    groups: Groups,
    documents: Sequence[str],
    weights: Mapping[Pair, float],
    apart: Callable[[int, int], bool],
) -> Groups:
    """Groups, those of one report alone put to the event of several that it is nearest to.

    Args:
        groups: tellings by number, each in order.
        documents: of each telling, its document.
        weights: bits of pairs; of two of one document, those left out have `OTHER` bits.
        apart: whether two tellings, the smaller first, cannot stand in one event.
    """
    told_by = [{documents[item] for item in group} for group in groups]
    events: dict[str, list[int]] = defaultdict(list)
    for number, those in enumerate(told_by):
        for document in those if len(those) > 1 else ():
            events[document].append(number)
    found = {number: list(group) for number, group in enumerate(groups)}
    for number, (document, *others) in enumerate(told_by):
        if others:
            continue
        own = {
            event: [item for item in groups[event] if documents[item] == document]
            for event in events[document]
            if not any(starmap(apart, _pairs(groups[number], groups[event])))
        }
        near = (
            (_average(_pairs(groups[number], those), weights), -event)
            for event, those in own.items()
        )
        bits, event = max(near, default=(0.0, 0))
        if bits > NEARLY:
            found[-event] += found.pop(number)
    return sorted(tuple(sorted(group)) for group in found.values())


def _pairs(some: Sequence[int], others: Sequence[int]) -> Iterator[Pair]:
    return ((a, b) if a < b else (b, a) for a, b in product(some, others))


def _average(pairs: Iterator[Pair], weights: Mapping[Pair, float]) -> float:
    bits = [weights.get(pair, OTHER) for pair in pairs]
    return round(sum(bits) / len(bits), DIGITS)
