"""The claims of one document as tellings: those that speak of one happening together."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from sayso.reconcile.cluster import cluster
from sayso.reconcile.facts import facts_of, joined, names_another, points_back, story_of
from sayso.reconcile.features import Mark, Telling, levels_inside
from sayso.reconcile.kinds import any_akin
from sayso.reconcile.table import Table
from sayso.types import Claim, Document

Pairs = Collection[tuple[str, str]]
"""Pairs of ids of claims, the smaller first."""


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Claims of one document in order of its text."""
    return sorted(claims, key=lambda claim: (claim.trigger.span, claim.id))


def marks_of(claims: Sequence[Claim], document: Document) -> list[Mark]:
    """What is compared of each of a document's claims."""
    sentences: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        sentences[claim.sentence].append(claim)
    return [
        Mark(
            facts_of(claim, sentences[claim.sentence]),
            claim.sentence,
            claim.trigger.start,
            points_back(document.text, claim.trigger.start),
            names_another(document.text, claim.trigger.start),
        )
        for claim in claims
    ]


def tellings_of(
    claims: Iterable[Claim], document: Document, table: Table, must: Pairs = (), cannot: Pairs = ()
) -> tuple[Telling, ...]:
    """The tellings of one document, in order of their first claims.

    Args:
        claims: all claims of the document that count, in any order.
        document: the document.
        table: the weights inside a document.
        must: claims that people say are of one event.
        cannot: claims that people say are not.
    """
    ordered = in_order(claims)
    marks = marks_of(ordered, document)
    number = {claim.id: place for place, claim in enumerate(ordered)}

    def weigh(a: int, b: int) -> float:
        first, second = sorted((a, b))
        if not any_akin(marks[first].facts.types, marks[second].facts.types):
            return UNLIKE
        return table.weigh(levels_inside(marks[first], marks[second]))

    groups = cluster(
        len(ordered), weigh, _numbered(must, number), set(_numbered(cannot, number))
    )
    return as_tellings(ordered, marks, groups, document)


def as_tellings(
    ordered: Sequence[Claim],
    marks: Sequence[Mark],
    groups: Iterable[Sequence[int]],
    document: Document,
) -> tuple[Telling, ...]:
    """The tellings of a document's claims in these groups, each a list of places in `ordered`."""
    groups = tuple(groups)
    facts = [joined([marks[item].facts for item in group]) for group in groups]
    story = dict(story_of(document))
    day = document.date.toordinal() if document.date else None
    return tuple(
        Telling(
            ordered[group[0]].id,
            tuple(ordered[item].id for item in group),
            document.id,
            day,
            one,
            story,
            sum(any_akin(one.types, other.types) for other in facts),
        )
        for group, one in zip(groups, facts, strict=True)
    )


UNLIKE = -20.0
"""Bits of a link of two claims whose types cannot tell one happening."""


def _numbered(pairs: Pairs, number: dict[str, int]) -> list[tuple[int, int]]:
    """Those of the pairs that stand in this document, by number, in a fixed order."""
    found = ((number[a], number[b]) for a, b in pairs if a in number and b in number)
    return sorted((min(pair), max(pair)) for pair in found)
