"""Columns of a table in memory: words as numbers, days, and masks over rows."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection

from sayso.store.search import searchable

Mask = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.int64]
Days = npt.NDArray[np.datetime64]

NONE = -1
"""The code of what is not there."""

_AT_ONCE = 2_000
"""Rows in memory twice while they are read."""


def columns_of(connection: Connection, query: str, width: int) -> list[list[Any]]:
    """What a query for so many columns finds, column by column."""
    columns: list[list[Any]] = [[] for _ in range(width)]
    # The driver's own rows: SQLAlchemy's take three times as long.
    cursor = connection.connection.cursor()
    try:
        cursor.execute(query)
        while rows := cursor.fetchmany(_AT_ONCE):
            for column, values in zip(columns, zip(*rows, strict=True), strict=True):
                column.extend(values)
    finally:
        cursor.close()
    return columns


def numbers_of(values: Iterable[int]) -> Numbers:
    """Numbers as a column."""
    return np.fromiter(values, np.int64)


def days_of(values: Sequence[str | None]) -> Days:
    """Days in ISO 8601 as a column; None is NaT."""
    return np.array(["NaT" if value is None else value for value in values], "datetime64[D]")


def newest_first(days: Days) -> Numbers:
    """The places of rows by their days, the last first; undated ones last, equal ones in order."""
    return np.lexsort((np.arange(len(days)), -days.astype(np.int64), np.isnat(days)))


def page(
    ids: Sequence[str], mask: Mask, order: Numbers | None, offset: int, limit: int | None
) -> list[str]:
    """The ids of a page of the chosen rows: as they stand, or in an order of their places."""
    places = np.flatnonzero(mask) if order is None else order[mask[order]]
    end = None if limit is None else offset + limit
    return [ids[place] for place in places[offset:end]]


def coded(values: Iterable[str | None]) -> tuple[Numbers, list[str]]:
    """Each value as its place among the different ones, and those; None is `NONE`."""
    known: dict[str, int] = {}
    codes = numbers_of(
        NONE if value is None else known.setdefault(value, len(known)) for value in values
    )
    return codes, list(known)


def marked(rows: Numbers, size: int) -> Mask:
    """A mask of so many rows, true at these."""
    mask = np.zeros(size, bool)
    mask[rows] = True
    return mask


def found_in(among: npt.NDArray[Any], wanted: npt.NDArray[Any]) -> Numbers:
    """Where those of `wanted` that are there stand in `among`, which rises."""
    if not len(among):
        return np.zeros(0, np.int64)
    at = np.searchsorted(among, wanted)
    at[at == len(among)] = 0
    there: Numbers = at[among[at] == wanted]
    return there


def with_words(codes: Numbers, names: Sequence[str], words: str) -> Mask:
    """The rows whose searchable name has `words` in it."""
    wanted = searchable(words)
    return np.isin(codes, [code for code, name in enumerate(names) if wanted in name])


def meeting(first: Days, last: Days, since: date | None, until: date | None) -> Mask:
    """The rows with days that meet those given, an open end meeting any bound."""
    open_first, open_last = np.isnat(first), np.isnat(last)
    mask = ~(open_first & open_last)
    if since:
        mask &= open_last | (last >= np.datetime64(since))
    if until:
        mask &= open_first | (first <= np.datetime64(until))
    return mask
