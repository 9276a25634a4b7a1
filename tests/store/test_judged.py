"""Judgements stand beside the claims, only grow, and are about what is there."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import UsageError
from sayso.judgements import faults, judge
from sayso.store import Ledger
from sayso.types import Decision, Judgement
from tests.judgements.made import START, made
from tests.store.entries import rejection, report
from tests.store.raw import dump
from tests.store.test_picture import new_ledger

CLAIM = report(1).claims[0]
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)


@st.composite
def judgements(draw: st.DrawFn) -> list[Judgement]:
    """Ratings and rejections of a claim, of any words and any time."""
    found: list[Judgement] = []
    for name, why, seconds in draw(st.lists(st.tuples(WORDS, WORDS, st.integers(0, 10**9)))):
        when = START + timedelta(microseconds=seconds)
        found.append(judge(Decision.REJECT, [CLAIM.id], who=f"A{name}", when=when, why=why))
        if name.strip():
            told = {"field": "reliability", "value": "B", "who": "Ada", "why": why}
            found.append(judge(Decision.RATE, [name], when=when, **told))
    return found


@settings(deadline=None, max_examples=20)
@given(judgements(), st.randoms(use_true_random=False))
def test_what_is_judged_comes_out_equal_in_one_order(made_: list[Judgement], random) -> None:
    unique = sorted({j.id: j for j in made_}.values(), key=lambda j: (j.when, j.id))
    random.shuffle(made_)
    with new_ledger() as ledger:
        ledger.add([report(1)])
        assert ledger.judge(made_) == len(unique)
        assert ledger.judge(made_) == 0, "nothing is judged twice"
        assert list(ledger.judgements()) == unique
        assert list(ledger.verify()) == []


def test_what_is_undone_may_come_with_its_undoing(ledger: Ledger) -> None:
    one = rejection(CLAIM)
    undo = made("undo", one.id)
    assert ledger.judge([one, undo]) == 2


ABSENT = {
    "reject": (("c0",), "the ledger has no claim c0"),
    "merge": ((CLAIM.id, "c0"), "the ledger has no claim c0"),
    "undo": (("j0",), "the ledger has no judgement j0"),
}


@pytest.mark.parametrize("decision", ABSENT)
def test_what_is_not_there_is_refused_and_nothing_is_added(
    decision: str, ledger: Ledger, path: Path
) -> None:
    subjects, says = ABSENT[decision]
    before = dump(path)
    with pytest.raises(UsageError, match=says):
        ledger.judge([rejection(CLAIM), made(decision, *subjects)])
    assert dump(path) == before


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("figure.1", "5", "has no figure.1"),
        ("place.2", "x", "has no place.2"),
        ("place.1", "", "has no place.1"),
    ],
)
def test_a_part_that_the_claim_has_not_is_refused(
    field: str, value: str, says: str, ledger: Ledger
) -> None:
    with pytest.raises(UsageError, match=says):
        ledger.judge([made("correct", CLAIM.id, field=field, value=value)])
    ledger.judge([made("correct", CLAIM.id, field="place.1", value="Port Ember")])


def test_one_that_does_not_hold_together_is_refused(ledger: Ledger) -> None:
    one = rejection(CLAIM)
    for broken in (replace(one, id="j0"), replace(one, who="Ben"), replace(one, why="half \ud83d")):
        with pytest.raises(UsageError):
            ledger.judge([broken])


def test_words_that_no_database_keeps(ledger: Ledger) -> None:
    one = judge(Decision.REJECT, [CLAIM.id], who="Ada\0", when=START)
    assert list(faults(one)) == []
    with pytest.raises(UsageError, match="holds a NUL or half a character"):
        ledger.judge([one])
