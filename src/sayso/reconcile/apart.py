"""Tellings that were kept in two events though something speaks for one: for people to look at.

All that is asked is kept of each document: its links, and the groups that its tellings stand in.
So what a new report changes can be found anew where it changes it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol

from sayso.reconcile.judged import pair_of
from sayso.reconcile.memory import Address, Memory, SpeakingFor
from sayso.types import Apart


class Near(Protocol):
    """What is asked of whatever keeps links and groups."""

    def links(self, telling: Address) -> Iterable[tuple[Address, float]]:
        """The tellings of other documents that are linked with one, with the bits."""
        ...

    def head(self, telling: Address) -> Address | None:
        """The first telling of the group that a telling stands in; None where it is rejected."""
        ...

    def claim(self, telling: Address) -> str:
        """The first claim of a telling."""
        ...


def apart_of(
    tellings: Iterable[Address], near: Near, cannot: Collection[tuple[Address, Address]] = ()
) -> tuple[Apart, ...]:
    """The strongest link of more than 0 bits between the groups of tellings and any other group.

    Groups that people parted are left out: they have been looked at.

    Args:
        tellings: all of the groups looked at, each against all that are kept.
        near: links and groups.
        cannot: pairs of tellings that people parted.
    """
    parted = {frozenset(map(near.head, pair)) for pair in cannot}
    strongest: dict[frozenset[Address | None], Apart] = {}
    for telling in tellings:
        for other, bits in near.links(telling):
            if bits <= 0:
                continue
            pair = frozenset((near.head(telling), near.head(other)))
            if None in pair or len(pair) == 1 or pair in parted:
                continue
            a, b = pair_of(near.claim(telling), near.claim(other))
            found, known = Apart(a, b, round(bits, 6)), strongest.get(pair)
            if known is None or (-found.weight, a, b) < (-known.weight, known.a, known.b):
                strongest[pair] = found
    return tuple(sorted(strongest.values(), key=lambda found: (found.a, found.b)))


class Kept(NamedTuple):
    """The links and groups that a memory keeps; see `Near`."""

    memory: Memory
    near: SpeakingFor

    def links(self, telling: Address) -> Iterator[tuple[Address, float]]:
        """See `Near.links`."""
        document, number = telling
        return ((other, seen.weight) for other, seen in self.near(document).get(number, ()))

    def head(self, telling: Address) -> Address | None:
        """See `Near.head`."""
        group = self.memory.group(telling)
        return group[0] if group else None

    def claim(self, telling: Address) -> str:
        """See `Near.claim`."""
        story = self.memory.story(telling[0])
        assert story is not None, "a telling that is linked is kept"
        return story.tellings[telling[1]].claims[0]


def tellings_of(
    memory: Memory, pairs: Mapping[tuple[str, str], str]
) -> set[tuple[Address, Address]]:
    """The tellings of pairs of claims, as far as they are kept."""
    found = ((memory.telling(a), memory.telling(b)) for a, b in pairs)
    return {(a, b) for a, b in found if a and b}
