"""Series: figures of one count, followed over reports and days."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sayso.reconcile.counts import Count, Given, figures_of, totals
from sayso.reconcile.days import told_days
from sayso.reconcile.nearness import key_of_place
from sayso.reconcile.order import place_of
from sayso.reconcile.tellers import Teller, tellers_of
from sayso.types import (
    Claim,
    ClaimType,
    Document,
    Event,
    Figure,
    Origin,
    Place,
    Series,
    SeriesKind,
    Told,
    content_id,
)

_SHARES = frozenset(("percent", "share"))


class _Followed(NamedTuple):
    """What a series is of."""

    kind: SeriesKind
    event: str | None
    of: Count
    place: Place | None
    since: date | None


def find_series(
    events: Sequence[Event],
    claims: Mapping[str, Claim],
    documents: Mapping[str, Document],
    origins: Sequence[Origin],
) -> tuple[Series, ...]:
    """The series of all figures that events and running totals give.

    Never an average: a series has the least and the greatest value that any of its independent
    tellers gives last, and who gave them. A lost number stays in it, as lost. By what is counted,
    place and id.
    """
    origin_of = {name: origin for origin in origins for name in origin.claims}
    tellers = tellers_of(claims.values(), documents)
    found: dict[tuple[object, ...], tuple[_Followed, list[Given]]] = {}
    inside: dict[tuple[object, ...], str] = {}
    for event in sorted(events, key=lambda event: (-len(event.claims), event.id)):
        for name in event.claims:
            for given in figures_of(claims[name]):
                # Words that two claims give in one count are followed once, where most is told.
                words = claims[name].document, given.figure.words.span, given.of
                if inside.setdefault(words, event.id) != event.id:
                    continue
                followed = _followed(given, event)
                found.setdefault(_key(followed), (followed, []))[1].append(given)
    series = [
        _series(followed, given, documents, origin_of, tellers)
        for followed, given in found.values()
    ]
    return tuple(sorted(series, key=_order))


def _followed(given: Given, event: Event) -> _Followed:
    """What a figure belongs to: a running total where its words say so, else its event."""
    claim, figure = given.claim, given.figure
    held = claim.type is ClaimType.CONTROL and figure.unit in _SHARES
    if figure.scope != "cumulative" and not held:
        return _Followed(SeriesKind.EVENT, event.id, given.of, event.place, None)
    place = next((place for place in claim.places if place.name), event.place)
    return _Followed(SeriesKind.RUNNING, None, given.of, place, _since(claim, figure))


def _since(claim: Claim, figure: Figure) -> date | None:
    """The first day of a running total, where the words that tell it are a time of the claim."""
    if figure.since is None:
        return None
    for when in claim.times:
        if when.words.span.overlaps(figure.since.span):
            return when.start
    return None


def _key(followed: _Followed) -> tuple[object, ...]:
    place = key_of_place(followed.place) if followed.place else ""
    return followed.kind, followed.event, followed.of, place, followed.since


def _series(
    followed: _Followed,
    given: Sequence[Given],
    documents: Mapping[str, Document],
    origin_of: Mapping[str, Origin],
    tellers: Mapping[str, Teller],
) -> Series:
    ordered = sorted(given, key=lambda one: (*place_of(one.claim, documents), one.number))
    rows: dict[tuple[object, ...], tuple[Told, Given]] = {}
    for one in ordered:
        row = _told(one, documents, origin_of)
        key = tellers[one.claim.id].key, row.day, row.min, row.max, row.lost
        rows.setdefault(key, (row, one))  # what one teller repeats within a day stands once
    told = sorted(rows.values(), key=lambda pair: (pair[0].day or date.max, pair[0].origin))
    values = _values_told_last(told, tellers)
    first = ordered[0]
    return Series(
        id=content_id("s", [first.claim.id, first.number, followed.kind.value]),
        kind=followed.kind,
        event=followed.event,
        counted=_counted(followed.of, [one.figure for one in ordered]),
        harm=first.figure.harm,
        unit=followed.of.unit,
        place=followed.place,
        since=followed.since,
        told=tuple(row for row, _ in told),
        lowest=min(values, default=None),
        highest=max(values, default=None),
        latest=told[-1][0],
    )


def _values_told_last(
    told: Sequence[tuple[Told, Given]], tellers: Mapping[str, Teller]
) -> list[float]:
    """The bounds that each teller gives on the last day that it gives any, parts left out."""
    whole = {(one.claim.id, one.number) for one in totals([one for _, one in told])}
    last: dict[str, list[Told]] = {}
    for row, one in told:
        if (row.min is None and row.max is None) or (row.claim, row.figure) not in whole:
            continue
        key = tellers[one.claim.id].key
        same_day = [other for other in last.get(key, ()) if other.day == row.day]
        last[key] = [*same_day, row]
    return [
        value
        for latest in last.values()
        for row in latest
        for value in (row.min, row.max)
        if value is not None
    ]


def _counted(count: Count, figures: Sequence[Figure]) -> str:
    """What is counted, in plain words: people, or the first words that the text has for it."""
    named = (figure.counted for figure in figures if figure.counted)
    words = next(named, "people") if count.whom else "people"
    what = count.what.replace("_", " ")
    return f"{' '.join(words.split())}, {what}"


def _told(given: Given, documents: Mapping[str, Document], origin_of: Mapping[str, Origin]) -> Told:
    claim, figure = given.claim, given.figure
    origin = origin_of[claim.id]
    return Told(
        claim=claim.id,
        figure=given.number,
        origin=origin.id,
        teller=origin.teller,
        side=origin.side,
        day=documents[claim.document].date or told_days(claim)[1],
        min=figure.min,
        max=figure.max,
        lost=figure.lost,
        words=" ".join(figure.words.text.split()),
    )


def _order(series: Series) -> tuple[str, str, str]:
    return series.counted, series.place.name if series.place else "", series.id
