"""A picture comes out as it was put in, and is replaced, not edited."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from sayso.judgements import judge
from sayso.store import Ledger, Stamp
from sayso.types import Decision, Picture
from tests.store.entries import rejection, report
from tests.store.pictures import in_order, pictures, without
from tests.store.raw import raw

STAMP = Stamp("0", "", "", "1")
EMPTY = Picture((), (), (), ())


@contextmanager
def new_ledger() -> Iterator[Ledger]:
    with (
        tempfile.TemporaryDirectory() as folder,
        Ledger.open(Path(folder) / "a.ledger", create=True) as ledger,
    ):
        yield ledger


@settings(deadline=None, max_examples=60)
@given(pictures())
def test_what_is_kept_comes_out_equal(picture: Picture) -> None:
    with new_ledger() as ledger:
        ledger.keep_picture(picture, STAMP)
        assert ledger.picture() == picture
        assert list(ledger.events()) == list(picture.events)
        assert [ledger.event(event.id) for event in picture.events] == list(picture.events)
        of_claims = {claim: e.id for e in picture.events for claim in e.claims}
        assert ledger.events_of([*of_claims, "c0"]) == of_claims


@settings(deadline=None, max_examples=30)
@given(pictures(), pictures())
def test_another_takes_its_place(one: Picture, other: Picture) -> None:
    with new_ledger() as ledger:
        ledger.keep_picture(one, STAMP)
        ledger.keep_picture(other, STAMP)
        assert ledger.picture() == other


@settings(deadline=None, max_examples=60)
@given(pictures(), pictures())
def test_a_change_gives_what_a_whole_picture_gives(old: Picture, new: Picture) -> None:
    """A part holds what differs, with the series and holdings of its events."""
    # Series of either are of no event here, since those of a changed event come with it.
    old = replace(old, series=tuple(replace(s, event=None) for s in old.series))
    new = replace(new, series=tuple(replace(s, event=None) for s in new.series))
    gone = {
        part.id
        for kind in ("events", "origins", "series")
        for part in getattr(without(old, new), kind)
    }
    # Holdings rest on claims of changed events or are told anew; here all are told anew.
    part = replace(without(new, old), holdings=new.holdings)
    stale = {h.claim for h in old.holdings} - {c for e in old.events for c in e.claims}
    with new_ledger() as ledger:
        ledger.keep_picture(old, STAMP)
        if without(old, new).events == old.events and not stale:
            ledger.keep_change(gone, closed(part, new), STAMP)
            assert ledger.picture() == new


def closed(part: Picture, new: Picture) -> Picture:
    """`part` with what rests on claims that fell: here, all origins and series."""
    return in_order(replace(part, origins=new.origins, series=new.series))


def test_a_claim_that_is_in_no_event_takes_along_what_rests_on_it() -> None:
    pass


def test_a_picture_that_does_not_hold_together_is_a_fault() -> None:
    pass


def test_currency() -> None:
    with new_ledger() as ledger:
        ledger.add(report(number) for number in range(3))
        assert ledger.kept_stamp() is None
        check_currency(ledger)


def check_currency(ledger: Ledger) -> None:
    assert not ledger.picture_is_current("1")
    ledger.keep_picture(EMPTY, ledger.stamp("1"))
    assert ledger.picture_is_current("1")
    assert not ledger.picture_is_current("2"), "the code changed"

    claim = report(1).claims[0]
    rejected = rejection(claim)
    ledger.judge([rejected])
    assert not ledger.picture_is_current("1"), "a judgement came"
    undone = judge(Decision.UNDO, [rejected.id], who="Ada", when=rejected.when)
    ledger.judge([undone])
    assert ledger.picture_is_current("1"), "and was undone"
    rated = judge(
        Decision.RATE,
        ["SANA"],
        field="reliability",
        value="C",
        who="Ada",
        when=rejected.when,
    )
    ledger.judge([rated])
    assert ledger.picture_is_current("1"), "a rating changes no picture"
    ledger.add([report(9)])
    assert not ledger.picture_is_current("1"), "a document came"


def test_nothing_guards_it_and_a_failed_write_leaves_the_old_one(
    ledger: Ledger, path: Path
) -> None:
    with raw(path) as connection:
        connection.execute("DELETE FROM picture")
    broken = EMPTY.__class__((None,), (), (), ())  # type: ignore[arg-type]
    ledger.keep_picture(EMPTY, STAMP)
    with pytest.raises(AttributeError):
        ledger.keep_picture(broken, replace(STAMP, version="2"))
    assert ledger.kept_stamp() == STAMP
