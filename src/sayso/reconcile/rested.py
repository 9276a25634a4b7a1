"""What rests on groups and origins, made anew where these differ: events, totals, holdings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

from sayso.reconcile.counts import Given, figures_of
from sayso.reconcile.events import build_events, event_order
from sayso.reconcile.holdings import find_holdings
from sayso.reconcile.memory import Address
from sayso.reconcile.origins_anew import OriginsAnew
from sayso.reconcile.region import Region
from sayso.reconcile.remembered import Remembered
from sayso.reconcile.series import find_series, runs_on
from sayso.reconcile.shelf import Shelf
from sayso.reconcile.signs import (
    sign_of_pair,
    sign_of_total,
    signs_of_ground,
    where_of,
)
from sayso.types import Claim, Document, Event, Holding, Origin, Series, SeriesKind


@dataclass(frozen=True)
class Changed:
    """What has changed, and the ledger that it has changed in.

    Attributes:
        shelf: the ledger as it is now, with the picture before.
        new: ids of the documents that are new or seen otherwise.
        before: what was kept of those of them that are not new.
        kept: what is to be kept of all documents of which that differs.
        region: the groups that differ.
        origins: the origins that may.
    """

    shelf: Shelf
    new: frozenset[str]
    before: Mapping[str, Remembered]
    kept: Mapping[str, Remembered]
    region: Region
    origins: OriginsAnew

    def of(self, document: str) -> Remembered:
        """What is kept of a document from now on."""
        found = self.kept.get(document) or self.shelf.recall(document)
        if found is None:
            raise KeyError(document)
        return found

    @cached_property
    def lost(self) -> frozenset[str]:
        """The claims that the documents at hand had before."""
        return frozenset(claim for one in self.before.values() for claim in one.claims)

    @cached_property
    def regrouped(self) -> frozenset[str]:
        """The claims of the groups that differ."""
        return frozenset(claim for group in self.region.linked.groups for claim in group)

    @cached_property
    def moved(self) -> frozenset[str]:
        """The claims that have other origins now."""
        return frozenset(self.origins.moved())

    def origins_of(self, claims: Iterable[str]) -> list[Origin]:
        """The origins of claims, as they are now."""
        anew = {claim for origin in self.origins.now for claim in origin.claims}
        rest = self.shelf.origins_with(claim for claim in claims if claim not in anew)
        return [*self.origins.now, *rest]


def events_anew(changed: Changed) -> tuple[tuple[Event, ...], list[Series]]:
    """The events that differ, or may; with the series of their own figures."""
    shelf = changed.shelf
    fixed = changed.regrouped | changed.lost
    stay = [event for event in shelf.events(_touched(changed)) if fixed.isdisjoint(event.claims)]
    groups = [*changed.region.linked.groups, *(event.claims for event in stay)]
    links = [link for link in changed.region.linked.links if link.a in changed.regrouped]
    links += [link for event in stay for link in event.links]
    claims, documents = _material(shelf, (claim for group in groups for claim in group))
    origins = changed.origins_of(claims)
    together = _together(changed, groups, claims)
    events = build_events(groups, links, (), claims, documents, origins, together)
    own = find_series(events, claims, documents, origins)
    return _with_wholes(changed, events), [one for one in own if one.kind is SeriesKind.EVENT]


def _material(shelf: Shelf, ids: Iterable[str]) -> tuple[dict[str, Claim], dict[str, Document]]:
    found = shelf.claims_of(ids)
    return (
        {id_: claim for id_, (_, claim) in found.items()},
        {document.id: document for document, _ in found.values()},
    )


def _touched(changed: Changed) -> set[str]:
    """Ids of events that differ although their claims are the same."""
    shelf, new = changed.shelf, changed.new
    found = set(shelf.events_of(changed.moved).values())
    were = {pair for one in changed.before.values() for pair in one.together}
    are = {pair for name in new for pair in changed.of(name).together}
    for pair in were ^ are:
        if not shelf.bearing([sign_of_pair(pair)]) - new:
            found |= shelf.events_naming(pair)
    anew = {address for group in changed.region.groups for address in group}
    held = set(changed.region.held)
    held.update(pair for one in changed.before.values() for pair in one.held)
    held.update(pair for name, _ in anew for pair in changed.of(name).held if pair[1] in anew)
    parts = [claim for part, _ in held for claim in _claims(changed, part)]
    return found | set(shelf.events_of(parts).values())


def _claims(changed: Changed, address: Address) -> tuple[str, ...]:
    tellings = changed.of(address[0]).tellings
    return tellings[address[1]] if address[1] < len(tellings) else ()


def _together(
    changed: Changed, groups: Iterable[Iterable[str]], claims: Mapping[str, Claim]
) -> frozenset[frozenset[str]]:
    """The pairs of actors of one event that claims anywhere name together."""
    pairs: set[frozenset[str]] = set()
    for group in groups:
        actors = {party.actor for name in group for party in claims[name].doers if party.actor}
        pairs.update(frozenset(pair) for pair in combinations(actors, 2))
    now = {pair for name in changed.new for pair in changed.of(name).together}
    return frozenset(
        pair
        for pair in pairs
        if pair in now or changed.shelf.bearing([sign_of_pair(pair)]) - changed.new
    )


def _with_wholes(changed: Changed, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events with the ids of those that they are parts of."""
    event_of = {claim: event.id for event in events for claim in event.claims}
    documents = {claim.document for claim in _material(changed.shelf, event_of)[0].values()}
    part_of: dict[str, set[str]] = {}
    for name in sorted(documents):
        for part, whole in changed.of(name).held:
            event = event_of.get(next(iter(_claims(changed, part)), ""))
            if event is not None:
                part_of.setdefault(event, set()).add(_claims(changed, whole)[0])
    outside = {claim for those in part_of.values() for claim in those} - event_of.keys()
    event_of |= changed.shelf.events_of(outside)
    return tuple(
        replace(event, part_of=tuple(sorted({event_of[c] for c in wholes} - {event.id})))
        if (wholes := part_of.get(event.id))
        else event
        for event in events
    )


