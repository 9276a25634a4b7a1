"""Wholes and their parts: linked, and never merged."""

from collections.abc import Sequence

from sayso.reconcile.memory import Group, Memory
from sayso.types import Link


def parts_of(memory: Memory, groups: Sequence[Group]) -> tuple[Link, ...]:
    """Links of what is a part of what another group speaks of."""
    del memory, groups
    return ()
