"""The picture: map, time line and counted facts of the events asked for."""

from typing import Any

from sayso.web.answers import Page, Table, feature
from sayso.web.charts.days import timeline
from sayso.web.desk import Desk
from sayso.web.pages.asked import events_asked
from sayso.web.params import Params
from sayso.web.queries import PAGE

_PLACES = 12
"""Places listed beside the map; the map and the files have all."""
_CONTESTED = 5


def picture(desk: Desk, params: Params) -> Page:
    """The page."""
    book, query = desk.book, events_asked(params, PAGE)

    def shown() -> dict[str, object]:
        spots = book.spots(query)
        asked = Params([*params.pairs, ("contested", "1"), ("newest", "1")])
        contested = book.events(events_asked(asked, _CONTESTED))
        return {
            "query": query,
            "overview": book.overview(query),
            "spots": spots[:_PLACES],
            "more_spots": max(0, len(spots) - _PLACES),
            "timeline": timeline(book.days(query)),
            "contested": contested.items,
        }

    def features() -> list[dict[str, Any]]:
        return [
            feature(
                spot.place.id or spot.place.name,
                spot.place,
                {
                    "events": spot.events,
                    "contested": spot.contested,
                    "single": spot.alone,
                    "best_credibility": spot.best,
                    "href": f"/events{params.query(place=spot.place.name)}",
                },
            )
            for spot in book.spots(query)
        ]

    return Page(
        template="picture.html",
        title="Picture",
        shown=shown,
        data=lambda: {
            "overview": book.overview(query),
            "places": book.spots(query),
            "days": book.days(query),
        },
        table=lambda: Table(
            ("day", "events", "contested"),
            [(row.day, row.events, row.contested) for row in book.days(query)],
        ),
        features=features,
        forms=("json", "csv", "geojson"),
    )
