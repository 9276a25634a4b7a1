"""Under which place a claim stands."""

from collections import Counter
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

_FEWEST = 2
"""Claims from which on a place has a heading of its own."""


class Rank(IntEnum):
    """Kinds of headings, in their order."""

    NAMED = 0
    OTHER = 1
    NONE = 2


class Heading(NamedTuple):
    """A heading; sorted, the most named place comes first, then by name.

    Attributes:
        rank: which kind.
        order: minus the claims that name the place.
        name: the place's normalised name; "" where `rank` is not `NAMED`.
    """

    rank: Rank
    order: int
    name: str


def heading(names: Sequence[str], named: Counter[str]) -> Heading:
    """The heading for claims that name these places.

    Of several places, the one that most claims name, for that is what a reader looks under:
    not "the market" but the town.

    Args:
        names: normalised names of places, in the order of the text.
        named: how many claims of the brief name each place.
    """
    if not names:
        return Heading(Rank.NONE, 0, "")
    name = max(names, key=named.__getitem__)
    if named[name] < _FEWEST:
        return Heading(Rank.OTHER, 0, "")
    return Heading(Rank.NAMED, -named[name], name)
