"""A picture made by the simplest rules, to have something of every kind to show."""

from itertools import pairwise

from sayso.types import (
    Account,
    ClaimType,
    Conflict,
    Credibility,
    Dispute,
    Event,
    Holding,
    Link,
    LinkKind,
    Origin,
    Picture,
    Reason,
    Series,
    SeriesKind,
    Status,
    Tie,
    TieKind,
    Told,
    content_id,
)


def picture_of(entries):
    """Claims of one type and place are one event; those of one speaker name one origin."""
    documents = {entry.document.id: entry.document for entry in entries}
    claims = {claim.id: claim for entry in entries for claim in entry.claims}
    origins, origin_of = _origins(claims, documents)
    groups = {}
    for claim in claims.values():
        named = [place.name.casefold() for place in claim.places]
        key = (claim.type, named[0] if named else claim.document)
        groups.setdefault(key, []).append(claim)
    events = [_event(group, origin_of, documents) for group in groups.values()]
    series = [row for event in events for row in _series(event, claims, origin_of, documents)]
    holdings = [
        Holding(
            place=claim.places[0],
            holder=claim.who[0].text,
            actor=None,
            side=claim.doers[0].side if claim.doers else claim.side,
            start=documents[claim.document].date,
            end=documents[claim.document].date,
            lost_by="",
            claim=claim.id,
            origin=origin_of[claim.id].id,
            teller=origin_of[claim.id].teller,
            contested=number % 3 == 1,
        )
        for number, claim in enumerate(claims.values())
        if claim.type in (ClaimType.CAPTURE, ClaimType.CONTROL) and claim.places and claim.who
    ]
    return Picture(
        events=tuple(events),
        origins=tuple(origins),
        series=tuple(series),
        holdings=tuple(sorted(holdings, key=lambda row: (row.place.name, str(row.start)))),
    )


def _origins(claims, documents):
    told = {}
    for claim in claims.values():
        outlet = documents[claim.document].outlet or "outlet not known"
        name = claim.speaker.name if claim.speaker else outlet
        told.setdefault((name.casefold(), claim.type), []).append((name, claim))
    origins, origin_of = [], {}
    for rows in told.values():
        ids = tuple(claim.id for _, claim in rows)
        ties = tuple(
            Tie(a, b, TieKind.STATEMENT, f"one speaker, {rows[0][0]}, told by both documents")
            for a, b in pairwise(ids)
        )
        origin = Origin(content_id("o", ids[0]), ids, rows[0][0], rows[0][1].side, ties)
        origins.append(origin)
        origin_of |= dict.fromkeys(ids, origin)
    return origins, origin_of


def _event(group, origin_of, documents):
    group.sort(key=lambda claim: (str(documents[claim.document].date), claim.id))
    days = [day for claim in group for w in claim.times for day in (w.start, w.end) if day]
    days = days or [d for c in group if (d := documents[c.document].date)]
    told = {}
    for claim in group:
        told.setdefault(origin_of[claim.id].id, []).append(claim)
    accounts = tuple(
        Account(
            origin=id_,
            claims=tuple(claim.id for claim in claims),
            teller=origin_of[claims[0].id].teller,
            side=origin_of[claims[0].id].side,
            denies=any(claim.status is Status.DENIED for claim in claims),
            asserts=any(claim.status is Status.HAPPENED for claim in claims),
            admits=False,
        )
        for id_, claims in told.items()
    )
    deny = [claim for claim in group if claim.status is Status.DENIED]
    say = [claim for claim in group if claim.status is Status.HAPPENED]
    conflicts = tuple(
        Conflict(
            Dispute.DENIAL,
            say[0].id,
            claim.id,
            f"“{say[0].trigger.text}” is reported, and “{claim.trigger.text}” denied",
        )
        for claim in deny
        if say
    )
    sides = {account.side for account in accounts if account.asserts}
    if conflicts:
        credibility = Credibility(4, "denied", "One side says it happened, and another denies it.")
    elif not say:
        credibility = Credibility(6, "hedged", "Nobody says outright that it happened.")
    elif len(sides) > 1:
        credibility = Credibility(1, "sides", f"{len(sides)} sides say it, and none denies it.")
    elif len(accounts) > 1:
        credibility = Credibility(2, "origins", f"{len(accounts)} origins of one side say it.")
    else:
        credibility = Credibility(3, "alone", "One origin says it, and none denies it.")
    links = tuple(
        Link(
            a.id,
            b.id,
            LinkKind.SAME,
            (2.5 if number % 2 else 6.5) - len(group) / 10,
            (
                Reason("type", 3.1, f"both are of type {a.type.value}"),
                Reason("place", 2.4, "the same place"),
                Reason("day", -1.9, "the days are not told"),
            ),
        )
        for number, (a, b) in enumerate(pairwise(group))
    )
    places = [place for claim in group for place in claim.places]
    return Event(
        id=content_id("e", group[0].id),
        type=group[0].type,
        claims=tuple(claim.id for claim in group),
        place=min(places, key=lambda p: (p.latitude is None, p.precision or 9), default=None),
        start=min(days, default=None),
        end=max(days, default=None),
        accounts=accounts,
        conflicts=conflicts,
        credibility=credibility,
        links=links,
        part_of=(),
    )


def _series(event, claims, origin_of, documents):
    rows = {}
    for id_ in event.claims:
        claim = claims[id_]
        for number, figure in enumerate(claim.figures):
            origin = origin_of[id_]
            told = Told(
                claim=id_,
                figure=number,
                origin=origin.id,
                teller=origin.teller,
                side=origin.side,
                day=documents[claim.document].date,
                min=figure.min,
                max=figure.max,
                lost=figure.lost,
                words=figure.words.text,
            )
            counted = figure.counted or figure.harm or event.type.value
            rows.setdefault((counted.split()[-1], figure.unit, figure.harm), []).append(told)
    for (counted, unit, harm), told in rows.items():
        told.sort(key=lambda row: (str(row.day), row.origin))
        low = [row.min for row in told if row.min is not None]
        high = [row.max for row in told if row.max is not None]
        running = event.type in (ClaimType.DISPLACEMENT, ClaimType.CONTROL)
        yield Series(
            id=content_id("f", [event.id, counted, unit]),
            kind=SeriesKind.RUNNING if running else SeriesKind.EVENT,
            event=None if running else event.id,
            counted=counted,
            harm=harm,
            unit=unit,
            place=event.place,
            since=None,
            told=tuple(told),
            lowest=min(low + high, default=None),
            highest=max(low + high, default=None),
            latest=told[-1],
        )
