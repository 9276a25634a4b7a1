"""A ledger's file as SQLite alone sees it, past everything that we do to protect it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        yield connection
    finally:
        connection.close()


@contextmanager
def unguarded(path: Path) -> Iterator[sqlite3.Connection]:
    """As `raw`, with the triggers out of the way; they are back afterwards."""
    with raw(path) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        try:
            yield connection
        finally:
            for _, sql in triggers:
                connection.execute(sql)


def dump(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, in the order of the whole row.

    The index of words is left out: it numbers what it holds in the order of its arrival.
    """
    with raw(path) as connection:
        tables = connection.execute(
            "SELECT name FROM pragma_table_list "
            "WHERE type = 'table' AND name NOT IN ('searched', 'sqlite_schema')"
        )
        return {
            name: sorted(connection.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)
            for (name,) in tables.fetchall()
        }
