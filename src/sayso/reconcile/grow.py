"""A picture made anew in part: only where new or changed documents touch it.

What any two documents have to do with each other hangs on nothing but the two. So new ones are
compared with those that share a sign with them; the groups and origins that this touches are made
anew, then the events, totals and holdings that rest on them. The rest stays, and the whole is the
same as if it had been made from the start.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import NamedTuple

from sayso.reconcile.apart_anew import apart_anew
from sayso.reconcile.judged import Rules
from sayso.reconcile.origins_anew import OriginsAnew, origins_anew
from sayso.reconcile.parts import by_document
from sayso.reconcile.region import Region, link_anew
from sayso.reconcile.remembered import Remembered, remember
from sayso.reconcile.rested import Changed, events_anew, holdings_anew, totals_anew
from sayso.reconcile.shelf import Shelf
from sayso.reconcile.story import Story
from sayso.types import Picture


class Grown(NamedTuple):
    """How a picture changes.

    Attributes:
        gone: ids of events, origins, totals and of claims with holdings that may be no more.
        part: what takes their place (`sayso.store.Ledger.keep_change`).
        kept: what is to be kept from now on, of each document of which that differs.
    """

    gone: frozenset[str]
    part: Picture
    kept: Mapping[str, Remembered]


def grow(shelf: Shelf, documents: Collection[str], rules: Rules) -> Grown:
    """How the picture changes by documents that are new or whose claims people see otherwise.

    Args:
        shelf: the ledger as it is now, and the picture before.
        documents: ids of those, with all of whose claims people have decided anything
            otherwise since.
        rules: what people decide now.
    """
    new = frozenset(documents)
    before = {name: one for name in sorted(new) if (one := shelf.recall(name))}
    region = link_anew(shelf, new, before, rules)
    origins = origins_anew(shelf, new, before)
    kept = _kept(shelf, new, before, region, origins)
    changed = Changed(shelf, new, before, kept, region, origins)
    events, own = events_anew(changed)
    totals, old_totals = totals_anew(changed, events)
    holdings = holdings_anew(changed)
    gone = {
        *shelf.events_of([*changed.lost, *changed.regrouped]).values(),
        *(origin.id for origin in origins.before),
        *(claim for one in before.values() for claim in one.ground),
        *old_totals,
    }
    apart = apart_anew(changed, events, rules)
    part = Picture(events, origins.now, (*own, *totals), holdings, apart)
    return Grown(frozenset(gone), part, kept)


def _kept(
    shelf: Shelf,
    new: frozenset[str],
    before: Mapping[str, Remembered],
    region: Region,
    origins: OriginsAnew,
) -> dict[str, Remembered]:
    """What is to be kept of the documents at hand, and of all that they touch."""
    heads = {address: group[0] for group in region.groups for address in group}
    held = by_document(region.held)
    found = {
        document.id: remember(
            document,
            origins.told.get(document.id, ()),
            region.memory.stories.get(document.id) or Story(document.id, (), {}),
            heads.__getitem__,
            region.memory.linked.get(document.id, {}),
            origins.partners.get(document.id, {}),
            held.get(document.id, ()),
        )
        for document in origins.documents
    }
    touched = {document for document, _ in heads} | origins.partners.keys() | held.keys()
    for name in new:
        touched.update(region.memory.linked.get(name, ()))
    for one in before.values():
        touched.update(one.links)
    for name in sorted(touched - new):
        old = shelf.recall(name)
        if old is None:
            continue
        links = {other: pairs for other, pairs in old.links.items() if other not in new}
        for other, seen_of in region.memory.linked.get(name, {}).items():
            if other in new:
                links[other] = {pair: seen.weight for pair, seen in seen_of.items()}
        now = replace(
            old,
            heads=tuple(heads.get((name, at), head) for at, head in enumerate(old.heads)),
            links=links,
            partners=origins.partners.get(name, old.partners),
            held=frozenset(pair for pair in old.held if new.isdisjoint(name for name, _ in pair))
            | frozenset(held.get(name, ())),
        )
        if now != old:
            found[name] = now
    return found
