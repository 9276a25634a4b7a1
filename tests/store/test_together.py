"""Several programs at one ledger: readers never wait, writers wait for each other."""

import threading
from pathlib import Path

import pytest

from sayso.errors import LedgerError
from sayso.store import Ledger, Query, connect
from tests.store.entries import report
from tests.store.raw import raw


def test_reading_beside_a_writer_in_mid_write(ledger: Ledger, path: Path) -> None:
    with raw(path) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("INSERT INTO meta VALUES ('half', 'done')")
        assert len(list(ledger.entries())) == 3
        assert len(list(ledger.claims(Query()))) == 6
        with Ledger.open(path) as another:
            assert another.counts()["documents"] == 3
        writer.execute("ROLLBACK")


def test_writing_beside_a_reader_in_mid_read(ledger: Ledger, path: Path) -> None:
    with Ledger.open(path) as reader:
        reading = reader.entries()
        next(reading)
        assert ledger.add([report(7)]) == 1
        assert len(list(reading)) == 2
        assert reader.has(report(7).document.id)


def test_a_second_writer_waits(ledger: Ledger, path: Path) -> None:
    with raw(path) as first:
        first.execute("BEGIN IMMEDIATE")
        second = threading.Thread(target=ledger.add, args=([report(7)],))
        second.start()
        second.join(0.3)
        assert second.is_alive()
        first.execute("COMMIT")
        second.join()
    assert ledger.has(report(7).document.id)


def test_a_second_writer_gives_up_with_a_clear_error(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connect, "BUSY_SECONDS", 0.1)
    with Ledger.open(path, create=True) as ledger, raw(path) as first:
        first.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="another program is writing to it; try again"):
            ledger.add([report(7)])
        first.execute("COMMIT")
        assert ledger.add([report(7)]) == 1


def test_two_programs_that_add_the_same(ledger: Ledger, path: Path) -> None:
    with Ledger.open(path) as another:
        added = [book.add([report(7), report(8)]) for book in (ledger, another)]
    assert added == [2, 0]


def test_two_that_make_one_ledger(path: Path) -> None:
    with Ledger.open(path, create=True) as one, Ledger.open(path, create=True) as two:
        one.add([report(1)])
        two.add([report(2)])
        assert one.counts() == two.counts()
    with raw(path) as connection:
        assert connection.execute("SELECT count(*) FROM meta").fetchone() == (3,)
