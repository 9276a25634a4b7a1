"""Documents as rows, without their text."""

from sayso.export.table import Column, Kind, Table, table
from sayso.export.view import View
from sayso.types import Entry


def documents(view: View) -> Table:
    """One row a document."""
    ratings = view.ratings
    columns: tuple[Column[Entry], ...] = (
        Column("document", Kind.TEXT, "id of the document", lambda e: e.document.id),
        Column("outlet", Kind.TEXT, "who published it", lambda e: e.document.outlet),
        Column("date", Kind.DAY, "day of publication", lambda e: e.document.date),
        Column("title", Kind.TEXT, "headline", lambda e: e.document.title),
        Column("language", Kind.TEXT, "language, ISO 639-1", lambda e: e.document.language),
        Column(
            "reliability",
            Kind.TEXT,
            "reliability of the outlet, A to F, where a person has rated it",
            lambda e: ratings.get(e.document.outlet or ""),
            words=tuple("ABCDEF"),
        ),
        Column("sentences", Kind.INTEGER, "how many sentences", lambda e: len(e.sentences)),
        Column("claims", Kind.INTEGER, "how many claims were read", lambda e: len(e.claims)),
        Column(
            "numbers_lost",
            Kind.INTEGER,
            "numbers that the text has visibly lost",
            lambda e: len(e.lost),
        ),
        Column(
            "text_sha256",
            Kind.TEXT,
            "SHA-256 of the text in UTF-8, to find the document again",
            lambda e: e.document.text_sha256,
        ),
    )
    return table(
        "documents", "One row for each report that was read.", columns, view.entries, key="document"
    )
