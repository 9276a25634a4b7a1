"""Laying out a new ledger, and telling a ledger from other files."""

from importlib import metadata
from pathlib import Path

from sqlalchemy import Connection, inspect, select

from sayso.errors import LedgerError
from sayso.store.guards import guards
from sayso.store.picture.schema import PICTURE_METADATA
from sayso.store.schema import META, METADATA, VERSION
from sayso.store.views import VIEWS
from sayso.store.words import CREATE, INDEX_METADATA

_FORMAT = "sayso ledger"


def is_blank(connection: Connection) -> bool:
    """Whether the database has no tables at all."""
    return not inspect(connection).get_table_names()


def lay_out(connection: Connection) -> None:
    """Make the tables, views and guards of a ledger, and write down what it is."""
    for tables in (METADATA, PICTURE_METADATA, INDEX_METADATA):
        tables.create_all(connection)
    connection.exec_driver_sql(CREATE)
    for name, view in VIEWS.items():
        query = view.compile(connection, compile_kwargs={"literal_binds": True})
        connection.exec_driver_sql(f"CREATE VIEW {name} AS {query}")
    connection.execute(
        META.insert(),
        [
            {"key": "format", "value": _FORMAT},
            {"key": "schema", "value": str(VERSION)},
            {"key": "sayso", "value": _version()},
        ],
    )
    for guard in guards().values():
        connection.exec_driver_sql(guard)


def check_layout(connection: Connection, path: Path) -> None:
    """Check that the database is a ledger that this version of Sayso can read.

    Raises:
        LedgerError: it is none, or has another version of the schema.
    """
    meta: dict[str, str] = {}
    if inspect(connection).has_table(META.name):
        columns = [column["name"] for column in inspect(connection).get_columns(META.name)]
        if columns == META.columns.keys():
            meta = {row.key: row.value for row in connection.execute(select(META))}
    if meta.get("format") != _FORMAT:
        raise LedgerError(f"{path}: this is not a ledger; give another file")
    if meta.get("schema") != str(VERSION):
        raise LedgerError(
            f"{path}: this ledger has version {meta.get('schema')!a} of the schema, and this "
            f"Sayso reads version {VERSION}; use the Sayso that made it, or a newer one"
        )


def _version() -> str:
    try:
        return metadata.version("sayso")
    except metadata.PackageNotFoundError:  # run from a source tree
        return "unknown"
