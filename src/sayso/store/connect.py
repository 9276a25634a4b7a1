"""Connections to the SQLite file of a ledger.

With `guards` this is all that is particular to SQLite; docs/decisions/ledger.md tells why
each setting.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from sayso.errors import LedgerError

BUSY_SECONDS = 10.0
"""How long a writer waits for another; a batch takes far less."""

SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA trusted_schema = OFF",
)
"""What each connection is told first."""

_ADVICE = {
    "SQLITE_BUSY": "another program is writing to it; try again when that is done",
    "SQLITE_CANTOPEN": "it cannot be opened; check its path and permissions",
    "SQLITE_CORRUPT": "the file is damaged; take your last copy of it, or read the input again",
    "SQLITE_FULL": "the disk is full, nothing of this step was kept; free some space, run again",
    "SQLITE_IOERR": "its disk fails to read or write; check the disk, then run again",
    "SQLITE_NOTADB": "this is not a ledger; give another file",
    "SQLITE_READONLY": "it cannot be written to; copy it to a folder of your own",
}


def connect(path: Path, *, create: bool) -> Engine:
    """An engine for the ledger at `path`; the file is made when `create` and it is not there.

    Raises:
        LedgerError: there can be no ledger at `path`, or none that may be written to.
    """
    if hindrance := _hindrance(path, create=create):
        raise LedgerError(f"{path}: {hindrance}")
    place = f"{path.absolute().as_uri()}?mode={'rwc' if create else 'rw'}"

    def opened() -> sqlite3.Connection:
        connection = sqlite3.connect(
            place, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        for setting in SETTINGS:
            connection.execute(setting)
        return connection

    engine = create_engine("sqlite://", creator=opened, poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    return engine


def writing(engine: Engine) -> Connection:
    """A connection whose transactions claim the right to write before they look."""
    return engine.connect().execution_options(begin="BEGIN IMMEDIATE")


def write_ahead(engine: Engine) -> None:
    """Let readers and a writer work side by side (WAL); the file remembers it."""
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()


@contextmanager
def told_clearly(path: Path) -> Iterator[None]:
    """Turn errors of the database into one clear line.

    Raises:
        LedgerError: the database refused what was asked within.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        name = getattr(cause, "sqlite_errorname", "")
        # Extended names say more than we can advise on: SQLITE_READONLY_DIRECTORY.
        kind = "_".join(name.split("_")[:2])
        raise LedgerError(f"{path}: {_ADVICE.get(kind, cause)}") from error


def _hindrance(path: Path, *, create: bool) -> str:
    """Why there can be no ledger at `path`, and what to do; "" where there can."""
    folder = os.path.dirname(os.path.realpath(path))
    if os.path.isdir(path):
        return "this is a folder; give the file of a ledger"
    if not os.path.exists(path):
        if not create:
            return "there is no such ledger; `sayso read` makes one"
        if not os.path.isdir(folder):
            return "its folder is not there; make that first"
    elif not os.path.isfile(path):
        return "this is not a file; give the file of a ledger"
    elif not os.access(path, os.R_OK | os.W_OK):
        return "you may not both read and write it; change its permissions, or copy it"
    if not os.access(folder, os.W_OK):
        return "its folder cannot be written to; copy it to a folder of your own"
    return ""


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))
