"""Claims linked into events, with the reasons of every link."""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from sayso.reconcile.apart import Kept, apart_of, tellings_of
from sayso.reconcile.engine import Report, Tables, declared, update
from sayso.reconcile.facts import any_akin
from sayso.reconcile.features import Levels, levels_across, levels_inside, story_level
from sayso.reconcile.forest import Forest
from sayso.reconcile.judged import Pair, Rules, pair_of, rules_of
from sayso.reconcile.memory import Address, Group, InMemory, Memory, SpeakingFor, speaking_for
from sayso.reconcile.pairs import Seen, both_passes
from sayso.reconcile.parts import Held, held_in, parts_of
from sayso.reconcile.story import Story
from sayso.reconcile.table import Table
from sayso.reconcile.tellings import in_order, marks_of
from sayso.types import Apart, Claim, Document, Judgement, Link, LinkKind, Reason


class Linked(NamedTuple):
    """Claims in groups, each group the claims of one event.

    Attributes:
        groups: ids of claims, in order of documents by date and id, then of the text; every claim
            that is not rejected stands in exactly one. By their first claims in that order.
        links: why the claims of each group are one event, enough to connect them all.
        parts: what speaks of a part of what another speaks of.
        apart: what speaks for one event between two groups, the strongest for each two.
    """

    groups: tuple[tuple[str, ...], ...]
    links: tuple[Link, ...]
    parts: tuple[Link, ...]
    apart: tuple[Apart, ...]


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
    held = held_in(memory, (report.document.id for report in reports))
    return linked_of(memory, reports, rules, tables, held)


def reports_of(claims: Iterable[Claim], documents: Mapping[str, Document]) -> list[Report]:
    """The documents of some claims, each with its claims, in order of date and id."""
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in {claim.id: claim for claim in claims}.values():
        by_document[claim.document].append(claim)
    reports = [Report(documents[id], in_order(those)) for id, those in by_document.items()]
    return sorted(reports, key=lambda report: (str(report.document.date or ""), report.document.id))


def linked_of(
    memory: Memory,
    reports: Sequence[Report],
    rules: Rules,
    tables: Tables,
    held: Iterable[Held] = (),
) -> Linked:
    """What a memory says of reports that it keeps, with reasons.

    Args:
        memory: what is kept; tellings that stand in no group there are left out.
        reports: in order of date and id, at least all that tell of one of the groups.
        rules: what people decided.
        tables: the weights.
        held: what is a part of what else.
    """
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
    near = speaking_for(memory)
    across = [
        link for _, group in named for link in _links_across(memory, near, group, rules, tables)
    ]
    return Linked(
        tuple(tuple(ids) for ids, _ in named),
        (*inside, *across),
        parts_of(memory, [group for _, group in named], held),
        apart_of(
            (telling for _, group in named for telling in group),
            Kept(memory, near),
            tellings_of(memory, rules.cannot),
        ),
    )


def _claims(memory: Memory, telling: Address) -> tuple[str, ...]:
    story = memory.story(telling[0])
    return story.tellings[telling[1]].claims if story else ()


def _links_inside(
    memory: Memory, reports: Iterable[Report], rules: Rules, table: Table
) -> Iterator[Link]:
    """Links that connect the claims of tellings that hang together, the strongest that do."""
    for document, claims in reports:
        story = memory.story(document.id)
        several = [clump for clump in _clumps(memory, story) if len(clump) > 1] if story else ()
        if not several:
            continue
        kept = [claim for claim in claims if claim.id not in rules.out]
        wanted = {id for clump in several for id in clump}
        names = [claim.id for claim in kept if claim.id in wanted]
        marks = dict(zip(names, marks_of(kept, document, wanted), strict=True))
        for clump in several:
            ordered = sorted(clump, key=lambda id: marks[id].number)
            weights = {
                (a, b): table.weigh(levels_inside(marks[a], marks[b]))
                for a, b in combinations(ordered, 2)
                if any_akin(marks[a].facts, marks[b].facts)
            }
            for a, b in _tree(ordered, weights, rules.must):
                reasons = table.reasons(levels_inside(marks[a], marks[b]))
                yield _link(a, b, weights.get((a, b), 0.0), reasons, rules)


def _clumps(memory: Memory, story: Story) -> list[list[str]]:
    """The claims of the tellings of a document that links between them hold in one group."""
    joined = Forest(len(story.tellings))
    for (i, j), bits in story.inside.items():
        if bits > 0 and memory.group((story.document, i)) == memory.group((story.document, j)):
            joined.join(i, j)
    return [[id for i in clump for id in story.tellings[i].claims] for clump in joined.groups()]


def _links_across(
    memory: Memory, near: SpeakingFor, group: Group, rules: Rules, tables: Tables
) -> Iterator[Link]:
    """Links that connect the tellings of a group beside those of one document, the strongest."""
    tellings = {id: address for address in group for id in _claims(memory, address)}
    heads = {address: _claims(memory, address)[0] for address in group}
    number = {address: at for at, address in enumerate(group)}
    joined = Forest(len(group))
    links: list[tuple[float, Pair, Address, Address, Seen | None]] = []
    for pair in rules.must:
        if pair[0] in tellings and pair[1] in tellings:
            links.append((math.inf, pair, tellings[pair[0]], tellings[pair[1]], None))
    for a in group:
        for b, seen in near(a[0]).get(a[1], ()):
            if a < b and b in number:
                if a[0] == b[0]:
                    joined.join(number[a], number[b])
                else:
                    links.append((seen.weight, pair_of(heads[a], heads[b]), a, b, seen))
    for weight, pair, a, b, shown in sorted(links, key=lambda item: (-item[0], item[1])):
        if joined.join(number[a], number[b]):
            reasons = tables.across.reasons(_levels(memory, a, b, shown, tables)) if shown else ()
            yield _link(*pair, weight, reasons, rules)


def _levels(memory: Memory, a: Address, b: Address, seen: Seen, tables: Tables) -> Levels:
    """All that a pair of tellings shows; seen again in whole where only the weight is kept."""
    one, two = memory.story(a[0]), memory.story(b[0])
    if one is None or two is None:
        return seen.levels
    if not seen.levels:
        return both_passes(one, two, tables.across)[a[1], b[1]].levels
    story = story_level(one.stems, two.stems)
    return levels_across(one.tellings[a[1]], two.tellings[b[1]], story) | seen.levels


_BY_PEOPLE = Reason("judgement", 0.0, "people say that they speak of one event")


def _link(a: str, b: str, weight: float, reasons: tuple[Reason, ...], rules: Rules) -> Link:
    pair = pair_of(a, b)
    judgement = rules.must.get(pair)
    if judgement:
        return Link(*pair, LinkKind.SAME, 0.0, (_BY_PEOPLE,), judgement)
    return Link(*pair, LinkKind.SAME, round(weight, 6), reasons)


def _tree(
    claims: Sequence[str], weights: Mapping[Pair, float], must: Collection[Pair]
) -> Iterator[Pair]:
    """The strongest links that connect all claims, people's first; in order of the text."""
    number = {claim: at for at, claim in enumerate(claims)}
    joined = Forest(len(claims))
    pairs = sorted(
        combinations(claims, 2),
        key=lambda pair: (pair_of(*pair) not in must, -weights.get(pair, -math.inf), pair),
    )
    for a, b in pairs:
        if joined.join(number[a], number[b]):
            yield a, b
