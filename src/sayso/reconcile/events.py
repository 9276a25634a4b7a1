"""Events: groups of claims with their accounts, conflicts, place, days and credibility."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sayso.reconcile.accounts import accounts_of
from sayso.reconcile.blame import acting_together
from sayso.reconcile.conflicts import Scene, conflicts_of
from sayso.reconcile.credibility import judge
from sayso.reconcile.days import Days, days_meet, narrowed, told_days, width
from sayso.reconcile.nearness import key_of_place
from sayso.reconcile.order import in_order
from sayso.reconcile.pinned import pinned_down
from sayso.reconcile.rivals import as_rivals
from sayso.reconcile.tellers import Teller, tellers_of
from sayso.reconcile.voices import voices_by_claim, voices_of
from sayso.types import (
    Account,
    Claim,
    ClaimType,
    Document,
    Event,
    Link,
    Origin,
    Place,
    content_id,
)

_RANK = {kind: rank for rank, kind in enumerate(ClaimType)}
_AGREED = 3
"""An event is placed where at least one in so many of the accounts that name places puts it."""

_UNRESOLVED = 2
"""Rank of a place that no gazetteer knows: hardly ever as large as a province."""


def build_events(
    groups: Sequence[tuple[str, ...]],
    links: Sequence[Link],
    parts: Sequence[Link],
    claims: Mapping[str, Claim],
    documents: Mapping[str, Document],
    origins: Sequence[Origin],
    together: frozenset[frozenset[str]] | None = None,
    tellers: Mapping[str, Teller] | None = None,
) -> tuple[Event, ...]:
    """The events that `groups` of claims make, by first day, then id; undated ones last.

    Args:
        groups: ids of the claims of each event; every claim in at most one.
        links: of kind same, between claims of one group.
        parts: of kind part: the event of the first claim is a part of that of the second.
        claims: by id, at least all in `groups`.
        documents: by id, at least those of `claims`.
        origins: of at least all claims in `groups`.
        together: pairs of actors who act together; if None, those that `claims` name so.
        tellers: of all of `claims`; if None, they are worked out.
    """
    origin_of = {name: origin for origin in origins for name in origin.claims}
    if tellers is None:
        tellers = tellers_of(claims.values(), documents)
    if together is None:
        together = acting_together(claims.values())
    ordered = [in_order((claims[name] for name in set(group)), documents) for group in groups]
    event_of = {claim.id: event_id(group) for group in ordered for claim in group}
    inside = _by_event(links, event_of)
    wholes = _wholes(parts, event_of)
    events = []
    for group in ordered:
        name = event_id(group)
        accounts = accounts_of(group, origin_of)
        voice_of = voices_by_claim(accounts, tellers)
        name_of = {claim.id: tellers[claim.id].name for claim in group}
        start, end = _days(accounts, claims)
        conflicts = conflicts_of(Scene(group, voice_of, name_of, documents, together))
        counted = as_rivals(accounts, claims, conflicts, together)
        events.append(
            Event(
                id=name,
                type=_type(accounts, claims),
                claims=tuple(claim.id for claim in group),
                place=_place(accounts, claims),
                start=start,
                end=end,
                accounts=accounts,
                conflicts=conflicts,
                credibility=judge(voices_of(counted, claims, tellers), pinned=pinned_down(group)),
                links=tuple(inside.get(name, ())),
                part_of=tuple(sorted(wholes.get(name, ()))),
            )
        )
    return tuple(sorted(events, key=event_order))


def event_order(event: Event) -> tuple[date, str]:
    """What events are ordered by: the first day, then the id; undated ones last."""
    return event.start or date.max, event.id


def event_id(claims: Sequence[Claim]) -> str:
    """Id of the event of `claims`, which are in order: made of the first."""
    return content_id("e", [claims[0].id])


def _by_event(links: Iterable[Link], event_of: Mapping[str, str]) -> dict[str, list[Link]]:
    """The links between two claims of one event, by event, in their order."""
    found: dict[str, list[Link]] = {}
    for link in sorted(links, key=lambda link: (link.a, link.b)):
        event = event_of.get(link.a)
        if event is not None and event == event_of.get(link.b):
            found.setdefault(event, []).append(link)
    return found


def _wholes(parts: Iterable[Link], event_of: Mapping[str, str]) -> dict[str, set[str]]:
    """The events that each event is a part of; none of itself."""
    found: dict[str, set[str]] = {}
    for link in parts:
        part, whole = event_of.get(link.a), event_of.get(link.b)
        if part is not None and whole is not None and part != whole:
            found.setdefault(part, set()).add(whole)
    return found


def _type(accounts: Sequence[Account], claims: Mapping[str, Claim]) -> ClaimType:
    """The type that most accounts give; of equals the first of the codebook."""
    given = Counter(
        _first_most(Counter(claims[name].type for name in account.claims)) for account in accounts
    )
    return _first_most(given)


def _first_most(counts: Counter[ClaimType]) -> ClaimType:
    most = max(counts.values())
    return min((kind for kind in counts if counts[kind] == most), key=_RANK.__getitem__)


def _place(accounts: Sequence[Account], claims: Mapping[str, Claim]) -> Place | None:
    """Of the places that a third of the accounts name, the most precise, then most named."""
    named: Counter[str] = Counter()
    places: dict[str, Place] = {}
    for account in accounts:
        there: dict[str, Place] = {}
        for name in account.claims:
            for place in claims[name].places:
                if place.name:
                    there.setdefault(key_of_place(place), place)
        named.update(there.keys())
        for key, place in there.items():
            places.setdefault(key, place)
    telling = sum(any(claims[name].places for name in account.claims) for account in accounts)
    kept = [key for key in places if named[key] * _AGREED >= telling]
    best = sorted(kept or places, key=lambda key: (*_rank(places[key]), -named[key], key))
    return places[best[0]] if best else None


def _rank(place: Place) -> tuple[int, bool]:
    return place.precision or _UNRESOLVED, bool(place.relation)


def _days(accounts: Sequence[Account], claims: Mapping[str, Claim]) -> Days:
    """The days that most accounts tell, narrowed by every further one that leaves some of them."""
    told = Counter(
        days
        for account in accounts
        for days in {told_days(claims[name]) for name in account.claims}
        if days != (None, None)
    )
    left: Days = (None, None)
    for days in sorted(told, key=lambda days: (-told[days], *width(days))):
        if left == (None, None):
            left = days
        elif days_meet(left, days):
            left = narrowed(left, days)
    return left
