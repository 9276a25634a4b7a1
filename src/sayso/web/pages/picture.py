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
    query = events_asked(params, PAGE)
    overview = desk.book.overview(query)
    spots = desk.book.spots(query)
    counts = desk.book.days(query)
    contested = desk.book.events(
        events_asked(Params([*params.pairs, ("contested", "1"), ("newest", "1")]), _CONTESTED)
    )
    quotes = desk.quotes(event.claims[0] for event in contested.items)

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
            for spot in spots
        ]

    return Page(
        template="picture.html",
        title="Picture",
        shown={
            "query": query,
            "overview": overview,
            "spots": spots[:_PLACES],
            "more_spots": max(0, len(spots) - _PLACES),
            "timeline": timeline(counts),
            "contested": contested.items,
            "quotes": quotes,
        },
        data=lambda: {"overview": overview, "places": spots, "days": counts},
        table=lambda: Table(
            ("day", "events", "contested"), [(row.day, row.events, row.contested) for row in counts]
        ),
        features=features,
        forms=("json", "csv", "geojson"),
    )
