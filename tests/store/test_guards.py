"""Nothing is changed or taken out, whoever tries."""

import sqlite3
from pathlib import Path

import pytest

from sayso.store import Ledger
from sayso.store.schema import METADATA
from tests.store.raw import dump, raw

TABLES = [table.name for table in METADATA.sorted_tables]


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    ("what", "statement"),
    [
        ("update", "UPDATE {table} SET {column} = {column}"),
        ("delete", "DELETE FROM {table}"),
        ("replace", "INSERT OR REPLACE INTO {table} SELECT * FROM {table}"),
        ("replace", "REPLACE INTO {table} SELECT * FROM {table}"),
        ("replace", "INSERT OR IGNORE INTO {table} SELECT * FROM {table}"),
    ],
)
def test_refused(ledger: Ledger, path: Path, table: str, what: str, statement: str) -> None:
    before = dump(path)
    column = METADATA.tables[table].columns.keys()[0]
    with (
        raw(path) as connection,
        pytest.raises(sqlite3.DatabaseError, match=f"only grows: {what} refused on {table}"),
    ):
        connection.execute(statement.format(table=table, column=column))
    assert dump(path) == before


def test_a_claim_is_not_replaced_by_another_in_its_place(ledger: Ledger, path: Path) -> None:
    with raw(path) as connection:
        columns = [column.name for column in METADATA.tables["claims"].columns]
        others = ", ".join(f'"{column}"' for column in columns if column != "id")
        with pytest.raises(sqlite3.DatabaseError, match="replace refused on claims"):
            connection.execute(
                f"INSERT OR REPLACE INTO claims (id, {others}) SELECT 'c1', {others} FROM claims"
            )
