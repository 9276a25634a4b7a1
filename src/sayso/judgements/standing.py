"""Which judgements hold: the latest word on a subject, without what was undone."""

from collections import defaultdict
from collections.abc import Iterable
from graphlib import TopologicalSorter

from sayso.judgements.check import field_parts
from sayso.judgements.together import Together
from sayso.types import Decision, Judgement


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Those of `judgements` that hold, the oldest first; the order given does not matter.

    - An UNDO takes its judgement away, an UNDO of that UNDO brings it back; no UNDO is itself
      among those that hold.
    - ACCEPT or REJECT of a claim, the correction of one field of a claim, and the rating of a
      source: the latest holds, whoever made it. Of one instant, the greater id is later.
    - MERGE, SPLIT and ACCEPT of a link: the latest is taken first, and an older one holds only
      as a whole and only where it goes together with all later ones, also by way of other
      claims (A with B, B with C, and so not A apart from C).

    Raises:
        ValueError: judgements undo one another in a ring, which true ids cannot.
    """
    held: list[Judgement] = []
    decided: set[tuple[str, ...]] = set()
    together = Together()
    for judgement in sorted(_not_undone(judgements), key=_age, reverse=True):
        if judgement.decision is Decision.SPLIT:
            holds = together.part(*judgement.subjects)
        elif len(judgement.subjects) > 1:
            holds = together.join(judgement.subjects)
        else:
            subject = _subject(judgement)
            holds = subject not in decided
            decided.add(subject)
        if holds:
            held.append(judgement)
    return tuple(reversed(held))


def _age(judgement: Judgement) -> tuple[object, ...]:
    return judgement.when, judgement.id


def _subject(judgement: Judgement) -> tuple[str, ...]:
    """What a judgement of one subject is about."""
    subject = judgement.subjects[0]
    if judgement.decision is Decision.RATE:
        return "source", subject
    if judgement.decision is Decision.CORRECT:
        name, number = field_parts(judgement.field)
        return "field", subject, name, str(number)
    return "claim", subject


def undone(judgements: Iterable[Judgement]) -> frozenset[str]:
    """Ids of what an UNDO takes away that is not itself undone; UNDOs may be among them.

    Raises:
        ValueError: judgements undo one another in a ring, which true ids cannot.
    """
    undos: dict[str, list[str]] = defaultdict(list)
    for judgement in judgements:
        if judgement.decision is Decision.UNDO:
            undos[judgement.subjects[0]].append(judgement.id)
    gone: set[str] = set()
    # An UNDO is settled before what it undoes; ids are hashes, so there can be no ring.
    for id_ in TopologicalSorter(undos).static_order():
        if any(undo not in gone for undo in undos.get(id_, ())):
            gone.add(id_)
    return frozenset(gone)


def _not_undone(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Those that no standing UNDO takes away, UNDOs left out."""
    by_id = {judgement.id: judgement for judgement in judgements}
    gone = undone(by_id.values())
    return [
        judgement
        for judgement in by_id.values()
        if judgement.id not in gone and judgement.decision is not Decision.UNDO
    ]
