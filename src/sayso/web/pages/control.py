"""Control: who holds which place by whose word."""

from itertools import groupby

from sayso.types import Holding
from sayso.web.answers import Page, Table, feature
from sayso.web.charts.lanes import lanes
from sayso.web.desk import Desk
from sayso.web.pages.asked import holdings_asked
from sayso.web.pages.pager import pager
from sayso.web.params import Params
from sayso.web.queries import PAGE

_COLUMNS = (
    "place",
    "place_id",
    "latitude",
    "longitude",
    "holder",
    "actor",
    "side",
    "start",
    "end",
    "lost_by",
    "teller",
    "contested",
    "claim",
)


def control(desk: Desk, params: Params) -> Page:
    """The page."""
    size = params.rows(PAGE)
    query = holdings_asked(params, size)
    found = desk.book.holdings(query)
    days = [day for holding in found.items for day in (holding.start, holding.end) if day]
    by_place = [
        (name, list(rows)) for name, rows in groupby(found.items, lambda row: row.place.name)
    ]
    return Page(
        template="control.html",
        title="Control",
        shown=lambda: {
            "query": query,
            "places": [
                (name, rows, lanes(rows, min(days, default=None), max(days, default=None)))
                for name, rows in by_place
            ],
            "pager": pager(params, "/control", len(found.items), found.total, size),
        },
        data=lambda: found.items,
        table=lambda: Table(_COLUMNS, map(_row, found.items)),
        features=lambda: [
            feature(
                holding.claim,
                holding.place,
                {
                    "holder": holding.holder,
                    "side": holding.side,
                    "start": holding.start,
                    "end": holding.end,
                    "teller": holding.teller,
                    "contested": holding.contested,
                },
            )
            for holding in found.items
        ],
        total=found.total,
        forms=("json", "csv", "geojson"),
    )


def _row(holding: Holding) -> tuple[object, ...]:
    place = holding.place
    return (
        place.name,
        place.id,
        place.latitude,
        place.longitude,
        holding.holder,
        holding.actor,
        holding.side,
        holding.start,
        holding.end,
        holding.lost_by,
        holding.teller,
        holding.contested,
        holding.claim,
    )
