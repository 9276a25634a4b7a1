"""Claims linked into events, with the reasons of every link."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple, TypeVar

from sayso.reconcile.engine import Report, Tables, declared, update
from sayso.reconcile.features import Story, levels_inside
from sayso.reconcile.judged import Rules, pair_of, rules_of
from sayso.reconcile.kinds import any_akin
from sayso.reconcile.memory import Address, Group, InMemory, Memory
from sayso.reconcile.pairs import both_passes
from sayso.reconcile.parts import parts_of
from sayso.reconcile.table import Table
from sayso.reconcile.tellings import in_order, marks_of
from sayso.types import Claim, Document, Judgement, Link, LinkKind, Reason


_Item = TypeVar("_Item")


class Linked(NamedTuple):
    """Claims in groups, each group the claims of one event.

    Attributes:
        groups: ids of claims, in order of documents by date and id, then of the text; every claim
            that is not rejected stands in exactly one. By their first claims in that order.
        links: why the claims of each group are one event, enough to connect them all.
        parts: what speaks of a part of what another speaks of.
    """

    groups: tuple[tuple[str, ...], ...]
    links: tuple[Link, ...]
    parts: tuple[Link, ...]


def link_claims(
    claims: Sequence[Claim],
    documents: Mapping[str, Document],
    judgements: Sequence[Judgement] = (),
    tables: Tables | None = None,
) -> Linked:
    """Which of the claims speak of one event.

    Args:
        claims: claims of any number of documents, in any order.
        documents: the documents of the claims, by id; others may be among them.
        judgements: what people decided.
        tables: the weights of links, the package's own if None.

    Raises:
        KeyError: the document of a claim is not among `documents`.
    """
    tables = tables or declared()
    rules = rules_of(judgements)
    memory = InMemory()
    reports = reports_of(claims, documents)
    update(memory, reports, rules, tables)
    return linked_of(memory, reports, rules, tables)


def reports_of(claims: Iterable[Claim], documents: Mapping[str, Document]) -> list[Report]:
    """The documents of some claims, each with its claims, in order of date and id."""
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in {claim.id: claim for claim in claims}.values():
        by_document[claim.document].append(claim)
    reports = [Report(documents[id], in_order(those)) for id, those in by_document.items()]
    return sorted(reports, key=lambda report: (str(report.document.date or ""), report.document.id))


def linked_of(
    memory: Memory, reports: Sequence[Report], rules: Rules, tables: Tables
) -> Linked:
    """What a memory says of reports that it keeps, with reasons."""
    order = {claim.id: n for n, claim in enumerate(c for r in reports for c in r.claims)}
    groups = {
        group
        for report in reports
        if (story := memory.story(report.document.id))
        for telling in story.tellings
        if (group := memory.group((report.document.id, telling.number)))
    }
    named = sorted(
        (sorted((c for t in g for c in _claims(memory, t)), key=order.__getitem__), g)
        for g in groups
    )
    named.sort(key=lambda item: order[item[0][0]])
    inside = _links_inside(memory, reports, rules, tables.inside)
    across = [link for _, group in named for link in _links_across(memory, group, rules, tables)]
    return Linked(
        tuple(tuple(ids) for ids, _ in named),
        (*inside, *across),
        parts_of(memory, [group for _, group in named]),
    )


def _claims(memory: Memory, telling: Address) -> tuple[str, ...]:
    story = memory.story(telling[0])
    return story.tellings[telling[1]].claims if story else ()


def _links_inside(
    memory: Memory, reports: Iterable[Report], rules: Rules, table: Table
) -> Iterator[Link]:
    """Links that connect the claims of each telling, the strongest that do."""
    for document, claims in reports:
        story = memory.story(document.id)
        if story is None or len(story.tellings) == len(claims):
            continue
        kept = [claim for claim in claims if claim.id not in rules.out]
        marks = dict(zip((claim.id for claim in kept), marks_of(kept, document), strict=True))
        for telling in story.tellings:
            if len(telling.claims) == 1:
                continue
            found = []
            for a, b in combinations(telling.claims, 2):
                one, two = marks[a], marks[b]
                levels = levels_inside(one, two)
                kin = any_akin(one.facts.types, two.facts.types)
                found.append((_link(a, b, table.weigh(levels) if kin else 0.0,
                                    table.reasons(levels), rules)))  # fmt: skip
            yield from _tree(telling.claims, found)


def _links_across(
    memory: Memory, group: Group, rules: Rules, tables: Tables
) -> Iterator[Link]:
    """Links that connect the tellings of a group, the strongest that do."""
    tellings = {id: address for address in group for id in _claims(memory, address)}
    heads = {address: _claims(memory, address)[0] for address in group}
    found = []
    for a, b in combinations(group, 2):
        weight = memory.links(a[0]).get(b[0], {}).get((a[1], b[1]))
        if weight is not None and weight > 0:
            found.append((weight, a, b))
    links = []
    for pair, judgement in rules.must.items():
        if pair[0] in tellings and pair[1] in tellings:
            if tellings[pair[0]] != tellings[pair[1]]:
                links.append((_JUDGED, tellings[pair[0]], tellings[pair[1]], pair, judgement))
    for weight, a, b in found:
        links.append((weight, a, b, pair_of(heads[a], heads[b]), None))
    links.sort(key=lambda item: (-item[0], item[3]))
    joined: dict[Address, Address] = {address: address for address in group}
    for weight, a, b, pair, judgement in links:
        one, two = _root(joined, a), _root(joined, b)
        if one == two:
            continue
        joined[two] = one
        if judgement:
            yield Link(*pair, LinkKind.SAME, 0.0, (_BY_PEOPLE,), judgement)
        else:
            yield Link(*pair, LinkKind.SAME, weight, reasons_of(memory, a, b, tables.across))


_JUDGED = 1e9
_BY_PEOPLE = Reason("judgement", 0.0, "people say that they speak of one event")


def reasons_of(memory: Memory, a: Address, b: Address, table: Table) -> tuple[Reason, ...]:
    """Why two tellings of different documents are linked, or are not."""
    (first, i), (second, j) = sorted((a, b))
    one, two = memory.story(first), memory.story(second)
    if one is None or two is None:
        return ()
    seen = both_passes(one, two, table)
    return table.reasons(seen[i, j][1]) if (i, j) in seen else ()


def _link(
    a: str, b: str, weight: float, reasons: tuple[Reason, ...], rules: Rules
) -> Link:
    pair = pair_of(a, b)
    judgement = rules.must.get(pair)
    if judgement:
        return Link(*pair, LinkKind.SAME, 0.0, (_BY_PEOPLE,), judgement)
    return Link(*pair, LinkKind.SAME, weight, reasons)


def _tree(claims: Sequence[str], links: list[Link]) -> Iterator[Link]:
    """The strongest links that connect all claims, people's first."""
    joined = {claim: claim for claim in claims}
    for link in sorted(links, key=lambda link: (link.judged is None, -link.weight, link.a, link.b)):
        one, two = _root(joined, link.a), _root(joined, link.b)
        if one != two:
            joined[two] = one
            yield link


def _root(joined: dict[_Item, _Item], item: _Item) -> _Item:
    while joined[item] != item:
        item = joined[item]
    return item
