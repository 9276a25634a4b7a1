"""The list of claims."""

from sayso.web.answers import Page, Table, feature
from sayso.web.desk import Desk
from sayso.web.pages.asked import claims_asked
from sayso.web.pages.pager import pager
from sayso.web.pages.rows_of import CLAIM_COLUMNS, claim_row
from sayso.web.params import Params
from sayso.web.queries import PAGE


def claims(desk: Desk, params: Params) -> Page:
    """The page."""
    size = params.rows(PAGE)
    query = claims_asked(params, size)
    found = desk.book.claims(query)
    quotes = desk.quotes_of({claim.id: claim for claim in found.items})
    events = desk.book.events_of(quotes)
    return Page(
        template="claims.html",
        title="Claims",
        shown=lambda: {
            "query": query,
            "quotes": list(quotes.values()),
            "events": events,
            "pager": pager(params, "/claims", len(found.items), found.total, size),
        },
        data=lambda: found.items,
        table=lambda: Table(
            CLAIM_COLUMNS,
            [claim_row(claim, quotes[claim.id].document, events) for claim in found.items],
        ),
        features=lambda: [
            feature(
                claim.id,
                claim.places[0] if claim.places else None,
                {
                    "type": claim.type,
                    "status": claim.status,
                    "event": events.get(claim.id),
                    "speaker": claim.speaker and claim.speaker.name,
                    "sentence": claim.home.text,
                },
            )
            for claim in found.items
        ],
        total=found.total,
        forms=("json", "csv", "geojson"),
    )
