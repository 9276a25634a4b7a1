"""The list of documents."""

from sayso.store import DocumentRecord
from sayso.web.answers import Page, Table
from sayso.web.desk import Desk
from sayso.web.pages.asked import documents_asked
from sayso.web.pages.pager import pager
from sayso.web.params import Params
from sayso.web.queries import PAGE

_COLUMNS = (
    "document",
    "outlet",
    "date",
    "title",
    "language",
    "claims",
    "lost",
    "read_from",
    "text_sha256",
)


def documents(desk: Desk, params: Params) -> Page:
    """The page."""
    size = params.rows(PAGE)
    query = documents_asked(params, size)
    found = desk.book.documents(query)
    return Page(
        template="documents.html",
        title="Documents",
        shown=lambda: {
            "query": query,
            "records": found.items,
            "pager": pager(params, "/documents", len(found.items), found.total, size),
        },
        data=lambda: [dict(zip(_COLUMNS, _row(record), strict=True)) for record in found.items],
        table=lambda: Table(_COLUMNS, map(_row, found.items)),
        total=found.total,
        forms=("json", "csv"),
    )


def _row(record: DocumentRecord) -> tuple[object, ...]:
    document = record.document
    return (
        document.id,
        document.outlet,
        document.date,
        document.title,
        document.language,
        record.claims,
        record.lost,
        document.place_read,
        document.text_sha256,
    )
