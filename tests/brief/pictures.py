"""Pictures made by hand, for tests of the brief without the stage that reconciles.

Claims are named by the number of their entry and their trigger: "2 surrendered".  What is not
named stands alone: an event of its own, and one origin for each speaker of a document.
"""

from dataclasses import replace

from sayso.brief import build_brief
from sayso.types import (
    Account,
    Conflict,
    Credibility,
    Dispute,
    Event,
    Holding,
    Origin,
    Picture,
    Series,
    SeriesKind,
    Side,
    Status,
    Tie,
    TieKind,
    Told,
    content_id,
)


def find(entries, name):
    """The claim of that name."""
    number, _, trigger = name.partition(" ")
    claims = entries[int(number) - 1].claims
    return next(claim for claim in claims if claim.trigger.text == trigger)


def picture_of(
    entries,
    same=(),
    one_origin=(),
    conflicts=(),
    part_of=(),
    series=(),
    holdings=(),
    tie=TieKind.STATEMENT,
):
    """The picture of some entries.

    Args:
        same: tuples of names of claims that speak of one event.
        one_origin: tuples of names of claims that go back to one origin.
        conflicts: tuples (dispute, name, name, why).
        part_of: pairs of names: the first one's event is a part of the second one's.
        series: tuples (kind, counted, names): a series of the claims' first figures.
        holdings: tuples (name, holder, contested).
        tie: the kind of tie between claims of one origin in several documents.
    """
    unique = {entry.document.id: entry for entry in entries}
    claims = [claim for entry in unique.values() for claim in entry.claims]
    origin_of = _keys(entries, claims, one_origin, _voice)
    event_of = _keys(entries, claims, same, lambda claim: claim.id)
    origins = list(_origins(unique, claims, origin_of, tie))
    by_claim = {name: origin for origin in origins for name in origin.claims}
    events = _events(claims, event_of, by_claim)
    events = _with_conflicts(entries, events, conflicts)
    events = _with_wholes(entries, events, part_of)
    return Picture(
        tuple(sorted(events, key=lambda event: event.id)),
        tuple(sorted(origins, key=lambda origin: origin.id)),
        tuple(_series(entries, by_claim, events, *one) for one in series),
        tuple(_holding(entries, by_claim, *one) for one in holdings),
    )


def _voice(claim):
    name = claim.speaker.name if claim.speaker else ""
    return f"{claim.document} {name}"


def _keys(entries, claims, groups, alone):
    named = {find(entries, name).id: place for place, group in enumerate(groups) for name in group}
    return {claim.id: named.get(claim.id, alone(claim)) for claim in claims}


def _grouped(claims, keys):
    groups = {}
    for claim in claims:
        groups.setdefault(keys[claim.id], []).append(claim)
    return groups.values()


def _origins(unique, claims, keys, kind):
    for group in _grouped(claims, keys):
        first = group[0]
        document = unique[first.document].document
        ties = tuple(
            Tie(first.id, claim.id, kind, "made by hand")
            for claim in group
            if claim.document != first.document
        )
        teller = first.speaker.name if first.speaker else document.outlet or "outlet unknown"
        yield Origin(
            content_id("o", [first.id]), tuple(c.id for c in group), teller, first.side, ties
        )


def _events(claims, keys, by_claim):
    found = []
    for group in _grouped(claims, keys):
        accounts = {}
        for claim in group:
            accounts.setdefault(by_claim[claim.id], []).append(claim)
        accounts = tuple(_account(origin, told) for origin, told in accounts.items())
        days = [(time.start, time.end) for claim in group for time in claim.times if time.start]
        start, end = days[0] if days else (None, None)
        places = [place for claim in group for place in claim.places if place.name]
        found.append(
            Event(
                id=content_id("e", [group[0].id]),
                type=group[0].type,
                claims=tuple(claim.id for claim in group),
                place=places[0] if places else None,
                start=start,
                end=end,
                accounts=accounts,
                conflicts=(),
                credibility=_credibility(accounts),
                links=(),
                part_of=(),
            )
        )
    return found


