"""What is kept of each document besides the picture, so that the picture can change in part.

The store does not read it: numbers under which documents are found, and a text of JSON each.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from sayso.store.batches import batches
from sayso.store.picture.schema import KEPT, SIGNS

UNDATED = -1
"""In the place of a day that is not known."""

_AT_ONCE = 10_000
"""Rows written at once."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a document.

    Attributes:
        document: its id.
        judgements: ids of the judgements on its claims that held then, with spaces between.
        data: plain data.
        signs: further numbers that it is found by from now on, each with a day or `UNDATED`.
        stale: those that it is no longer found by.
    """

    document: str
    judgements: str
    data: Mapping[str, Any]
    signs: Collection[tuple[int, int]]
    stale: Collection[tuple[int, int]] = ()


def put_on_shelf(connection: Connection, kept: Iterable[Kept]) -> None:
    """Put what is kept of these documents in the place of what was."""
    kept = list(kept)
    numbers = _numbers(connection, [one.document for one in kept])
    last = connection.execute(select(KEPT.c.number).order_by(KEPT.c.number.desc()).limit(1))
    following = (last.scalar() or 0) + 1
    signs: list[tuple[int, int, int]] = []
    stale: list[tuple[int, int, int]] = []
    for one in sorted(kept, key=lambda one: one.document):
        number = numbers.get(one.document)
        if number is None:
            number, following = following, following + 1
        else:
            connection.execute(KEPT.delete().where(KEPT.c.number == number))
        row = {
            "number": number,
            "document": one.document,
            "judgements": one.judgements,
            "data": json.dumps(one.data, ensure_ascii=False, separators=(",", ":")),
        }
        connection.execute(KEPT.insert(), row)
        signs += [(sign, day, number) for sign, day in one.signs]
        stale += [(sign, day, number) for sign, day in one.stale]
    if stale:
        where = "sign = ? AND day = ? AND number = ?"
        connection.exec_driver_sql(f"DELETE FROM signs WHERE {where}", stale)
    # In order, so that the tree of a new ledger grows at its end and not all over.
    signs.sort()
    for some in batches(signs, _AT_ONCE):
        connection.exec_driver_sql("INSERT INTO signs VALUES (?, ?, ?)", some)


def judgements_kept(connection: Connection) -> dict[str, str]:
    """`Kept.judgements` of every document of which something is kept."""
    found = connection.execute(select(KEPT.c.document, KEPT.c.judgements))
    return {row.document: row.judgements for row in found}


def recall(connection: Connection, document: str) -> Mapping[str, Any] | None:
    """The data that are kept of a document.

    Raises:
        ValueError: they are no JSON.
    """
    found = connection.execute(select(KEPT.c.data).where(KEPT.c.document == document)).scalar()
    return None if found is None else dict(json.loads(found))


def bearing(
    connection: Connection, signs: Collection[int], days: tuple[int, int] | None = None
) -> Iterator[str]:
    """Documents found by one of these signs, and if days are given, on those or undated."""
    found: set[int] = set()
    for some in batches(sorted(signs)):
        wanted = select(SIGNS.c.number).distinct().where(SIGNS.c.sign.in_(some))
        if days:
            wanted = wanted.where(SIGNS.c.day.between(*days) | (SIGNS.c.day == UNDATED))
        found.update(connection.execute(wanted).scalars())
    for numbers in batches(sorted(found)):
        names = select(KEPT.c.document).where(KEPT.c.number.in_(numbers))
        yield from connection.execute(names).scalars()


def _numbers(connection: Connection, documents: Iterable[str]) -> dict[str, int]:
    return {
        row.document: row.number
        for some in batches(sorted(documents))
        for row in connection.execute(
            select(KEPT.c.document, KEPT.c.number).where(KEPT.c.document.in_(some))
        )
    }
