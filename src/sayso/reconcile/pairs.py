"""Two documents compared: what links their tellings, in two passes.

The first pass weighs each pair of tellings by itself. The second adds what the first has shown
beside it: an attack's dead are the same dead where the attacks are one. Both are functions of the
two documents alone, so that no third report changes them.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from sayso.reconcile.facts import any_akin
from sayso.reconcile.features import (
    FAINT,
    NEAREST,
    Levels,
    far_apart,
    levels_across,
    levels_around,
    story_level,
)
from sayso.reconcile.nearest import nearest_of
from sayso.reconcile.spots import Lie, lie_between
from sayso.reconcile.story import Numbers, Story, Telling
from sayso.reconcile.table import Table
from sayso.reconcile.weigher import Weigher


class Seen(NamedTuple):
    """What a pair weighs, in bits, with levels of features."""

    weight: float
    levels: Levels


_OPENS = {"far": -1.0, "other": 1.0}
_OPENS_NEAR = -2.0

_SHARED = 2.0
"""Bits from which the first pass takes two tellings for one event."""

LEAST = -4.0
"""Bits of the first pass at which a pair is left out: what stands around it never makes it one."""

_NONE = -9.0
"""Bits of two tellings that cannot speak of one happening."""

_ALL = -math.inf


def opens_at(story: str) -> float:
    """Bits that some pair must reach in the first pass before documents are compared in whole.

    Two that tell other stories have more pairs that are alike by chance.
    """
    return _OPENS.get(story, _OPENS_NEAR)


def opens(a: Story, b: Story, pairs: Iterable[Numbers], story: str, weigher: Weigher) -> bool:
    """Whether one of these pairs suffices to compare the two documents in whole.

    `story` is the level of the two documents, see `sayso.reconcile.features.story_level`.
    """
    least = opens_at(story)
    for i, j in pairs:
        one, two = a.tellings[i], b.tellings[j]
        if any_akin(one.facts, two.facts):
            weight = weigher.weigh(one, two, story, least)
            if weight is not None and weight >= least:
                return True
    return False


def first_pass(
    a: Story, b: Story, story: str, weigher: Weigher, over: float
) -> dict[Numbers, float]:
    """Bits of each pair of kin tellings seen by itself.

    Left out is what tells another place, or another time, what may count for nothing where only
    pairs of more than `over` bits in the second pass do, and what weighs `LEAST` bits or less.
    """
    found = {}
    weigh = weigher.weigh
    limits = {key: min(max(over - most, LEAST), FAINT) for key, most in weigher.around.items()}
    for one, kin in _kin(a, b):
        causes, beside = bool(one.causes), bool(one.beside)
        for two in kin:
            limit = limits[causes and bool(two.causes), beside and bool(two.beside)]
            weight = weigh(one, two, story, limit)
            if weight is not None:
                found[one.number, two.number] = weight
    return found


def _kin(a: Story, b: Story) -> Iterator[tuple[Telling, list[Telling]]]:
    """Each telling of the one with those of the other that are its kin."""
    theirs = [(two, two.facts.kin) for two in b.tellings]
    kin_of: dict[int, list[Telling]] = {}
    for one in a.tellings:
        kinds = one.facts.kinds
        if kinds not in kin_of:
            kin_of[kinds] = [two for two, kin in theirs if kinds & kin]
        yield one, kin_of[kinds]


def second_pass(
    a: Story, b: Story, first: Mapping[Numbers, float], table: Table, over: float = _ALL
) -> Iterator[tuple[Numbers, Seen]]:
    """The same with what stands around each pair, and which is the nearest; levels of these alone.

    Levels are given of pairs of more than `over` bits. What stands around is of the first pass;
    the nearest is found by the bits of both.
    """
    shared = [pair for pair, weight in first.items() if weight >= _SHARED]
    there = _told_in(b, a, {i for i, _ in first})
    here = _told_in(a, b, {j for _, j in first})
    around: dict[Numbers, Mapping[str, str]] = {}
    weights: dict[Numbers, float] = {}
    for pair, weight in first.items():
        i, j = pair
        one, two = a.tellings[i], b.tellings[j]
        around[pair] = levels = levels_around(
            _strongest(first, one.causes, two.causes),
            _strongest(first, one.beside, two.beside),
            _others(shared, one, two),
            bool(one.facts.spots) + bool(two.facts.spots),
            there[i] + here[j],
        )
        weights[pair] = weight + table.adds(levels)
    for pair, level in nearest_of(weights):
        bits = weights[pair] + table.weights.get((NEAREST, level), 0.0)
        yield pair, Seen(bits, {**around[pair], NEAREST: level} if bits > over else {})


def _told_in(story: Story, other: Story, numbers: Iterable[int]) -> dict[int, bool]:
    """Whether a document tells, of whatever, a place of these tellings of another."""
    spots_of = {number: other.tellings[number].facts.spots for number in numbers}
    theirs = frozenset(chain.from_iterable(spots_of.values()))
    there = theirs & story.spots
    there |= {
        spot
        for spot in theirs - there
        if any(lie_between(spot, told) in _THERE for told in story.spots)
    }
    return {number: not there.isdisjoint(spots) for number, spots in spots_of.items()}


_THERE = (Lie.SAME, Lie.BESIDE)


def both_passes(a: Story, b: Story, table: Table, least: float = LEAST) -> dict[Numbers, Seen]:
    """Bits and all levels of the pairs of two documents that weigh more than `least` at first."""
    story = story_level(a.stems, b.stems)
    levels = {
        (one.number, two.number): levels_across(one, two, story)
        for one, kin in _kin(a, b)
        for two in kin
        if not far_apart(one.setting, two.setting)
    }
    first = {pair: bits for pair, shown in levels.items() if (bits := table.weigh(shown)) > least}
    return {
        pair: Seen(weight, levels[pair] | around)
        for pair, (weight, around) in second_pass(a, b, first, table)
    }


def _strongest(
    first: Mapping[Numbers, float], some: tuple[int, ...], others: tuple[int, ...]
) -> float | None:
    if not some or not others:
        return None
    return max(first.get((i, j), _NONE) for i in some for j in others)


def _others(shared: Iterable[Numbers], one: Telling, two: Telling) -> int:
    """How many other tellings of the one are linked with others of the other."""
    links = [(i, j) for i, j in shared if i != one.number and j != two.number]
    return min(len({i for i, _ in links}), len({j for _, j in links}))
