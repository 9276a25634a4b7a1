"""A stand-in for the stage that puts claims together: one event a type and place."""

from collections import defaultdict
from collections.abc import Sequence

from sayso.judgements import corrected, standing
from sayso.types import (
    Account,
    Claim,
    ClaimType,
    Conflict,
    Credibility,
    Decision,
    Dispute,
    Document,
    Entry,
    Event,
    Holding,
    Judgement,
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

VERSION = "stand-in"


def reconcile(entries: Sequence[Entry], judgements: Sequence[Judgement] = ()) -> Picture:
    held = standing(judgements)
    rejected = {j.subjects[0] for j in held if j.decision is Decision.REJECT}
    told = [
        (entry.document, corrected(claim, held))
        for entry in entries
        for claim in entry.claims
        if claim.id not in rejected
    ]
    origins = _grouped(told, _teller)
    events = [_event(of, held) for of in _grouped(told, _happening).values()]
    return Picture(
        events=tuple(sorted(events, key=lambda event: (event.start, event.id))),
        origins=tuple(
            sorted((_origin(*item) for item in origins.items()), key=lambda origin: origin.id)
        ),
        series=tuple(_series(event, told) for event in events),
        holdings=tuple(_holding(d, c) for d, c in told if c.type is ClaimType.CONTROL),
    )


def _grouped(told, key):
    groups = defaultdict(list)
    for document, claim in told:
        groups[key(document, claim)].append((document, claim))
    return groups


def _teller(document: Document, claim: Claim) -> str:
    return claim.speaker.name if claim.speaker else document.outlet or "unknown"


def _happening(document: Document, claim: Claim) -> tuple[str, ...]:
    return claim.type, *(place.name for place in claim.places)


def _origin_id(teller: str) -> str:
    return content_id("o", teller)


def _origin(teller: str, of: list[tuple[Document, Claim]]) -> Origin:
    ids = tuple(claim.id for _, claim in of)
    ties = tuple(Tie(ids[0], b, TieKind.STATEMENT, f"{teller} said both") for b in ids[1:])
    return Origin(_origin_id(teller), ids, teller, of[0][1].side, ties)


def _event(of: list[tuple[Document, Claim]], held: Sequence[Judgement]) -> Event:
    ids = tuple(claim.id for _, claim in of)
    days = sorted(document.date for document, _ in of if document.date)
    accounts = tuple(
        Account(
            origin=_origin_id(teller),
            claims=tuple(claim.id for _, claim in those),
            teller=teller,
            side=those[0][1].side,
            denies=any(claim.status is Status.DENIED for _, claim in those),
            asserts=any(claim.status is Status.HAPPENED for _, claim in those),
            admits=False,
        )
        for teller, those in _grouped(of, _teller).items()
    )
    denials = [claim.id for _, claim in of if claim.status is Status.DENIED]
    asserted = [claim.id for _, claim in of if claim.status is Status.HAPPENED]
    merges = {j.id for j in held if j.decision is Decision.MERGE}
    return Event(
        id=content_id("v", ids[0]),
        type=of[0][1].type,
        claims=ids,
        place=next((place for _, claim in of for place in claim.places), None),
        start=days[0] if days else None,
        end=days[-1] if days else None,
        accounts=accounts,
        conflicts=tuple(
            Conflict(Dispute.DENIAL, a, b, "one says it, the other denies it")
            for a in asserted
            for b in denials
        ),
        credibility=Credibility(3, "one origin", f"{len(accounts)} told of it."),
        links=tuple(
            Link(
                *sorted((ids[0], b)),
                LinkKind.SAME,
                4.5,
                (Reason("place", 3.0, "the same place"), Reason("time", 1.5, "one day apart")),
                min(merges, default=None),
            )
            for b in ids[1:]
        ),
        part_of=(),
    )


def _series(event: Event, told: list[tuple[Document, Claim]]) -> Series:
    figures = tuple(
        Told(
            claim=claim.id,
            figure=number,
            origin=_origin_id(_teller(document, claim)),
            teller=_teller(document, claim),
            side=claim.side,
            day=document.date,
            min=figure.min,
            max=figure.max,
            lost=figure.lost,
            words=figure.words.text,
        )
        for document, claim in told
        if claim.id in event.claims
        for number, figure in enumerate(claim.figures)
    )
    bounds = [figure.min for figure in figures if figure.min is not None]
    return Series(
        id=content_id("s", event.id),
        kind=SeriesKind.EVENT,
        event=event.id,
        counted="homes",
        harm="",
        unit="",
        place=event.place,
        since=None,
        told=figures,
        lowest=min(bounds, default=None),
        highest=max(bounds, default=None),
        latest=figures[-1] if figures else None,
    )


def _holding(document: Document, claim: Claim) -> Holding:
    return Holding(
        place=claim.places[0],
        holder="rebels",
        actor=None,
        side=None,
        start=document.date,
        end=document.date,
        lost_by="",
        claim=claim.id,
        origin=_origin_id(_teller(document, claim)),
        teller=_teller(document, claim),
        contested=False,
    )