def totals_anew(changed: Changed, events: Sequence[Event]) -> tuple[list[Series], set[str]]:
    """The totals that run on and differ, or may; and the ids of those that were there."""
    shelf = changed.shelf
    here = {claim for event in events for claim in event.claims} | changed.lost
    were = shelf.totals_with(here)
    told = {claim: total.place for total in were for claim in (one.claim for one in total.told)}
    claims, _ = _material(shelf, here | told.keys())
    claims = {name: claim for name, claim in claims.items() if any(_running(claim))}
    event_of = _events_of(changed, events, claims)
    signs = {sign for one in changed.before.values() for sign in one.signs.totals}
    for name, claim in claims.items():
        for given in _running(claim):
            for place in (where_of(claim), event_of[name].place, told.get(name)):
                signs.add(sign_of_total(given, place))
    if not signs:
        return [], {total.id for total in were}
    # Who tells no place of their own may be of any of these.
    wanted = signs | {sign_of_total(g, None) for claim in claims.values() for g in _running(claim)}
    names = shelf.bearing(wanted) | changed.new
    claims, documents = _material(shelf, (c for name in names for c in changed.of(name).totals))
    event_of = _events_of(changed, events, claims)
    givens = {(g.claim.id, g.number): g for claim in claims.values() for g in _running(claim)}
    by_event: dict[str, list[str]] = {}
    for name, event in event_of.items():
        by_event.setdefault(event.id, []).append(name)
    once = {event.id: event for event in event_of.values()}
    some = [
        replace(event, claims=tuple(c for c in event.claims if c in by_event[event.id]))
        for event in sorted(once.values(), key=event_order)
    ]
    found = find_series(some, claims, documents, changed.origins_of(claims))
    return [
        total
        for total in found
        if total.kind is SeriesKind.RUNNING
        and sign_of_total(givens[total.told[0].claim, total.told[0].figure], total.place) in signs
    ], {total.id for total in were}


def _running(claim: Claim) -> list[Given]:
    return [given for given in figures_of(claim) if runs_on(given)]


def _events_of(
    changed: Changed, events: Iterable[Event], claims: Iterable[str]
) -> dict[str, Event]:
    """The events of claims as they are now."""
    wanted = set(claims)
    found = {claim: event for event in events for claim in event.claims if claim in wanted}
    rest = set(changed.shelf.events_of(wanted - found.keys()).values())
    for event in changed.shelf.events(rest):
        found |= dict.fromkeys(wanted.intersection(event.claims), event)
    return found


def holdings_anew(changed: Changed) -> tuple[Holding, ...]:
    """The holdings that differ, or may: all of the claims that name one of the places touched."""
    shelf = changed.shelf
    origins = {claim for name in changed.new for claim in changed.of(name).ground}
    touched, _ = _material(shelf, changed.moved | origins)
    signs = {sign for one in changed.before.values() for sign in one.signs.ground}
    signs.update(sign for claim in touched.values() for sign in signs_of_ground(claim))
    there = _ground(changed, signs)[0]
    further = {sign for claim in there.values() for sign in signs_of_ground(claim)}
    claims, documents = _ground(changed, further)
    found = find_holdings(claims, documents, changed.origins_of(claims))
    return tuple(holding for holding in found if holding.claim in there)


def _ground(changed: Changed, signs: set[int]) -> tuple[dict[str, Claim], dict[str, Document]]:
    """The claims of who holds one of the places of these signs."""
    names = (changed.shelf.bearing(signs) if signs else set()) | changed.new
    claims, documents = _material(
        changed.shelf, (claim for name in names for claim in changed.of(name).ground)
    )
    return {
        name: claim
        for name, claim in claims.items()
        if not signs.isdisjoint(signs_of_ground(claim))
    }, documents
