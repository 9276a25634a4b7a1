"""Words are found in sentences and documents, whatever a person types."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import UsageError
from sayso.store import DocumentQuery, Ledger, Query
from sayso.types import Document, Entry
from tests.store.entries import document, report
from tests.store.raw import raw
from tests.store.test_picture import new_ledger


def sentences(ledger: Ledger, words: str) -> list[str]:
    return [claim.home.text for _, claim in ledger.claims(Query(words=words))]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Rebels", 3),
        ("rebels denied", 3),
        ("DENIED rebels", 3),
        ("rebels fled", 0),
        ("nandez", 3),
        ("Ñández", 3),
        ("reb*", 3),
        ("reb", 0),
        ("Port-Amber", 3),
        ('"Port Amber"', 3),
        ("Amber-Port", 0),
        ("least 2", 1),
        ("at least 2 people", 1),
    ],
)
def test_sentences(words: str, count: int, ledger: Ledger) -> None:
    assert len(sentences(ledger, words)) == count


@pytest.mark.parametrize(
    "words",
    [
        'rebels" OR "people',
        "rebels OR people",
        "NOT rebels",
        "rebels NEAR people",
        "text:rebels",
        "-rebels",
        "^rebels",
        "rebels)",
        "(rebels",
        "{text} : rebels",
        "*rebels*",
        "a*b",
        "' OR 1=1 --",
    ],
)
def test_the_language_of_the_index_means_nothing(words: str, ledger: Ledger) -> None:
    found = sentences(ledger, words)
    assert all("denied" in sentence for sentence in found), "words, and nothing else"


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=30))
def test_no_words_break_it(words: str) -> None:
    with new_ledger() as ledger, suppress(UsageError):
        sentences(ledger, words)
        documents(ledger, words)


@pytest.mark.parametrize("words", ["", " ", '"', "*", "!?", "\0", "half \ud83d", "x" * 201])
def test_nothing_to_look_for(words: str, ledger: Ledger) -> None:
    with pytest.raises(UsageError, match=r"^words: "):
        sentences(ledger, words)
    with pytest.raises(UsageError, match=r"^words: "):
        documents(ledger, words)


def documents(ledger: Ledger, words: str) -> list[Document]:
    columns, query = ledger.document_columns(), DocumentQuery(words=words)
    mask = ledger.chosen_documents(columns, query)
    found = ledger.document_records(columns.page(mask, query))
    return [record.document for record in found]


def test_documents(ledger: Ledger) -> None:
    told = document("Nothing new.", title="Überfall am Markt")
    ledger.add([Entry(told, (), (), ())])
    assert documents(ledger, "uberfall nothing") == [told]
    assert len(documents(ledger, "rebels")) == 3
    assert documents(ledger, "markt rebels") == []


def test_they_are_found_after_rows_are_numbered_anew(ledger: Ledger, path: Path) -> None:
    before = sentences(ledger, "least 2")
    ledger.close()
    with raw(path) as connection:
        connection.execute("VACUUM")
    with Ledger.open(path) as opened:
        assert sentences(opened, "least 2") == before
        opened.add([report(4)])
        assert len(sentences(opened, "rebels")) == 4
