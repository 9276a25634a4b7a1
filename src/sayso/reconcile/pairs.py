"""Two documents compared: what links their tellings, in two passes.

The first pass weighs each pair of tellings by itself. The second adds what the first has shown
beside it: an attack's dead are the same dead where the attacks are one. Both are functions of the
two documents alone, so that no third report changes them.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sayso.reconcile.facts import any_akin
from sayso.reconcile.features import (
    Levels,
    Story,
    Telling,
    far_apart,
    levels_across,
    levels_around,
    story_level,
)
from sayso.reconcile.table import Table


class Seen(NamedTuple):
    """What a pair weighs, in bits, with the level of each feature."""

    weight: float
    levels: Levels


Numbers = tuple[int, int]
"""A telling of the one document and one of the other, by number."""

OPENS = 0.0
"""Bits that some pair must reach in the first pass before two documents are compared in whole."""

_SHARED = 2.0
"""Bits from which the first pass takes two tellings for one event."""

_NONE = -9.0
"""Bits of two tellings that cannot speak of one happening."""


def first_pass(
    a: Story, b: Story, story: str, table: Table, only: Iterable[Numbers] | None = None
) -> dict[Numbers, Seen]:
    """Each pair of kin tellings, or each of `only`, seen by itself.

    Left out is what tells another place, or another time.

    `story` is the level of the two documents, see `sayso.reconcile.features.story_level`.
    """
    found = {}
    for i, j in _kin(a, b) if only is None else only:
        one, two = a.tellings[i], b.tellings[j]
        if any_akin(one.facts, two.facts) and not far_apart(one, two):
            levels = levels_across(one, two, story)
            found[i, j] = Seen(table.weigh(levels), levels)
    return found


def _kin(a: Story, b: Story) -> Iterator[Numbers]:
    """The pairs of kin tellings."""
    kin = [(two.number, two.facts.kin) for two in b.tellings]
    for one in a.tellings:
        kinds, i = one.facts.kinds, one.number
        for j, those in kin:
            if kinds & those:
                yield i, j


def second_pass(
    a: Story, b: Story, first: Mapping[Numbers, Seen], table: Table
) -> dict[Numbers, Seen]:
    """The same with what stands around each pair."""
    shared = [pair for pair, (weight, _) in first.items() if weight >= _SHARED]
    found = {}
    for (i, j), (weight, levels) in first.items():
        one, two = a.tellings[i], b.tellings[j]
        around = levels_around(
            _strongest(first, one.causes, two.causes),
            _strongest(first, one.beside, two.beside),
            _others(shared, one, two),
        )
        found[i, j] = Seen(weight + table.adds(around), levels | around)
    return found


def both_passes(a: Story, b: Story, table: Table) -> dict[Numbers, Seen]:
    """Bits and levels of every pair of kin tellings of two documents."""
    first = first_pass(a, b, story_level(a.stems, b.stems), table)
    return second_pass(a, b, first, table)


def _strongest(
    first: Mapping[Numbers, Seen], some: Iterable[int], others: tuple[int, ...]
) -> float | None:
    return max((first[i, j][0] if (i, j) in first else _NONE for i in some for j in others),
               default=None)  # fmt: skip


def _others(shared: Iterable[Numbers], one: Telling, two: Telling) -> int:
    """How many other tellings of the one are linked with others of the other."""
    links = [(i, j) for i, j in shared if i != one.number and j != two.number]
    return min(len({i for i, _ in links}), len({j for _, j in links}))
