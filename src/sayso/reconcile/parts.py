"""Wholes and their parts: linked, and never merged.

A raid is a part of the campaign it is told in, one attack's dead a part of a week's. One group is
a part of another where the one runs on or adds up over time and the other does not, they are of
one type, and the place and time of the one hold those of the other.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from sayso.reconcile.memory import Address, Group, Memory
from sayso.reconcile.spots import Lie, lie_of
from sayso.reconcile.story import Telling
from sayso.reconcile.window import Window
from sayso.types import Link, LinkKind, Reason

_HELD = (Lie.SAME, Lie.BESIDE, Lie.WITHIN, Lie.SEAT, Lie.COUNTRY)
_RUNS = Reason("running", 0.0, "the second goes on or adds up over time, the first does not")
_PLACE = Reason("place", 0.0, "the first is within the place of the second")
_TIME = Reason("time", 0.0, "the first is within the time of the second")
_TYPE = Reason("type", 0.0, "both are of one type")
_REASONS = (_RUNS, _TYPE, _PLACE, _TIME)


Held = tuple[Address, Address]
"""A telling that is a part of what another tells."""


def held_in(memory: Memory, documents: Iterable[str]) -> Iterator[Held]:
    """What is a part of what else, of what these documents tell.

    Compared are the tellings of each document that runs on with those of the same document and of
    the documents that are linked with it.
    """
    for story in filter(None, map(memory.story, documents)):
        wholes = [telling for telling in story.tellings if telling.facts.running]
        if wholes:
            near_by = {story.document, *memory.links(story.document)}
            for near in filter(None, map(memory.story, sorted(near_by))):
                yield from held_between(wholes, near.tellings)


def held_between(wholes: Iterable[Telling], tellings: Iterable[Telling]) -> Iterator[Held]:
    """Which of the tellings are parts of what the others tell."""
    for whole, part in product(wholes, tellings):
        if holds(whole, part):
            yield (part.document, part.number), (whole.document, whole.number)


def by_document(held: Iterable[Held]) -> dict[str, set[Held]]:
    """The pairs that each document stands in."""
    found: dict[str, set[Held]] = {}
    for pair in held:
        for document, _ in pair:
            found.setdefault(document, set()).add(pair)
    return found


def parts_of(memory: Memory, groups: Sequence[Group], held: Iterable[Held]) -> tuple[Link, ...]:
    """What is a part of what other groups speak of, one link for each two groups."""
    group_of = {address: number for number, group in enumerate(groups) for address in group}
    found: dict[tuple[int, int], Held] = {}
    for part, whole in held:
        key = group_of[part], group_of[whole]
        if key[0] != key[1]:
            found[key] = min(found.get(key, (part, whole)), (part, whole))
    return tuple(
        Link(first(memory, part), first(memory, whole), LinkKind.PART, 0.0, _REASONS)
        for _, (part, whole) in sorted(found.items())
    )


def first(memory: Memory, address: Address) -> str:
    """The first claim of a telling that is kept."""
    story = memory.story(address[0])
    if story is None:
        raise KeyError(address[0])
    return story.tellings[address[1]].claims[0]


def holds(whole: Telling, part: Telling) -> bool:
    """Whether what the one speaks of holds what the other does."""
    around, inner = whole.facts, part.facts
    if inner.running or not around.types & inner.types:
        return False
    time = inner.window or (Window(part.day, part.day) if part.day else None)
    if around.window is None or time is None or not around.spots:
        return False
    if not (around.window.start <= time.start and time.end <= around.window.end):
        return False
    spots = inner.spots or inner.near
    return bool(spots) and lie_of(spots, around.spots) in _HELD
