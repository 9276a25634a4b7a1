"""Values in batches, so many as can be asked for at once."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

_Any = TypeVar("_Any")

_AT_ONCE = 400
"""Values asked for at once; older SQLite takes no more than 999 parameters, two a pair."""


def batches(values: Iterable[_Any], size: int = _AT_ONCE) -> Iterator[list[_Any]]:
    """Values in lists of `size`, so many as can be asked for at once."""
    waiting = iter(values)
    while batch := list(islice(waiting, size)):
        yield batch
