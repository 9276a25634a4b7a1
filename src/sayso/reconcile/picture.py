"""The picture: everything that reconciling makes of a ledger's entries."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sayso.reconcile.blame import acting_together
from sayso.reconcile.calm import no_rings
from sayso.reconcile.engine import declared, update
from sayso.reconcile.events import build_events
from sayso.reconcile.holdings import find_holdings
from sayso.reconcile.judged import Rules, rules_of
from sayso.reconcile.linked import linked_of, reports_of
from sayso.reconcile.memory import InMemory
from sayso.reconcile.origins import Compared, Partners, compare, gather, partners_of
from sayso.reconcile.parts import Held, by_document, held_in
from sayso.reconcile.remembered import Remembered, remember
from sayso.reconcile.series import find_series
from sayso.reconcile.statements import Told
from sayso.reconcile.story import Story
from sayso.types import Document, Entry, Judgement, Picture


def reconcile(entries: Sequence[Entry], judgements: Sequence[Judgement] = ()) -> Picture:
    """One picture of all entries; the same whatever their order.

    Args:
        entries: documents with their claims; of two of one document the first counts.
        judgements: what people decided; rejected claims are left out. Corrections are no business
            of this stage: the claims come corrected.
    """
    with no_rings():
        return _made(entries, rules_of(judgements)).picture


def reconcile_and_remember(
    entries: Sequence[Entry], judgements: Sequence[Judgement] = ()
) -> tuple[Picture, Iterator[Remembered]]:
    """The same, with what is to be kept of each document so that `grow` can go on from there."""
    with no_rings():
        made = _made(entries, rules_of(judgements))
    return made.picture, _remembered(made)


class _Made(NamedTuple):
    picture: Picture
    documents: Mapping[str, Document]
    memory: InMemory
    held: Sequence[Held]
    compared: Compared
    partners: Partners


def _made(entries: Sequence[Entry], rules: Rules) -> _Made:
    once = {entry.document.id: entry for entry in reversed(entries)}
    documents = {name: once[name].document for name in sorted(once)}
    claims = {
        claim.id: claim
        for name in documents
        for claim in once[name].claims
        if claim.id not in rules.out
    }
    tables, memory = declared(), InMemory()
    reports = reports_of(claims.values(), documents)
    update(memory, reports, rules, tables)
    held = list(held_in(memory, (report.document.id for report in reports)))
    linked = linked_of(memory, reports, rules, tables, held)
    compared = compare(tuple(claims.values()), documents)
    partners = partners_of(compared)
    origins = gather(compared, partners)
    tellers = {one.claim.id: one.teller for one in compared.told}
    together = acting_together(claims.values())
    events = build_events(
        linked.groups, linked.links, linked.parts, claims, documents, origins, together, tellers
    )
    picture = Picture(
        events,
        origins,
        find_series(events, claims, documents, origins, tellers),
        find_holdings(claims, documents, origins, tellers),
        linked.apart,
    )
    return _Made(picture, documents, memory, held, compared, partners)


def _remembered(made: _Made) -> Iterator[Remembered]:
    told: dict[str, list[Told]] = {}
    for one in made.compared.told:
        told.setdefault(one.claim.document, []).append(one)
    held = by_document(made.held)
    for name, document in made.documents.items():
        yield remember(
            document,
            told.get(name, ()),
            made.memory.stories.get(name) or Story(name, (), {}),
            lambda address: made.memory.grouped[address][0],
            made.memory.linked.get(name, {}),
            made.partners.get(name, {}),
            held.get(name, ()),
        )
