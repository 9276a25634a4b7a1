"""One event: who says what of it, where they differ, and why it is taken for one."""

from sayso.types import Account, Event, Place, Side
from sayso.web.answers import Page, Table, feature
from sayso.web.desk import Desk
from sayso.web.pages.figures import drawn
from sayso.web.pages.rows_of import CLAIM_COLUMNS, claim_row
from sayso.web.params import Params
from sayso.web.queries import EventQuery, SeriesQuery
from sayso.web.wording import days, type_label

TIES = 12
"""Ties of one origin that are shown."""
_PARTS = 20
_SERIES = 20
_BARS = 40
"""Figures of one chart."""


def event_title(event: Event) -> str:
    """An event in a line: "Air strike, Douma, 9 Dec 2016"."""
    where = event.place.name if event.place else "place not told"
    return f"{type_label(event.type)}, {where}, {days(event.start, event.end)}"


def event(desk: Desk, params: Params, id_: str) -> Page | None:
    """The page; None where there is no such event."""
    del params
    book = desk.book
    shown = book.event(id_)
    if shown is None:
        return None
    in_links = {id_ for link in shown.links for id_ in (link.a, link.b)}
    in_conflicts = {id_ for conflict in shown.conflicts for id_ in (conflict.a, conflict.b)}
    origins = book.origins_by_id(account.origin for account in shown.accounts)
    in_ties = {id_ for o in origins.values() for tie in o.ties[:TIES] for id_ in (tie.a, tie.b)}
    claims = book.claims_by_id({*shown.claims, *in_links, *in_conflicts, *in_ties})
    quotes = desk.quotes_of(claims)
    wholes = [whole for part_of in shown.part_of if (whole := book.event(part_of))]
    parts = book.events(EventQuery(part_of=shown.id, limit=_PARTS))
    series = book.series(SeriesQuery(event=shown.id, limit=_SERIES))
    places = _places([place for id_ in shown.claims for place in claims[id_].places])

    return Page(
        template="event.html",
        title=event_title(shown),
        shown=lambda: {
            "event": shown,
            "quotes": quotes,
            "sides": _by_side(shown.accounts),
            "origins": origins,
            "wholes": wholes,
            "parts_of": parts,
            "series": [drawn(row, _BARS) for row in series.items],
            "places": places,
            "decisions": {judgement.id: judgement for judgement in book.judgements()},
        },
        data=lambda: {
            "event": shown,
            "claims": [claims[id_] for id_ in shown.claims],
            "origins": list(origins.values()),
            "series": series.items,
        },
        table=lambda: Table(
            CLAIM_COLUMNS,
            [claim_row(claims[id_], quotes[id_].document, {id_: shown.id}) for id_ in shown.claims],
        ),
        features=lambda: [
            feature(
                shown.id,
                place,
                {"type": shown.type, "main": place == shown.place, "words": place.words.text},
            )
            for place in ([shown.place] if shown.place else [])
            + [place for place in places if not shown.place or place.name != shown.place.name]
        ],
        total=len(shown.claims),
        forms=("json", "csv", "geojson"),
    )


def _by_side(accounts: tuple[Account, ...]) -> list[tuple[Side | None, list[Account]]]:
    """Accounts by side, the sides in the order in which they first stand."""
    sides: dict[Side | None, list[Account]] = {}
    for account in accounts:
        sides.setdefault(account.side, []).append(account)
    return list(sides.items())


def _places(places: list[Place]) -> list[Place]:
    """The places that an event's claims tell, each once."""
    return list({(place.id, place.name, place.relation): place for place in places}.values())
