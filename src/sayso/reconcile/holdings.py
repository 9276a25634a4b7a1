"""Holdings: who holds which place by whose word, on which days."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from sayso.reconcile.days import Days, days_meet, span_of
from sayso.reconcile.ground import grounds, holder_of, is_armed, leaves, takes
from sayso.reconcile.nearness import key_of_place
from sayso.reconcile.order import place_of
from sayso.reconcile.tellers import Teller, tellers_of
from sayso.types import (
    Claim,
    ClaimType,
    Document,
    Holding,
    Origin,
    Party,
    Place,
    Side,
    Status,
)

OF_GROUND = frozenset((ClaimType.CONTROL, ClaimType.CAPTURE, ClaimType.WITHDRAWAL))


def find_holdings(
    claims: Mapping[str, Claim],
    documents: Mapping[str, Document],
    origins: Sequence[Origin],
    tellers: Mapping[str, Teller] | None = None,
) -> tuple[Holding, ...]:
    """Who holds what, by claims of control, capture and withdrawal; by place, then day.

    A claim of control is of the days that it tells, or of the report's own day. A capture holds
    from the day told, and nobody says until when. A withdrawal names who left and not who came:
    its holder is "". A claim gives no holding of a place that its words do not say is held, and
    none where they name no holder (`ground`).
    """
    origin_of = {name: origin for origin in origins for name in origin.claims}
    if tellers is None:
        tellers = tellers_of(claims.values(), documents)
    rows: dict[str, list[tuple[Claim, Holding]]] = {}
    denied: dict[str, list[Claim]] = {}
    for name in sorted(claims):
        claim = claims[name]
        if claim.type not in OF_GROUND:
            continue
        for place in grounds(claim):
            if claim.status is Status.DENIED:
                denied.setdefault(key_of_place(place), []).append(claim)
            for holding in _holdings(claim, place, documents, origin_of[name]):
                rows.setdefault(key_of_place(place), []).append((claim, holding))
    found = [
        (holding, claim)
        for key, there in rows.items()
        for holding, claim in _contested(there, denied.get(key, []), documents, tellers)
    ]
    found.sort(key=lambda row: _order(row[0], row[1], documents))
    return tuple(holding for holding, _ in found)


def _holdings(
    claim: Claim, place: Place, documents: Mapping[str, Document], origin: Origin
) -> Iterator[Holding]:
    """What a claim says of one place; nothing where it says it as planned or denied."""
    if claim.status is not Status.HAPPENED:
        return
    ours = holder_of(claim)
    left = claim.type is ClaimType.WITHDRAWAL
    if ours is None or not (leaves(claim) if left else takes(claim)):
        return
    holder = None if left else ours
    lost_by = ours if left else next(filter(is_armed, claim.targets), None)
    start, end = span_of(claim, documents)
    yield Holding(
        place=place,
        holder=_name(holder) if holder else "",
        actor=holder.actor if holder else None,
        side=holder.side if holder else None,
        start=start,
        end=None if claim.type is ClaimType.CAPTURE else end,
        lost_by=_name(lost_by) if lost_by and claim.type is not ClaimType.CONTROL else "",
        claim=claim.id,
        origin=origin.id,
        teller=origin.teller,
        contested=False,
    )


def _contested(
    rows: Sequence[tuple[Claim, Holding]],
    denials: Sequence[Claim],
    documents: Mapping[str, Document],
    tellers: Mapping[str, Teller],
) -> Iterator[tuple[Holding, Claim]]:
    """The holdings of one place, contested where another voice contradicts them on their days."""
    said = [
        (_days(holding), _party(holding), tellers[claim.id].key)
        for claim, holding in rows
        if holding.holder
    ]
    denied = [(span_of(claim, documents), tellers[claim.id].key) for claim in denials]
    others = dict.fromkeys(said)  # each only once, in order
    for claim, holding in rows:
        days, party, voice = _days(holding), _party(holding), tellers[claim.id].key
        contested = bool(holding.holder) and (
            any(
                party != other and voice != whose and days_meet(days, when)
                for when, other, whose in others
            )
            or any(voice != whose and days_meet(days, when) for when, whose in denied)
        )
        yield replace(holding, contested=contested), claim


def _days(holding: Holding) -> Days:
    """The days that a holding is compared on: nobody says how long a captured place was held."""
    return holding.start, holding.end or holding.start


def _party(holding: Holding) -> str:
    """Who holds it, by side where a side is one party, else by name."""
    if holding.side in (Side.GOVERNMENT, Side.OPPOSITION):
        return holding.side.value
    return holding.actor or holding.holder.lower()


def _name(party: Party) -> str:
    return party.name or " ".join(party.words.text.split())


def _order(
    holding: Holding, claim: Claim, documents: Mapping[str, Document]
) -> tuple[str, str, date, tuple[date, str, int, int, str]]:
    return (
        holding.place.name,
        key_of_place(holding.place),
        holding.start or documents[claim.document].date or date.max,
        place_of(claim, documents),
    )