def _account(origin, told):
    statuses = {claim.status for claim in told}
    return Account(
        origin=origin.id,
        claims=tuple(claim.id for claim in told),
        teller=origin.teller,
        side=origin.side,
        denies=Status.DENIED in statuses,
        asserts=Status.HAPPENED in statuses,
        admits=False,
    )


def _credibility(accounts):
    asserting = [account for account in accounts if account.asserts]
    if not asserting:
        return Credibility(6, "nobody asserts", "Nobody says outright that it happened.")
    if any(account.denies for account in accounts):
        return Credibility(4, "denied", "One origin says so, and another denies it.")
    if len(asserting) > 1:
        return Credibility(2, "several", f"{len(asserting)} origins say so, and none denies it.")
    return Credibility(3, "one", "One origin says so, and none denies it.")


def _with_conflicts(entries, events, conflicts):
    for about, a, b, why in conflicts:
        a, b = find(entries, a).id, find(entries, b).id
        conflict = Conflict(Dispute(about), a, b, why)
        events = [
            replace(event, conflicts=(*event.conflicts, conflict)) if a in event.claims else event
            for event in events
        ]
    return events


def _with_wholes(entries, events, pairs):
    for part, whole in pairs:
        part, whole = find(entries, part).id, find(entries, whole).id
        (above,) = [event.id for event in events if whole in event.claims]
        events = [
            replace(event, part_of=(above,)) if part in event.claims else event for event in events
        ]
    return events


def _series(entries, by_claim, events, kind, counted, names):
    told = []
    for name in names:
        claim = find(entries, name)
        figure = claim.figures[0]
        origin = by_claim[claim.id]
        document = next(e.document for e in entries if e.document.id == claim.document)
        told.append(
            Told(
                claim.id, 0, origin.id, origin.teller, origin.side, document.date,
                figure.min, figure.max, figure.lost, figure.words.text,
            )
        )  # fmt: skip
    bounds = [bound for one in told for bound in (one.min, one.max) if bound is not None]
    first = find(entries, names[0])
    event = next(event for event in events if first.id in event.claims)
    return Series(
        id=content_id("s", [told[0].claim]),
        kind=SeriesKind(kind),
        event=event.id if kind == "event" else None,
        counted=counted,
        harm=first.figures[0].harm,
        unit=first.figures[0].unit,
        place=event.place,
        since=None,
        told=tuple(told),
        lowest=min(bounds, default=None),
        highest=max(bounds, default=None),
        latest=told[-1],
    )


def _holding(entries, by_claim, name, holder, contested):
    claim = find(entries, name)
    origin = by_claim[claim.id]
    return Holding(
        place=claim.places[0],
        holder=holder,
        actor=None,
        side=Side.UNCLEAR,
        start=None,
        end=None,
        lost_by="",
        claim=claim.id,
        origin=origin.id,
        teller=origin.teller,
        contested=contested,
    )


def brief_of(entries, min_confidence=0.0, notes=None, ratings=None, **how):
    """The brief of entries with a picture made by hand."""
    picture = picture_of(entries, **how)
    return build_brief(entries, picture, min_confidence, notes=notes or {}, ratings=ratings or {})


def grouped_picture(entries, events, origins, fighting):
    """A picture that puts claims together by their place in the order, whatever they say.

    Args:
        events: every so manieth claim speaks of one event; 1: all of them do.
        origins: the same of origins.
        fighting: whether the first two claims of each event are in conflict.
    """
    unique = {entry.document.id: entry for entry in entries}
    claims = [claim for entry in unique.values() for claim in entry.claims]
    places = {claim.id: at for at, claim in enumerate(claims)}
    keys = {name: at % origins for name, at in places.items()}
    made = list(_origins(unique, claims, keys, TieKind.STATEMENT))
    by_claim = {name: origin for origin in made for name in origin.claims}
    found = _events(claims, {name: at % events for name, at in places.items()}, by_claim)
    if fighting:
        found = [
            replace(event, conflicts=(Conflict(Dispute.FIGURE, *event.claims[:2], "They differ."),))
            if len(event.claims) > 1
            else event
            for event in found
        ]
    return Picture(tuple(found), tuple(made), (), ())
