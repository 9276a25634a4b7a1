"""Sources: what each said, how often alone, confirmed, contradicted; rated by people."""

from dataclasses import astuple, fields

from sayso.web.answers import Page, Table
from sayso.web.desk import Desk
from sayso.web.pages.asked import sources_asked
from sayso.web.pages.pager import pager
from sayso.web.params import Params
from sayso.web.queries import PAGE
from sayso.web.rows import Source


def sources(desk: Desk, params: Params) -> Page:
    """The page."""
    size = params.rows(PAGE)
    query = sources_asked(params, size)
    found = desk.book.sources(query)
    return Page(
        template="sources.html",
        title="Sources",
        shown=lambda: {
            "query": query,
            "sources": found.items,
            "pager": pager(params, "/sources", len(found.items), found.total, size),
        },
        data=lambda: found.items,
        table=lambda: Table(
            [field.name for field in fields(Source)], [astuple(source) for source in found.items]
        ),
        total=found.total,
        forms=("json", "csv"),
    )
