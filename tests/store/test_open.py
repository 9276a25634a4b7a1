"""What is no ledger, or cannot be used as one, is refused in one clear line."""

import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.errors import LedgerError
from sayso.store import Ledger, connect
from tests.store.entries import report
from tests.store.raw import raw, unguarded


def refusal(path: Path, *, create: bool = False) -> str:
    with pytest.raises(LedgerError) as caught:
        Ledger.open(path, create=create)
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert len(message.splitlines()) == 1
    return message


def text_file(path: Path) -> None:
    path.write_text("Rebels denied it. " * 200)


def torn_file(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + bytes(200))


def other_database(path: Path) -> None:
    with raw(path) as connection:
        connection.execute("CREATE TABLE birds (name TEXT)")


def other_meta(path: Path) -> None:
    with raw(path) as connection:
        connection.execute("CREATE TABLE meta (key TEXT, value TEXT)")
        connection.execute("INSERT INTO meta VALUES ('format', 'a diary')")


def odd_meta(path: Path) -> None:
    with raw(path) as connection:
        connection.execute("CREATE TABLE meta (wind TEXT)")


@pytest.mark.parametrize("create", [False, True])
@pytest.mark.parametrize("make", [text_file, torn_file, other_database, other_meta, odd_meta])
def test_another_file(path: Path, make: Callable[[Path], None], create: bool) -> None:
    make(path)
    before = path.read_bytes()
    assert "this is not a ledger; give another file" in refusal(path, create=create)
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_no_file(path: Path) -> None:
    assert "there is no such ledger" in refusal(path)
    assert not path.exists()


def test_an_empty_file_is_no_ledger_but_can_become_one(path: Path) -> None:
    path.touch()
    assert "this is not a ledger" in refusal(path)
    with Ledger.open(path, create=True) as ledger:
        assert ledger.add([report()]) == 1


def test_a_folder(tmp_path: Path) -> None:
    assert "this is a folder" in refusal(tmp_path)
    assert "this is a folder" in refusal(tmp_path, create=True)


def test_no_folder(tmp_path: Path) -> None:
    assert "its folder is not there" in refusal(tmp_path / "no" / "a.ledger", create=True)


def test_a_pipe(path: Path) -> None:
    os.mkfifo(path)
    assert "this is not a file" in refusal(path, create=True)


@pytest.mark.parametrize("version", ["1", "0", "two\x1b[2J"])
def test_another_version_of_the_schema(ledger: Ledger, path: Path, version: str) -> None:
    ledger.close()
    with unguarded(path) as connection:
        connection.execute("UPDATE meta SET value = ? WHERE key = 'schema'", [version])
    message = refusal(path)
    assert f"has version {version!a} of the schema" in message
    assert "reads version 3" in message
    assert message.isprintable()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs another user")
@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "said"),
    [
        (0o444, 0o777, "you may not both read and write it"),
        (0o000, 0o777, "you may not both read and write it"),
        (0o666, 0o555, "its folder cannot be written to"),
        (0o666, 0o000, "there is no such ledger"),
    ],
)
def test_permissions(file_mode: int, folder_mode: int, said: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.ledger"
        with Ledger.open(path, create=True) as ledger:
            ledger.add([report()])
        path.chmod(file_mode)
        Path(folder).chmod(folder_mode)
        try:
            assert said in told_to_a_stranger(path)
        finally:
            Path(folder).chmod(stat.S_IRWXU)


def told_to_a_stranger(path: Path) -> str:
    """What opening a ledger says to a user who does not own it, nor the machine."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if os.geteuid() == 0:
                os.setuid(65534)
            Ledger.open(path)
        except LedgerError as error:
            os.write(writing, str(error).encode())
        except BaseException as error:
            os.write(writing, repr(error).encode())
        finally:
            os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with open(reading) as pipe:
        return pipe.read()


def test_a_full_disk(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connect, "SETTINGS", (*connect.SETTINGS, "PRAGMA max_page_count = 150"))
    with Ledger.open(path, create=True) as ledger:
        ledger.add([report(0)])
        with pytest.raises(LedgerError, match="the disk is full, nothing of this step was kept"):
            ledger.add(report(number, claims=15) for number in range(1, 50))
        assert list(ledger.entries()) == [report(0)]
        assert list(ledger.verify()) == []


def test_a_disk_full_from_the_start(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connect, "SETTINGS", (*connect.SETTINGS, "PRAGMA max_page_count = 3"))
    assert "the disk is full" in refusal(path, create=True)
    monkeypatch.undo()
    with Ledger.open(path, create=True) as ledger:
        assert ledger.add([report()]) == 1


def test_a_damaged_file_is_told_while_it_is_read(ledger: Ledger, path: Path) -> None:
    ledger.add(report(number, claims=15) for number in range(20))
    ledger.close()
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(size // 2)
        file.write(b"\xff" * (size // 2))
    with Ledger.open(path) as damaged, pytest.raises(LedgerError) as caught:
        list(damaged.entries())
    assert str(caught.value).startswith(f"{path}: ")
    with Ledger.open(path) as damaged:
        faults = list(damaged.verify())
    assert faults
    assert all(len(fault.splitlines()) == 1 for fault in faults)


def test_rows_that_fit_no_vocabulary_are_told_while_they_are_read(
    ledger: Ledger, path: Path
) -> None:
    with unguarded(path) as connection:
        connection.execute("UPDATE claims SET type = 'birdsong'")
    with pytest.raises(LedgerError, match=r"its rows do not fit together .*`sayso verify` tells"):
        list(ledger.entries())


def test_what_a_ledger_says_of_itself(ledger: Ledger, path: Path) -> None:
    with raw(path) as connection:
        meta = dict(connection.execute("SELECT key, value FROM meta"))
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert meta.keys() == {"format", "schema", "sayso"}
    assert meta["schema"] == "3"
