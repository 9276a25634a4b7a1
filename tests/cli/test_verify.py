"""`sayso verify`."""

import sqlite3
from contextlib import closing

import pytest


@pytest.fixture
def ledger(sayso, report, tmp_path):
    ledger = tmp_path / "a.ledger"
    sayso("read", report, "--ledger", ledger)
    return ledger


def test_a_sound_ledger(sayso, ledger):
    ending = sayso("verify", ledger)
    assert ending.code == 0
    assert ending.out == f"{ledger}: sound: 1 documents, 1 claims\n"


def test_a_changed_word_is_a_fault(sayso, ledger):
    with closing(sqlite3.connect(ledger)) as connection, connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in names.fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE documents SET text = replace(text, '12', '99')")
    ending = sayso("verify", ledger)
    assert ending.code == 1
    assert ending.out.splitlines()
    assert "sound" not in ending.out
    assert ending.err == ""


def test_not_a_ledger(sayso, report):
    ending = sayso("verify", report)
    assert ending.code == 2
    assert len(ending.problems) == 1
