"""Words are found whatever their case, accents and white space, and nothing else is."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.store import Ledger, Query
from sayso.store.search import is_storable, searchable
from sayso.types import Entry, Phrase, Place, Span, Speaker
from tests.store.entries import document, report, seal_claim

with (Path(__file__).parent / "cases" / "searchable.csv").open(
    encoding="utf-8", newline=""
) as file:
    CASES = [tuple(row.values()) for row in csv.DictReader(file)]


def entry_naming(words: str) -> Entry:
    """An entry with one claim, by the speaker and at the place that `words` name."""
    doc = document(words)
    name = Phrase(0, len(words), words)
    claim = replace(
        report().claims[0],
        document=doc.id,
        sentence=0,
        home=name,
        trigger=name,
        source=(),
        cue=(),
        whom=(),
        targets=(),
        speaker=Speaker(name, words, None, ""),
        places=(Place(name, words),),
        times=(),
        figures=(),
    )
    return Entry(doc, (Span(0, len(words)),), (), (seal_claim(claim),))


@pytest.mark.parametrize(("words", "asked", "found"), CASES)
def test_words_are_found(path: Path, words: str, asked: str, found: str) -> None:
    with Ledger.open(path, create=True) as ledger:
        ledger.add([entry_naming(words)])
        for query in (Query(source=asked), Query(place=asked)):
            assert bool(list(ledger.claims(query))) == (found == "yes")


@pytest.mark.parametrize("words", ["plain", "Ñ", "ἀρχή", "🙂", "ﬁ", "Ǆ", "가각", "ß\u200d"])
def test_the_form_that_is_searched_stays_as_it_is(words: str) -> None:
    assert searchable(searchable(words)) == searchable(words)


def test_a_query_does_not_reach_across_two_names() -> None:
    assert "\n" not in searchable("a\nb\u2028c\u0085d")


@pytest.mark.parametrize(
    ("words", "storable"), [("", True), ("🙂", True), ("\ud83d", False), ("a\0b", False)]
)
def test_is_storable(words: str, storable: bool) -> None:
    assert is_storable(words) is storable
