"""Tellings that were kept in two events though something speaks for one: for people to look at."""

from collections.abc import Iterable

from sayso.reconcile.judged import Rules, pair_of
from sayso.reconcile.memory import Address, Group, Memory
from sayso.reconcile.table import Table
from sayso.types import Link, LinkKind


def apart_of(
    memory: Memory, groups: Iterable[Group], rules: Rules, table: Table
) -> tuple[Link, ...]:
    """The strongest link of more than 0 bits between each of `groups` and every other group.

    Groups that people parted are left out: they have been looked at.

    Args:
        memory: what linking keeps.
        groups: those looked at, each against all that the memory keeps.
        rules: what people decided.
        table: the weights of links across documents.
    """
    parted = {
        frozenset((memory.group(a), memory.group(b)))
        for a, b in (map(memory.telling, pair) for pair in rules.cannot)
        if a and b
    }
    strongest: dict[frozenset[Group | None], Link] = {}
    for group in groups:
        for telling in group:
            for other, weight, levels in _linked(memory, telling):
                beyond = memory.group(other)
                pair = frozenset((group, beyond))
                if beyond is None or beyond == group or pair in parted:
                    continue
                a, b = pair_of(_head(memory, telling), _head(memory, other))
                known = strongest.get(pair)
                if known is None or (-weight, a, b) < (-known.weight, known.a, known.b):
                    reasons = table.reasons(levels)
                    strongest[pair] = Link(a, b, LinkKind.SAME, round(weight, 6), reasons)
    return tuple(sorted(strongest.values(), key=lambda link: (link.a, link.b)))


def _linked(memory: Memory, telling: Address) -> Iterable[tuple[Address, float, dict[str, str]]]:
    """The tellings of other documents that something links with one, each with its bits."""
    document, number = telling
    for other, seen_of in memory.links(document).items():
        for (i, j), seen in seen_of.items():
            if i == number and seen.weight > 0:
                yield (other, j), seen.weight, seen.levels


def _head(memory: Memory, telling: Address) -> str:
    """The first claim of a telling."""
    story = memory.story(telling[0])
    assert story is not None, "a telling that is linked is kept"
    return story.tellings[telling[1]].claims[0]
