"""Wholes and their parts: linked, and never merged.

A raid is a part of the campaign it is told in, one attack's dead a part of a week's. One group is
a part of another where the one runs on or adds up over time and the other does not, they are of
one type, and the place and time of the one hold those of the other.
"""

from collections.abc import Iterator, Sequence
from itertools import product

from sayso.reconcile.features import Story, Telling
from sayso.reconcile.memory import Address, Group, Memory
from sayso.reconcile.spots import Lie, lie_of
from sayso.reconcile.window import Window
from sayso.types import Link, LinkKind, Reason

_HELD = (Lie.SAME, Lie.BESIDE, Lie.WITHIN, Lie.SEAT, Lie.COUNTRY)
_RUNS = Reason("running", 0.0, "the second goes on or adds up over time, the first does not")
_PLACE = Reason("place", 0.0, "the first is within the place of the second")
_TIME = Reason("time", 0.0, "the first is within the time of the second")
_TYPE = Reason("type", 0.0, "both are of one type")


def parts_of(memory: Memory, groups: Sequence[Group]) -> tuple[Link, ...]:
    """What is a part of what other groups speak of, one link for each two groups.

    Compared are the tellings of each document that runs on with those of the same document and of
    the documents that are linked with it.
    """
    group_of = {address: number for number, group in enumerate(groups) for address in group}
    stories = (memory.story(name) for name in dict.fromkeys(a[0] for g in groups for a in g))
    found: dict[tuple[int, int], Link] = {}
    for story in filter(None, stories):
        for whole, part in _pairs(memory, story):
            key = group_of[_address(part)], group_of[_address(whole)]
            if key[0] != key[1] and key not in found:
                reasons = (_RUNS, _TYPE, _PLACE, _TIME)
                found[key] = Link(part.claims[0], whole.claims[0], LinkKind.PART, 0.0, reasons)
    return tuple(found[key] for key in sorted(found))


def _address(telling: Telling) -> Address:
    return telling.document, telling.number


def _pairs(memory: Memory, story: Story) -> Iterator[tuple[Telling, Telling]]:
    wholes = [telling for telling in story.tellings if telling.facts.running]
    if not wholes:
        return
    others = (memory.story(name) for name in sorted(memory.links(story.document)))
    for near in (story, *filter(None, others)):
        for whole, part in product(wholes, near.tellings):
            if holds(whole, part):
                yield whole, part


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
