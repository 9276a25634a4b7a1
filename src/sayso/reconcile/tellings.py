"""The claims of one document as tellings: those that speak of one happening together."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from sayso.reconcile.cluster import always, cluster
from sayso.reconcile.facts import (
    Own,
    any_akin,
    facts_of,
    joined,
    names_another,
    own_of,
    points_back,
    stems_of,
)
from sayso.reconcile.features import levels_inside
from sayso.reconcile.kinds import akin
from sayso.reconcile.story import OTHER, Mark, Numbers, Story, Telling
from sayso.reconcile.table import Table
from sayso.types import GROUP_OF, Claim, ClaimType, Document, Group

Pairs = Collection[tuple[str, str]]
"""Pairs of ids of claims, the smaller first."""

UNLIKE = -20.0
"""Bits of a link of two claims whose types cannot tell one happening."""

SURE = 1.25
"""Bits above which claims are one telling. What is joined wrongly here draws wrong links from
every other report; tellings that are nearly one can still come together in an event."""

_CAUSE_BACK = 3
"""Sentences back in which the violence may stand that some harm came of."""


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Claims of one document in order of its text."""
    return sorted(claims, key=lambda claim: (claim.trigger.span, claim.id))


def marks_of(
    claims: Sequence[Claim], document: Document, only: Collection[str] | None = None
) -> list[Mark]:
    """What is compared of each of a document's claims, or of those of `only` these ids."""
    told = [own_of(claim) for claim in claims]
    sentences: dict[int, list[Own]] = defaultdict(list)
    for claim, own in zip(claims, told, strict=True):
        sentences[claim.sentence].append(own)
    places: dict[ClaimType, list[int]] = defaultdict(list)
    for number, claim in enumerate(claims):
        places[claim.type].append(number)
    kin = {
        kind: tuple(
            sorted(n for other, those in places.items() if akin(kind, other) for n in those)
        )
        for kind in places
    }
    return [
        Mark(
            facts_of(claim, own, [one for one in sentences[claim.sentence] if one is not own]),
            number,
            claim.sentence,
            points_back(document.text, claim.trigger.start),
            names_another(document.text, claim.trigger.start),
            kin[claim.type],
        )
        for number, (claim, own) in enumerate(zip(claims, told, strict=True))
        if only is None or claim.id in only
    ]


def story_of(
    claims: Iterable[Claim], document: Document, table: Table, must: Pairs = (), cannot: Pairs = ()
) -> Story:
    """The tellings of one document.

    Args:
        claims: all claims of the document that count, in any order.
        document: the document.
        table: the weights inside a document.
        must: claims that people say are of one event.
        cannot: claims that people say are not.
    """
    ordered = in_order(claims)
    marks = marks_of(ordered, document)
    weights = {
        (a, b): table.weigh(levels_inside(marks[a], marks[b]))
        for a, b in combinations(range(len(marks)), 2)
        if any_akin(marks[a].facts, marks[b].facts)
    }
    number = {claim.id: place for place, claim in enumerate(ordered)}
    groups = cluster(
        len(ordered),
        {pair: bits - SURE for pair, bits in weights.items()},
        always(UNLIKE),
        _numbered(must, number),
        _numbered(cannot, number),
    )
    return replace(as_story(ordered, marks, groups, document), inside=_inside(groups, weights))


def _inside(
    groups: Sequence[Sequence[int]], weights: Mapping[Numbers, float]
) -> Mapping[Numbers, float]:
    """The bits between groups of claims: the average over all pairs of one of each."""
    place = {item: number for number, group in enumerate(groups) for item in group}
    found: dict[Numbers, tuple[float, int]] = {}
    for (a, b), bits in weights.items():
        one, two = place[a], place[b]
        if one != two:
            pair = (one, two) if one < two else (two, one)
            total, count = found.get(pair, (0.0, 0))
            found[pair] = total + bits, count + 1
    return {
        pair: bits
        for pair, (total, count) in found.items()
        if (bits := _average(total, count, len(groups[pair[0]]) * len(groups[pair[1]]))) > OTHER
    }


def _average(total: float, count: int, pairs: int) -> float:
    return (total + UNLIKE * (pairs - count)) / pairs


def as_story(
    ordered: Sequence[Claim],
    marks: Sequence[Mark],
    groups: Sequence[Sequence[int]],
    document: Document,
) -> Story:
    """The tellings of a document's claims in these groups, each of places in `ordered`."""
    facts = [joined([marks[item].facts for item in group]) for group in groups]
    sentences = [frozenset(marks[item].sentence for item in group) for group in groups]
    beside = _beside(sentences)
    kin = [one.kin for one in facts]
    violent = {place for place, one in enumerate(facts) if _violent(one.types)}
    day = document.date.toordinal() if document.date else None
    tellings = tuple(
        Telling(
            tuple(ordered[item].id for item in group),
            document.id,
            place,
            day,
            one,
            sum(1 for those in kin if one.kinds & those),
            beside[place],
            _causes(place, sentences, beside[place], violent),
        )
        for place, (group, one) in enumerate(zip(groups, facts, strict=True))
    )
    spots = frozenset(spot for one in facts for spot in one.spots)
    countries = frozenset(spot.country for spot in spots if spot.country)
    return Story(document.id, tellings, stems_of(document), spots, countries)


def _beside(sentences: Sequence[frozenset[int]]) -> list[tuple[int, ...]]:
    """Of each telling, the others that are told in one of its sentences."""
    told: dict[int, list[int]] = defaultdict(list)
    for place, those in enumerate(sentences):
        for sentence in those:
            told[sentence].append(place)
    around = ({other for s in those for other in told[s]} for those in sentences)
    return [tuple(sorted(others - {place})) for place, others in enumerate(around)]


def _causes(
    place: int, sentences: Sequence[frozenset[int]], beside: Iterable[int], violent: set[int]
) -> tuple[int, ...]:
    """The violence that a telling is told with: in its sentences, else the last before them."""
    if place in violent:
        return ()
    if here := tuple(other for other in beside if other in violent):
        return here
    first = min(sentences[place])
    before = {
        other: max(those)
        for other in violent
        if (those := [s for s in sentences[other] if first - _CAUSE_BACK <= s <= first])
    }
    last = max(before.values(), default=0)
    return tuple(sorted(other for other, sentence in before.items() if sentence == last))


def _violent(types: Iterable[ClaimType]) -> bool:
    return any(GROUP_OF[kind] is Group.VIOLENCE for kind in types)


def _numbered(pairs: Pairs, number: dict[str, int]) -> set[tuple[int, int]]:
    """Those of the pairs that stand in this document, by number."""
    found = ((number[a], number[b]) for a, b in pairs if a in number and b in number)
    return {(min(pair), max(pair)) for pair in found}
