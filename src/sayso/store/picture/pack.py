"""A picture as rows of tables."""

from collections.abc import Iterable
from dataclasses import asdict
from itertools import chain

from sayso.store.pack import Row, Rows
from sayso.store.picture.schema import PICTURE_METADATA
from sayso.store.search import searchable
from sayso.types import Account, Event, Holding, Origin, Picture, Place, Series, Side

SEPARATOR = " | "
"""Between the sides of an event, in one cell."""


def pack_picture(picture: Picture) -> Rows:
    """The rows that hold `picture`; `unpack` has what turns them back.

    Raises:
        ValueError: an event or series does not hold together, a fault of who made it.
    """
    rows: Rows = {table: [] for table in PICTURE_METADATA.tables}
    for event in picture.events:
        _pack_event(event, rows)
    for origin in picture.origins:
        _pack_origin(origin, rows)
    for series in picture.series:
        _pack_series(series, rows)
    ordinals: dict[str, int] = {}
    for holding in picture.holdings:
        ordinals[holding.claim] = ordinal = ordinals.get(holding.claim, -1) + 1
        rows["holdings"].append(_holding(ordinal, holding))
    rows["apart"] += [asdict(pair) for pair in picture.apart]
    return rows


def _pack_event(event: Event, rows: Rows) -> None:
    accounts = _account_of_claims(event)
    disputed = set(chain.from_iterable((c.a, c.b) for c in event.conflicts))
    sides = {account.side for account in event.accounts}
    rows["events"].append(
        {
            "id": event.id,
            "type": event.type.value,
            **_place(event.place),
            "first_day": event.start,
            "last_day": event.end,
            "rating": event.credibility.rating,
            "rule": event.credibility.rule,
            "why": event.credibility.why,
            "claims": len(event.claims),
            "origins": len(event.accounts),
            "sides": SEPARATOR.join(side.value for side in Side if side in sides),
            "conflicts": len(event.conflicts),
            "expected": event.expected,
        }
    )
    rows["event_claims"] += [
        {"event": event.id, "ordinal": number, "claim": claim, "account": accounts.get(claim)}
        for number, claim in enumerate(event.claims)
    ]
    rows["accounts"] += [
        {
            "event": event.id,
            "ordinal": number,
            "origin": account.origin,
            **_name("teller", account.teller),
            "side": account.side and account.side.value,
            "denies": account.denies,
            "asserts": account.asserts,
            "admits": account.admits,
            "claims": len(account.claims),
            "alone": len(event.accounts) == 1,
            "confirmed": account.asserts and _has_other_voice(account, event),
            "contradicted": not disputed.isdisjoint(account.claims),
        }
        for number, account in enumerate(event.accounts)
    ]
    rows["conflicts"] += [
        {"event": event.id, "ordinal": number, "about": c.about.value, "a": c.a, "b": c.b}
        | {"why": c.why}
        for number, c in enumerate(event.conflicts)
    ]
    for number, link in enumerate(event.links):
        rows["links"].append(
            {
                "event": event.id,
                "ordinal": number,
                "a": link.a,
                "b": link.b,
                "kind": link.kind.value,
                "weight": link.weight,
                "judged": link.judged,
            }
        )
        rows["reasons"] += [
            {"event": event.id, "link": number, "ordinal": ordinal, **reason._asdict()}
            for ordinal, reason in enumerate(link.reasons)
        ]
    rows["wholes"] += [
        {"event": event.id, "ordinal": number, "whole": whole}
        for number, whole in enumerate(event.part_of)
    ]


def _account_of_claims(event: Event) -> dict[str, int]:
    """The number of the account that each claim stands in.

    Raises:
        ValueError: a claim stands in two, or an account's claims are not in the event's order.
    """
    told = {
        claim: number for number, account in enumerate(event.accounts) for claim in account.claims
    }
    for number, account in enumerate(event.accounts):
        if account.claims != tuple(c for c in event.claims if told.get(c) == number):
            raise ValueError(f"the accounts of event {event.id} do not part its claims")
    return told


def _has_other_voice(account: Account, event: Event) -> bool:
    """Whether somebody else says outright that it happened."""
    return any(other.asserts and other.teller != account.teller for other in event.accounts)


def _pack_origin(origin: Origin, rows: Rows) -> None:
    rows["origins"].append(
        {
            "id": origin.id,
            **_name("teller", origin.teller),
            "side": origin.side and origin.side.value,
            "claims": len(origin.claims),
        }
    )
    rows["origin_claims"] += [
        {"origin": origin.id, "ordinal": number, "claim": claim}
        for number, claim in enumerate(origin.claims)
    ]
    rows["ties"] += [
        {"origin": origin.id, "ordinal": number, "a": tie.a, "b": tie.b}
        | {"kind": tie.kind.value, "reason": tie.reason}
        for number, tie in enumerate(origin.ties)
    ]


def _pack_series(series: Series, rows: Rows) -> None:
    if series.latest is not None and series.latest not in series.told:
        raise ValueError(f"the latest figure of series {series.id} is none that was told")
    days = [told.day for told in series.told if told.day]
    sides = {told.side for told in series.told}
    rows["series"].append(
        {
            "id": series.id,
            "kind": series.kind.value,
            "event": series.event,
            "counted": series.counted,
            # The harm is searched too: "killed" of 12 people.
            "counted_search": searchable(f"{series.counted} {series.harm}"),
            "harm": series.harm,
            "unit": series.unit,
            **_place(series.place),
            "since": series.since,
            "lowest": series.lowest,
            "highest": series.highest,
            "latest": None if series.latest is None else series.told.index(series.latest),
            "first_day": min(days, default=None),
            "last_day": max(days, default=None),
            "sides": SEPARATOR.join(side.value for side in Side if side in sides),
            "apart": series.apart,
        }
    )
    rows["told"] += [
        {
            "series": series.id,
            "ordinal": number,
            "claim": told.claim,
            "figure": told.figure,
            "origin": told.origin,
            "teller": told.teller,
            "side": told.side and told.side.value,
            "day": told.day,
            "min": told.min,
            "max": told.max,
            "lost": told.lost,
            "words": told.words,
        }
        for number, told in enumerate(series.told)
    ]


def _holding(ordinal: int, holding: Holding) -> Row:
    return {
        "claim": holding.claim,
        "ordinal": ordinal,
        **_place(holding.place),
        **_name("holder", holding.holder),
        "actor": holding.actor,
        "side": holding.side and holding.side.value,
        "first_day": holding.start,
        "last_day": holding.end,
        "lost_by": holding.lost_by,
        "origin": holding.origin,
        **_name("teller", holding.teller),
        "contested": holding.contested,
    }


def _name(column: str, name: str) -> Row:
    return {column: name, f"{column}_search": searchable(name)}


def _place(place: Place | None) -> Row:
    return {
        "place": place and place.name,
        "place_search": place and searchable(place.name),
        "latitude": place and place.latitude,
        "longitude": place and place.longitude,
        "country": place and place.country,
        "gazetteer_id": place and place.id,
        "precision": place and place.precision,
        "relation": place and place.relation,
        "stands_for": place and place.stands_for,
        "place_reason": place and place.reason,
        "place_start": place and place.words.start,
        "place_end": place and place.words.end,
        "place_text": place and place.words.text,
    }


def claims_of(parts: Iterable[Event | Origin]) -> set[str]:
    """Ids of the claims of events or origins."""
    return set(chain.from_iterable(part.claims for part in parts))
