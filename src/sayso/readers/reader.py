"""The reader protocol, and the choice of a reader for an input."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Protocol, cast

from sayso.errors import InputError
from sayso.plugins import load_group
from sayso.readers.found import Found
from sayso.readers.problem import Problem
from sayso.readers.source import Source

GROUP = "sayso.readers"
"""Entry-point group; each entry names a ready `Reader` object."""


class Reader(Protocol):
    """Something that reads one kind of input."""

    @property
    def endings(self) -> frozenset[str]:
        """File endings of the kind, lower-case with the dot; "" takes what no reader knows."""
        ...

    def recognises(self, head: bytes) -> bool:
        """Whether an input that begins with `head` can be of no other kind."""
        ...

    def read(self, source: Source) -> Iterator[Found | Problem]:
        """The documents of `source`, in order, beside what cannot be read of it.

        Raises:
            InputError: the input, or its rest, cannot be read.
            OSError: likewise.
        """
        ...


@cache
def installed_readers() -> tuple[Reader, ...]:
    """The readers of the installed packages, Sayso's own among them.

    Raises:
        UsageError: a plugin does not load.
    """
    return tuple(cast("Reader", found) for found in load_group(GROUP))


def choose(readers: Sequence[Reader], source: Source) -> Reader:
    """The reader for `source`.

    Unmistakable content goes before the ending: a page saved as .txt, or an error page saved
    as .csv, is still a page, and its tags must not be read as words.  Everything else goes by
    its ending, since prose may look like anything.

    Raises:
        InputError: no reader takes it; so it is when Sayso is not installed.
    """
    for reader in readers:
        if reader.recognises(source.head):
            return reader
    for ending in (source.ending, ""):
        for reader in readers:
            if ending in reader.endings:
                return reader
    raise InputError("no reader for it is installed; install sayso with pip")
