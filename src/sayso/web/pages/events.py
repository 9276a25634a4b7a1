"""The list of events."""

from sayso.web.answers import Page, Table, feature
from sayso.web.desk import Desk
from sayso.web.pages.asked import events_asked
from sayso.web.pages.pager import pager
from sayso.web.pages.rows_of import EVENT_COLUMNS, event_row
from sayso.web.params import Params
from sayso.web.queries import PAGE


def events(desk: Desk, params: Params) -> Page:
    """The page."""
    size = params.rows(PAGE)
    query = events_asked(params, size)
    found = desk.book.events(query)
    return Page(
        template="events.html",
        title="Events",
        shown=lambda: {
            "query": query,
            "events": found.items,
            "quotes": desk.quotes(event.claims[0] for event in found.items),
            "pager": pager(params, "/events", len(found.items), found.total, size),
        },
        data=lambda: found.items,
        table=lambda: Table(EVENT_COLUMNS, map(event_row, found.items)),
        features=lambda: [
            feature(
                event.id,
                event.place,
                {
                    "type": event.type,
                    "start": event.start,
                    "end": event.end,
                    "credibility": event.credibility.rating,
                    "why": event.credibility.why,
                    "origins": len(event.accounts),
                    "contested": bool(event.conflicts),
                    "events": 1,
                    "href": f"/events/{event.id}",
                },
            )
            for event in found.items
        ],
        total=found.total,
        forms=("json", "csv", "geojson"),
    )
