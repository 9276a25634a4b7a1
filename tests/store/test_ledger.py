"""What is put into a ledger comes out of it, once, in one order."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import LedgerError
from sayso.store import Ledger, Query
from sayso.types import Entry
from tests.store.entries import document, entries, report, seal_claim
from tests.store.raw import dump

SEVERAL = st.lists(entries(), max_size=4, unique_by=lambda entry: entry.document.id)


@contextmanager
def new_ledger() -> Iterator[tuple[Ledger, Path]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.ledger"
        with Ledger.open(path, create=True) as ledger:
            yield ledger, path


def in_order(made: list[Entry]) -> list[Entry]:
    return sorted(made, key=lambda entry: (entry.document.date or date.max, entry.document.id))


@settings(deadline=None, max_examples=30)
@given(SEVERAL)
def test_what_is_added_comes_out_equal_and_verifies(made: list[Entry]) -> None:
    with new_ledger() as (ledger, _):
        assert ledger.add(made) == len(made)
        assert {entry.document.id: entry for entry in ledger.entries()} == {
            entry.document.id: entry for entry in made
        }
        assert list(ledger.verify()) == []
        assert all(ledger.has(entry.document.id) for entry in made)
        asked = [(document.id, claim) for document, claim in ledger.claims(Query())]
        assert asked == [
            (entry.document.id, claim) for entry in ledger.entries() for claim in entry.claims
        ]


@settings(deadline=None, max_examples=10)
@given(SEVERAL, st.randoms(use_true_random=False))
def test_the_order_of_arrival_leaves_no_trace(made: list[Entry], random) -> None:
    other = list(made)
    random.shuffle(other)
    with new_ledger() as (one, one_path), new_ledger() as (two, two_path):
        one.add(made)
        for entry in other:
            two.add([entry, entry])
        assert dump(one_path) == dump(two_path)
        assert list(one.entries()) == list(two.entries())


def test_the_oldest_come_first_and_the_undated_last(ledger: Ledger) -> None:
    days = [date(2030, 1, 1), None, date(2032, 1, 1), date(2030, 1, 1), date(1, 1, 1)]
    ledger.add(report(10 + number, day=day) for number, day in enumerate(days))
    entries = list(ledger.entries())
    assert [entry.document.id for entry in entries] == [
        entry.document.id for entry in in_order(entries)
    ]
    assert entries[0].document.date == date(1, 1, 1)
    assert entries[-1].document.date is None


def test_reading_twice_changes_nothing(ledger: Ledger, path: Path) -> None:
    before = dump(path)
    assert ledger.add([report(0), report(1)]) == 0
    assert dump(path) == before


def test_the_same_document_twice_in_a_batch_counts_once(ledger: Ledger) -> None:
    assert ledger.add([report(7), report(7)]) == 1


def test_the_first_reading_wins(ledger: Ledger) -> None:
    first = report(0)
    later = replace(first, claims=first.claims[:1], lost=())
    assert ledger.add([later]) == 0
    assert first in list(ledger.entries())
    assert later not in list(ledger.entries())


def test_an_entry_without_claims(ledger: Ledger) -> None:
    bare = Entry(document("", outlet=None, day=None, language=None), (), (), ())
    assert ledger.add([bare]) == 1
    assert bare in list(ledger.entries())


def test_very_long_text(ledger: Ledger) -> None:
    long = Entry(document("дом 🏚 " * 400_000), (), (), ())
    ledger.add([long])
    assert long in list(ledger.entries())
    assert list(ledger.verify()) == []


def test_has(ledger: Ledger) -> None:
    assert ledger.has(report(1).document.id)
    assert not ledger.has(report(99).document.id)
    assert not ledger.has("")


def test_counts(ledger: Ledger) -> None:
    assert ledger.counts() == {
        "documents": 3,
        "sentences": 6,
        "losts": 3,
        "claims": 6,
        "phrases": 24,
        "parties": 6,
        "figures": 6,
        "times": 6,
        "places": 6,
        "judgements": 1,
        "subjects": 1,
    }


UNSOUND = {
    "surrogate": "half \ud83d",
    "NUL": "nothing \0 here",
}


@pytest.mark.parametrize("text", UNSOUND.values(), ids=UNSOUND)
def test_text_that_no_database_keeps_is_refused(ledger: Ledger, text: str) -> None:
    with pytest.raises(LedgerError, match=r"^reports/one.txt: not added.*its text holds a NUL or"):
        ledger.add([Entry(document(text), (), (), ())])


@pytest.mark.parametrize("text", UNSOUND.values(), ids=UNSOUND)
def test_a_name_that_no_database_keeps_is_refused(ledger: Ledger, text: str) -> None:
    entry = report(8)
    speaker = replace(entry.claims[0].speaker, name=text)
    claim = seal_claim(replace(entry.claims[0], speaker=speaker))
    with pytest.raises(LedgerError, match="its speaker holds a NUL or"):
        ledger.add([replace(entry, claims=(claim,))])


def test_a_batch_with_a_fault_leaves_nothing(ledger: Ledger, path: Path) -> None:
    before = dump(path)
    bad = report(9)
    bad = replace(bad, claims=(replace(bad.claims[0], id="c0"),))
    with pytest.raises(LedgerError, match=r"^reports/9.txt: not added, as claim c0 of document"):
        ledger.add([report(8), bad])
    assert dump(path) == before


def test_a_generator_that_fails_leaves_nothing(ledger: Ledger, path: Path) -> None:
    def failing() -> Iterator[Entry]:
        yield report(8)
        raise KeyboardInterrupt

    before = dump(path)
    with pytest.raises(KeyboardInterrupt):
        ledger.add(failing())
    assert dump(path) == before


def test_what_is_read_while_more_is_added(ledger: Ledger) -> None:
    reading = ledger.entries()
    next(reading)
    assert ledger.add([report(5)]) == 1
    assert len(list(reading)) == 2
    assert len(list(ledger.entries())) == 4


def test_a_closed_ledger_is_one_file(path: Path) -> None:
    with Ledger.open(path, create=True) as ledger:
        ledger.add([report(1)])
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    with Ledger.open(path) as ledger:
        assert list(ledger.entries()) == [report(1)]
