"""Every kind of tampering is found, and told in one line a fault."""

import sqlite3
from pathlib import Path

import pytest

from sayso.store import Ledger
from sayso.store.schema import METADATA
from tests.store.entries import report
from tests.store.raw import raw, unguarded

TABLES = [table.name for table in METADATA.sorted_tables if table.name != "meta"]
CELLS = [(table, column.name) for table in TABLES for column in METADATA.tables[table].columns]


def faults(ledger: Ledger) -> list[str]:
    found = list(ledger.verify())
    assert all(fault.isprintable() for fault in found)
    return found


def test_a_sound_ledger(ledger: Ledger) -> None:
    assert faults(ledger) == []


@pytest.mark.parametrize(("table", "column"), CELLS, ids=lambda name: name)
def test_no_cell_can_be_changed(ledger: Ledger, path: Path, table: str, column: str) -> None:
    """Of the first row of each table, one value after the other."""
    key = METADATA.tables[table].primary_key.columns.keys()
    first = ", ".join(f'"{name}"' for name in key)
    change = (
        f'UPDATE {table} SET "{column}" = ? WHERE ({first}) = (SELECT {first} FROM {table} LIMIT 1)'
    )
    look = f'SELECT "{column}" FROM {table}'
    with raw(path) as connection:
        written = connection.execute(look).fetchall()
    changes = 0
    for value in ("x", 7, None, b"\xff", "\x1b[2J\n", "2031-03-04", 0.5):
        with unguarded(path) as connection:
            try:
                connection.execute(change, [value])
            except sqlite3.IntegrityError:  # a NULL where there can be none
                continue
            if connection.execute(look).fetchall() == written:
                continue
        changes += 1
        assert faults(ledger), value
    assert changes > 1


@pytest.mark.parametrize("table", TABLES)
def test_no_row_can_be_taken_out(ledger: Ledger, path: Path, table: str) -> None:
    key = METADATA.tables[table].primary_key.columns.keys()[0]
    with unguarded(path) as connection:
        gone = connection.execute(
            f"DELETE FROM {table} WHERE {key} = (SELECT max({key}) FROM {table})"
        )
        assert gone.rowcount
    assert faults(ledger)


@pytest.mark.parametrize("table", TABLES)
def test_no_row_can_be_put_in(ledger: Ledger, path: Path, table: str) -> None:
    columns = METADATA.tables[table].columns.keys()
    changed = {
        "id": "'x'",
        "role": "'rumour'",
        "ordinal": "ordinal + 10",
    }
    values = ", ".join(changed.get(name, f'"{name}"') for name in columns)
    with raw(path) as connection:
        added = connection.execute(f"INSERT INTO {table} SELECT {values} FROM {table} LIMIT 1")
        assert added.rowcount == 1
    assert faults(ledger)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE documents SET outlet = 'x' WHERE id = :document", "make the id d"),
        ("UPDATE documents SET text_sha256 = 'x' WHERE id = :document", "does not have the hash"),
        ("UPDATE documents SET place_read = 'x' WHERE id = :document", "its seal is broken"),
        ('UPDATE sentences SET "end" = 9999 WHERE document = :document', "outside the text"),
        ("UPDATE losts SET start = -1 WHERE document = :document", "lost number 0 lies outside"),
        ("UPDATE claims SET status = 'happened' WHERE id = :denial", "what it says makes the id"),
        ("UPDATE claims SET type = 'x' WHERE id = :denial", "'x' is not a valid ClaimType"),
        ("UPDATE claims SET sentence = 5 WHERE id = :denial", "the document has no sentence 5"),
        ("UPDATE claims SET sentence = 0 WHERE id = :denial", "its home is not sentence 0"),
        ("UPDATE claims SET confidence = 2 WHERE id = :denial", "confidence is 2.0, not 0 to 1"),
        ("UPDATE claims SET source_search = '' WHERE id = :denial", "does not fit the rest"),
        ("UPDATE claims SET speaker = 'x' WHERE id = :denial", "what it says makes the id"),
        ("DELETE FROM claims WHERE id = :denial", "its seal is broken"),
        ("DELETE FROM claims WHERE id = :denial", "of phrases that belong to no row of claims: 4"),
        ("DELETE FROM phrases WHERE role = 'speaker'", "has no words"),
        ("UPDATE phrases SET text = 'x' WHERE role = 'cue'", "words of its cue do not stand at"),
        ('UPDATE phrases SET start = 900, "end" = 901', "its source lies outside the text"),
        ("UPDATE figures SET min = 12", "what it says makes the id"),
        ("UPDATE figures SET max = 9e999", "is inf"),
        ("UPDATE figures SET text = 'x'", "words of its figure do not stand at"),
        ("UPDATE times SET first_day = 'Monday'", "cannot be read"),
        ("UPDATE times SET start = -3", "its time lies outside the text"),
        ("UPDATE places SET name_search = 'x'", "name_search of the row"),
        ('UPDATE places SET "end" = 9999', "its place lies outside the text"),
        ("DROP TRIGGER claims_no_update", "the guard claims_no_update is gone"),
        ("DROP TABLE places", "cannot be read further: no such table: places"),
    ],
)
def test_what_is_said(ledger: Ledger, path: Path, change: str, said: str) -> None:
    entry = report(0)
    ids = {"document": entry.document.id, "denial": entry.claims[-1].id}
    opened = raw if change.startswith("DROP") else unguarded
    with opened(path) as connection:
        connection.execute(change, {name: id_ for name, id_ in ids.items() if name in change})
    found = faults(ledger)
    assert [fault for fault in found if said in fault], found
