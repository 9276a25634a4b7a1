"""What is wrong with an entry that no table can show, since it is refused before."""

from dataclasses import replace

import pytest

from sayso.store.faults import faults
from sayso.types import Entry
from tests.store.entries import document, report, seal_claim

ENTRY = report()
CLAIM = ENTRY.claims[0]
FIGURE = CLAIM.figures[0]


def with_claim(**changes: object) -> Entry:
    return replace(ENTRY, claims=(seal_claim(replace(CLAIM, **changes)),))


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (replace(ENTRY, claims=(CLAIM, CLAIM)), f"claim {CLAIM.id} stands in it 2 times"),
        (with_claim(document="d0"), "it says that it is of document d0"),
        (with_claim(confidence=float("nan")), "its confidence is nan, not 0 to 1"),
        (with_claim(figures=(replace(FIGURE, min=float("nan")),)), "'at least 0' is nan"),
        (with_claim(sentence=-1), "the document has no sentence -1"),
        (with_claim(trigger=replace(CLAIM.trigger, start=-5, end=-1)), "(-5--1)"),
        (Entry(document("a", title="\0"), (), (), ()), "its title holds a NUL"),
        (Entry(document("a", place_read="\udcff"), (), (), ()), "its place_read holds"),
    ],
)
def test_told(entry: Entry, said: str) -> None:
    assert [fault for fault in faults(entry) if said in fault]


def test_a_sound_entry() -> None:
    assert list(faults(ENTRY)) == []
