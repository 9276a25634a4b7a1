"""A ledger of very many documents, to measure what shows it.

The first block of documents is drawn from real reports (`bench.synthetic`), told by several
outlets, reconciled, and kept as any ledger is. What follows is that block again, as often as
needed, each time under new ids and after the days of the one before. So every list is as long as
it would be, while only one block is reconciled. Ids of the later blocks are no hashes, as
`sayso verify` would tell.
"""

import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from itertools import islice
from pathlib import Path

from sqlalchemy import Column, Date, Table, select

from bench.synthetic import WEEKLY, synthetic
from sayso.reconcile import VERSION
from sayso.store import Ledger
from sayso.store.connect import connect, writing
from sayso.store.picture.schema import PICTURE, PICTURE_METADATA, SOURCES
from sayso.store.picture.sources import count_sources
from sayso.store.picture.stamp import keep_stamp, stamp_now
from sayso.store.schema import DOCUMENTS, META, METADATA
from sayso.store.words import SEARCHED, index_words
from sayso.together import told
from sayso.types import Entry, claim_id, document_id

BLOCK = 5_000
"""Documents of one block; reconciling them takes some minutes."""

_OUTLETS = 120
_AT_ONCE = 500
_MOST_CLAIMS = 1_000
"""More than any document has: `synthetic` counts claims, and we want documents."""

_IDS = frozenset({"id", "document", "claim", "event", "origin", "series", "a", "b", "whole"})
"""Columns that hold ids of what is told again."""

_ONCE = frozenset({META, PICTURE, SOURCES})
"""Tables that are not told again."""


def make(path: Path, pool: Sequence[Entry], documents: int, seed: int) -> None:
    """Make the ledger of so many documents, rounded up to whole blocks, with its picture.

    Raises:
        LedgerError: none can be written.
    """
    block = min(BLOCK, documents)
    drawn = islice(synthetic(pool, documents * _MOST_CLAIMS, seed), block)
    named = map(_named, drawn, range(block))
    with Ledger.open(path, create=True) as ledger:
        while batch := list(islice(named, _AT_ONCE)):
            ledger.add(batch)
        ledger.keep_picture(told(ledger.entries(), ()).picture, ledger.stamp(VERSION))
    if documents > block:
        _tell_again(path, -(-documents // block), block * 7 // WEEKLY + 2)
        _count_again(path)


def _named(entry: Entry, number: int) -> Entry:
    """An entry of an outlet of its own, under the ids that it then has."""
    was = entry.document
    outlet = f"Outlet {number % _OUTLETS + 1}"
    id_ = document_id(was.text, outlet, was.date, was.title)
    claims = (replace(claim, document=id_) for claim in entry.claims)
    return replace(
        entry,
        document=replace(was, id=id_, outlet=outlet),
        claims=tuple(replace(claim, id=claim_id(claim)) for claim in claims),
    )


def _tell_again(path: Path, times: int, days: int) -> None:
    """Tell what the ledger holds so many times in all, each time so many days later."""
    first = path.with_suffix(".first")
    shutil.copyfile(path, first)
    tables = [*METADATA.sorted_tables, *PICTURE_METADATA.sorted_tables]
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ATTACH ? AS first", [str(first)])
        for number in range(1, times):
            with connection:
                for table in tables:
                    if table not in _ONCE:
                        connection.execute(_moved(table, number, number * days))
    first.unlink()


def _moved(table: Table, number: int, days: int) -> str:
    values = ", ".join(_value(column, number, days) for column in table.columns)
    return f'INSERT INTO main."{table.name}" SELECT {values} FROM first."{table.name}"'


def _value(column: Column[object], number: int, days: int) -> str:
    if column.name in _IDS:
        # No hash has an x.
        return f"""substr("{column.name}", 1, 1) || 'x{number:03}' || substr("{column.name}", 6)"""
    if isinstance(column.type, Date):
        return f"""date("{column.name}", '+{days} days')"""
    return f'"{column.name}"'


def _count_again(path: Path) -> None:
    """Bring up to date what is made from other tables."""
    engine = connect(path, create=False)
    with writing(engine) as connection, connection.begin():
        found = select(DOCUMENTS.c.id).where(DOCUMENTS.c.id.not_in(select(SEARCHED.c.document)))
        index_words(connection, list(connection.execute(found).scalars()))
        connection.execute(SOURCES.delete())
        count_sources(connection)
        keep_stamp(connection, stamp_now(connection, VERSION))
    engine.dispose()
