"""The documents of a ledger, column by column in memory: filtered, counted and listed at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from sqlalchemy import Connection, func, select

from sayso.errors import UsageError
from sayso.store.coded import (
    Days,
    Mask,
    Numbers,
    coded,
    columns_of,
    days_of,
    found_in,
    marked,
    meeting,
    newest_first,
    numbers_of,
    page,
    with_words,
)
from sayso.store.query import check_days, check_limit
from sayso.store.schema import CLAIMS, LOSTS
from sayso.store.search import check_words, searchable
from sayso.store.words import check_asked
from sayso.types import Document

_DOCUMENTS = """
SELECT d.id, d.date, d.outlet, s.number
FROM documents AS d JOIN searched AS s ON s.document = d.id AND s.claim IS NULL
ORDER BY d.date IS NULL, d.date, d.id
"""


@dataclass(frozen=True, slots=True)
class DocumentQuery:
    """A choice of documents: those that meet every condition given; conditions as in `Query`.

    Attributes:
        outlet: words that stand in the outlet's name.
        words: words of the title or text, all of them; one that ends in * stands for all words
            that begin so.
        since, until: first and last day of publication.
        newest_first: the latest first, not the earliest; undated ones last in either case.
        limit, offset: at most so many, after leaving out so many; None for all.

    Raises:
        UsageError: a condition that makes no sense.
    """

    outlet: str | None = None
    words: str | None = None
    since: date | None = None
    until: date | None = None
    newest_first: bool = False
    limit: int | None = None
    offset: int = 0

    def __post_init__(self) -> None:
        if self.outlet is not None:
            check_words("outlet", self.outlet)
        if self.words is not None:
            check_asked(self.words)
        check_days(self.since, self.until)
        check_limit(self.limit)
        if self.offset < 0:
            raise UsageError(f"offset {self.offset}: give a number, 0 or more")


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """A document, how many claims were read from it, and how many numbers it has lost."""

    document: Document
    claims: int
    lost: int


@dataclass(frozen=True, slots=True, eq=False)
class DocumentColumns:
    """The documents of one ledger, the oldest first, undated ones last; then by id.

    Attributes:
        ids: in order; `newest` their places by the last day first.
        published: of each, NaT where unknown.
        outlets, names: the place of each one's outlet in `names`, or `NONE`, as it is searched.
        numbers, numbered: numbers in the index of words, rising, and the place of each one's
            document.
    """

    ids: Sequence[str]
    newest: Numbers
    published: Days
    outlets: Numbers
    names: Sequence[str]
    numbers: Numbers
    numbered: Numbers

    def chosen(self, query: DocumentQuery) -> Mask:
        """The documents that fit `query`, its words and page aside."""
        mask = np.ones(len(self.ids), bool)
        if query.outlet is not None:
            mask &= with_words(self.outlets, self.names, query.outlet)
        if query.since or query.until:
            mask &= meeting(self.published, self.published, query.since, query.until)
        return mask

    def told_in(self, numbers: Numbers) -> Mask:
        """The documents that have these numbers in the index of words."""
        return marked(self.numbered[found_in(self.numbers, numbers)], len(self.ids))

    def page(self, mask: Mask, query: DocumentQuery) -> list[str]:
        """The ids of the page that `query` asks for of the chosen documents."""
        order = self.newest if query.newest_first else None
        return page(self.ids, mask, order, query.offset, query.limit)


def load_document_columns(connection: Connection) -> DocumentColumns:
    """Read the columns."""
    ids, dates, outlets, numbers = columns_of(connection, _DOCUMENTS, 4)
    published = days_of(dates)
    codes, names = coded(None if outlet is None else searchable(outlet) for outlet in outlets)
    order = np.argsort(numbers_of(numbers))
    return DocumentColumns(
        ids=ids,
        newest=newest_first(published),
        published=published,
        outlets=codes,
        names=names,
        numbers=numbers_of(numbers)[order],
        numbered=order,
    )


def read_from(connection: Connection, documents: Sequence[Document]) -> list[DocumentRecord]:
    """Documents with what was read from each, counted."""
    counts = [
        {
            row.document: row.n
            for row in connection.execute(
                select(table.c.document, func.count().label("n"))
                .where(table.c.document.in_([document.id for document in documents]))
                .group_by(table.c.document)
            )
        }
        for table in (CLAIMS, LOSTS)
    ]
    return [
        DocumentRecord(document, *(count.get(document.id, 0) for count in counts))
        for document in documents
    ]
