"""`sayso read`."""

from pathlib import Path

import pytest

from sayso.cli import reading
from sayso.store import Ledger


def held(ledger: Path) -> list[str]:
    with Ledger.open(ledger) as book:
        return sorted(Path(entry.document.place_read).name for entry in book.entries())


@pytest.fixture
def ledger(tmp_path):
    return tmp_path / "a.ledger"


@pytest.fixture
def reports(tmp_path):
    """Writes reports a.txt, b.txt and so on, each of one line."""

    def write(*lines: str) -> Path:
        folder = tmp_path / "reports"
        folder.mkdir(exist_ok=True)
        for letter, line in zip("abcdefgh", lines, strict=False):
            (folder / f"{letter}.txt").write_text(line + "\n")
        return folder

    return write


def test_says_what_it_read_and_prints_nothing(sayso, reports, ledger):
    ending = sayso(
        "read", reports("The army shelled A.", "The army shelled B."), "--ledger", ledger
    )
    assert ending.code == 0
    assert ending.out == ""
    assert ending.problems == [
        f"sayso: {ledger}: 2 documents read (2 claims), 0 there already, 0 problems"
    ]


def test_reading_twice_changes_nothing_and_asks_no_model(sayso, reports, ledger, read_log):
    folder = reports("The army shelled A.", "The army shelled B.")
    sayso("read", folder, "--ledger", ledger)
    before = held(ledger)
    ending = sayso("read", folder, "--ledger", ledger)
    assert "0 documents read (0 claims), 2 there already" in ending.err
    assert held(ledger) == before
    assert len(read_log) == 2


def test_the_same_document_twice_is_one(sayso, reports, ledger, read_log):
    folder = reports("The army shelled A.", "The army shelled A.")
    ending = sayso("read", folder, folder / "a.txt", "--ledger", ledger)
    assert "1 documents read (1 claims), 2 there already" in ending.err
    assert len(read_log) == 1


def test_ctrl_c_keeps_what_was_read_and_the_next_run_goes_on(sayso, reports, ledger, read_log):
    folder = reports("The army shelled A.", "The army shelled B.", "KeyboardInterrupt", "Z.")
    ending = sayso("read", folder, "--ledger", ledger)
    assert ending.code == 130
    assert ending.problems == [
        f"sayso: {ledger}: stopped; 2 documents read (2 claims), 0 there already, 0 problems;"
        " start again to go on"
    ]
    assert held(ledger) == ["a.txt", "b.txt"]

    reports("The army shelled A.", "The army shelled B.", "Calm again.")
    read_log.clear()
    assert sayso("read", folder, "--ledger", ledger).code == 0
    assert [Path(place).name for place in read_log] == ["c.txt", "d.txt"]
    assert held(ledger) == ["a.txt", "b.txt", "c.txt", "d.txt"]


def test_a_fault_of_ours_keeps_what_was_read(sayso, reports, ledger):
    ending = sayso("read", reports("The army shelled A.", "RuntimeError"), "--ledger", ledger)
    assert ending.code == 3
    (problem,) = ending.problems
    assert "the model fell over" in problem
    assert "report" in problem
    assert held(ledger) == ["a.txt"]


def test_a_fault_of_ours_shows_where_when_asked(sayso, reports, ledger, monkeypatch):
    monkeypatch.setenv("SAYSO_DEBUG", "1")
    with pytest.raises(RuntimeError, match="fell over"):
        sayso("read", reports("RuntimeError"), "--ledger", ledger)


def test_documents_are_kept_in_batches(sayso, reports, ledger, monkeypatch):
    monkeypatch.setattr(reading, "_TRANSACTION", 2)
    sizes = []
    add = Ledger.add

    def counted(self, entries):
        entries = list(entries)
        sizes.append(len(entries))
        return add(self, entries)

    monkeypatch.setattr(Ledger, "add", counted)
    sayso(
        "read", reports(*(f"The army shelled {letter}." for letter in "ABCDE")), "--ledger", ledger
    )
    assert sizes == [2, 2, 1]


def test_a_ledger_must_be_named(sayso, report):
    ending = sayso("read", report)
    assert ending.code == 2
    assert "--ledger" in ending.err


def test_a_ledger_in_no_folder(sayso, report, tmp_path):
    ending = sayso("read", report, "--ledger", tmp_path / "nowhere" / "a.ledger")
    assert ending.code == 2
    assert "not there" in ending.err
