"""The claims of a ledger, column by column in memory: filtered, counted and listed at once.

As `sayso.store.picture.columns` has the events. Rows stand in the order of documents, the oldest
first, those without a date last; then of the text.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import repeat

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection

from sayso.store.coded import (
    NONE,
    Days,
    Mask,
    Numbers,
    coded,
    columns_of,
    days_of,
    found_in,
    marked,
    meeting,
    numbers_of,
    page,
    with_words,
)
from sayso.store.query import Query

_DOCUMENTS = "SELECT id, date FROM documents ORDER BY date IS NULL, date, id"
_CLAIMS = """
SELECT id, document, ordinal, type, status, side, confidence, source_search FROM claims
"""
_PLACES = "SELECT claim, name_search FROM places"
_TIMES = """
SELECT claim, first_day, last_day FROM times
WHERE first_day IS NOT NULL OR last_day IS NOT NULL
"""
_LOST = "SELECT claim FROM figures WHERE lost"
_NUMBERS = "SELECT number, claim FROM searched WHERE claim IS NOT NULL ORDER BY number"


@dataclass(frozen=True, slots=True, eq=False)
class Coded:
    """A column of words: the place of each row's in `names`, or `NONE`."""

    codes: Numbers
    names: Sequence[str]

    def among(self, words: Iterable[str]) -> Mask:
        """The rows that have one of `words`."""
        wanted = set(words)
        return np.isin(self.codes, [n for n, name in enumerate(self.names) if name in wanted])


@dataclass(frozen=True, slots=True, eq=False)
class ClaimColumns:
    """The claims of one ledger.

    Attributes:
        ids: in order; `rows` the row of each.
        documents, types, statuses, sides, sources: of each claim; sources as they are searched.
        confidences: of each claim.
        published: the day of its document, NaT where unknown.
        place_rows, places: for each place of a claim, the row of the claim and the place's name.
        time_rows, first, last: for each resolved time, the row of the claim and the days.
        lost: whether one of its figures is lost.
        numbers, numbered: numbers in the index of words, rising, and the row of each one's claim.
    """

    ids: Sequence[str]
    rows: Mapping[str, int]
    documents: Coded
    types: Coded
    statuses: Coded
    sides: Coded
    sources: Coded
    confidences: npt.NDArray[np.float64]
    published: Days
    place_rows: Numbers
    places: Coded
    time_rows: Numbers
    first: Days
    last: Days
    lost: Mask
    numbers: Numbers
    numbered: Numbers

    def chosen(self, query: Query) -> Mask:
        """The claims that fit `query`, its words, teller and page aside."""
        mask = self.confidences >= query.min_confidence
        for column, wanted in (
            (self.types, query.types),
            (self.sides, query.sides),
            (self.statuses, query.statuses),
            (self.documents, [query.document] if query.document is not None else []),
        ):
            if wanted:
                mask &= column.among(wanted)
        if query.source is not None:
            mask &= with_words(self.sources.codes, self.sources.names, query.source)
        if query.place is not None:
            named = with_words(self.places.codes, self.places.names, query.place)
            mask &= marked(self.place_rows[named], len(mask))
        if query.lost:
            mask &= self.lost
        if query.since or query.until:
            mask &= self._between(query.since, query.until)
        return mask

    def _between(self, since: date | None, until: date | None) -> Mask:
        size = len(self.ids)
        own = meeting(self.first, self.last, since, until)
        timed = marked(self.time_rows, size)
        published = meeting(self.published, self.published, since, until)
        return marked(self.time_rows[own], size) | (~timed & published)

    def told_in(self, numbers: Numbers) -> Mask:
        """The claims that have these numbers in the index of words."""
        return marked(self.numbered[found_in(self.numbers, numbers)], len(self.ids))

    def of_ids(self, ids: Iterable[str]) -> Mask:
        """The claims of these ids."""
        # No step of Python's own for each: one source may have a tenth of all claims.
        rows = numbers_of(map(self.rows.get, ids, repeat(NONE)))
        return marked(rows[rows != NONE], len(self.ids))

    def page(self, mask: Mask, offset: int, limit: int | None) -> list[str]:
        """The ids of a page of the chosen claims, in order."""
        return page(self.ids, mask, None, offset, limit)


def load_claim_columns(connection: Connection) -> ClaimColumns:
    """Read the columns; it takes seconds where there are hundreds of thousands of claims."""
    names, dates = columns_of(connection, _DOCUMENTS, 2)
    rank = {id_: number for number, id_ in enumerate(names)}
    found, document, ordinal, types, statuses, sides, confidence, sources = columns_of(
        connection, _CLAIMS, 8
    )
    documents = numbers_of(rank[id_] for id_ in document)
    order = np.lexsort((numbers_of(ordinal), documents))
    ids = [found[row] for row in order]
    rows = {id_: row for row, id_ in enumerate(ids)}

    def rows_of(claims: Iterable[str]) -> Numbers:
        return numbers_of(map(rows.__getitem__, claims))

    def ordered(values: Iterable[str | None]) -> Coded:
        codes, known = coded(values)
        return Coded(codes[order], known)

    place_claims, places = columns_of(connection, _PLACES, 2)
    time_claims, first, last = columns_of(connection, _TIMES, 3)
    (lost,) = columns_of(connection, _LOST, 1)
    numbers, numbered = columns_of(connection, _NUMBERS, 2)
    return ClaimColumns(
        ids=ids,
        rows=rows,
        documents=Coded(documents[order], names),
        types=ordered(types),
        statuses=ordered(statuses),
        sides=ordered(sides),
        sources=ordered(sources),
        confidences=np.array(confidence, np.float64)[order],
        published=days_of(dates)[documents[order]],
        place_rows=rows_of(place_claims),
        places=Coded(*coded(places)),
        time_rows=rows_of(time_claims),
        first=days_of(first),
        last=days_of(last),
        lost=marked(rows_of(lost), len(ids)),
        numbers=numbers_of(numbers),
        numbered=rows_of(numbered),
    )
