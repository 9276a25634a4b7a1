"""Rows of tables as parts of a picture."""

from collections import defaultdict

from sayso.store.pack import Row, Rows
from sayso.store.unpack import by, side
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
    Phrase,
    Place,
    Reason,
    Series,
    SeriesKind,
    Tie,
    TieKind,
    Told,
)


def unpack_events(rows: Rows) -> list[Event]:
    """The events that `rows` hold, in the order of the rows of `events`.

    Rows of every other table stand in the order of their ordinals, here and below.

    Raises:
        ValueError: the rows hold a word that is none of its vocabulary, here and below.
    """
    parts = {
        name: by("event", rows[name])
        for name in ("event_claims", "accounts", "conflicts", "links", "reasons", "wholes")
    }
    return [
        _event(row, {name: grouped[row["id"]] for name, grouped in parts.items()})
        for row in rows["events"]
    ]


def _event(row: Row, parts: Rows) -> Event:
    told: dict[int | None, list[str]] = defaultdict(list)
    for part in parts["event_claims"]:
        told[part["account"]].append(part["claim"])
    reasons: dict[int, list[Reason]] = defaultdict(list)
    for part in parts["reasons"]:
        reasons[part["link"]].append(Reason(part["feature"], part["weight"], part["words"]))
    return Event(
        id=row["id"],
        type=ClaimType(row["type"]),
        claims=tuple(part["claim"] for part in parts["event_claims"]),
        place=_place(row),
        start=row["first_day"],
        end=row["last_day"],
        accounts=tuple(
            Account(
                origin=part["origin"],
                claims=tuple(told[part["ordinal"]]),
                teller=part["teller"],
                side=side(part["side"]),
                denies=part["denies"],
                asserts=part["asserts"],
                admits=part["admits"],
            )
            for part in parts["accounts"]
        ),
        conflicts=tuple(
            Conflict(Dispute(part["about"]), part["a"], part["b"], part["why"])
            for part in parts["conflicts"]
        ),
        credibility=Credibility(row["rating"], row["rule"], row["why"]),
        links=tuple(
            Link(
                a=part["a"],
                b=part["b"],
                kind=LinkKind(part["kind"]),
                weight=part["weight"],
                reasons=tuple(reasons[part["ordinal"]]),
                judged=part["judged"],
            )
            for part in parts["links"]
        ),
        part_of=tuple(part["whole"] for part in parts["wholes"]),
    )


def unpack_origins(rows: Rows) -> list[Origin]:
    """The origins that `rows` hold, in the order of the rows of `origins`."""
    claims, ties = by("origin", rows["origin_claims"]), by("origin", rows["ties"])
    return [
        Origin(
            id=row["id"],
            claims=tuple(part["claim"] for part in claims[row["id"]]),
            teller=row["teller"],
            side=side(row["side"]),
            ties=tuple(
                Tie(part["a"], part["b"], TieKind(part["kind"]), part["reason"])
                for part in ties[row["id"]]
            ),
        )
        for row in rows["origins"]
    ]


def unpack_series(rows: Rows) -> list[Series]:
    """The series that `rows` hold, in the order of the rows of `series`."""
    told = by("series", rows["told"])
    return [_series(row, tuple(map(_told, told[row["id"]]))) for row in rows["series"]]


def _series(row: Row, told: tuple[Told, ...]) -> Series:
    return Series(
        id=row["id"],
        kind=SeriesKind(row["kind"]),
        event=row["event"],
        counted=row["counted"],
        harm=row["harm"],
        unit=row["unit"],
        place=_place(row),
        since=row["since"],
        told=told,
        lowest=row["lowest"],
        highest=row["highest"],
        latest=None if row["latest"] is None else told[row["latest"]],
    )


def _told(row: Row) -> Told:
    return Told(
        claim=row["claim"],
        figure=row["figure"],
        origin=row["origin"],
        teller=row["teller"],
        side=side(row["side"]),
        day=row["day"],
        min=row["min"],
        max=row["max"],
        lost=row["lost"],
        words=row["words"],
    )


def unpack_holding(row: Row) -> Holding:
    """The holding that a row of `holdings` holds."""
    place = _place(row)
    if place is None:
        raise ValueError(f"the holding of claim {row['claim']} has no place")
    return Holding(
        place=place,
        holder=row["holder"],
        actor=row["actor"],
        side=side(row["side"]),
        start=row["first_day"],
        end=row["last_day"],
        lost_by=row["lost_by"],
        claim=row["claim"],
        origin=row["origin"],
        teller=row["teller"],
        contested=row["contested"],
    )


def _place(row: Row) -> Place | None:
    if row["place"] is None:
        return None
    return Place(
        words=Phrase(row["place_start"], row["place_end"], row["place_text"]),
        name=row["place"],
        latitude=row["latitude"],
        longitude=row["longitude"],
        country=row["country"],
        id=row["gazetteer_id"],
        precision=row["precision"],
        relation=row["relation"],
        stands_for=row["stands_for"],
        reason=row["place_reason"],
    )
