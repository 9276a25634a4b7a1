"""A picture comes out as it was put in, and is replaced, not edited."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from sayso.errors import LedgerError
from sayso.judgements import judge
from sayso.store import Ledger, Stamp
from sayso.store.picture.schema import PICTURE_METADATA
from sayso.types import Decision, Picture
from tests.store.entries import rejection, report
from tests.store.pictures import CLAIMS, pictures, sound, sound_pictures, without
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


@settings(deadline=None, max_examples=80)
@given(sound_pictures(), sound_pictures())
def test_a_change_gives_what_the_whole_gives(old: Picture, new: Picture) -> None:
    gone = {part.id for part in (*old.events, *old.origins, *old.series)} - {
        part.id for part in (*new.events, *new.origins, *new.series)
    }
    gone |= {holding.claim for holding in without(old, new).holdings}
    with new_ledger() as ledger:
        ledger.keep_picture(old, STAMP)
        ledger.keep_change(gone, difference(old, new), replace(STAMP, version="2"))
        assert ledger.picture() == new
        assert ledger.kept_stamp() == replace(STAMP, version="2")
        changed = ledger.sources()
        ledger.keep_picture(new, STAMP)
        assert ledger.sources() == changed


def difference(old: Picture, new: Picture) -> Picture:
    """What a part must hold: what is new or differs, with the figures and holdings of events."""
    part = without(new, old)
    fresh = {event.id for event in part.events}
    moved = {claim for event in (*part.events, *without(old, new).events) for claim in event.claims}
    return replace(
        part,
        series=tuple(s for s in new.series if s in part.series or s.event in fresh),
        holdings=tuple(h for h in new.holdings if h in part.holdings or h.claim in moved),
        apart=tuple(link for link in new.apart if not moved.isdisjoint((link.a, link.b))),
    )


def test_what_rests_on_a_claim_that_no_event_holds_falls() -> None:
    claims = CLAIMS[:2]
    old = sound(claims, [1, 1], [1, 1], [1, 1])
    with new_ledger() as ledger:
        ledger.keep_picture(old, STAMP)
        ledger.keep_change({old.events[0].id}, EMPTY, STAMP)
        assert ledger.picture() == EMPTY
        assert ledger.sources() == []


def test_a_picture_that_does_not_hold_together_is_a_fault_of_its_maker() -> None:
    picture = sound(CLAIMS[:2], [1, 1], [1, 2], [0, 0])
    (event,) = picture.events
    turned = replace(event, accounts=(replace(event.accounts[0], claims=event.claims),) * 2)
    untold = replace(sound(CLAIMS[:1], [1], [1], [1]).series[0], told=(), event=None)
    with new_ledger() as ledger:
        for broken in (
            replace(picture, events=(turned,)),
            replace(picture, series=(untold,)),
        ):
            with pytest.raises(ValueError, match=r"do not part its claims|is none that was told"):
                ledger.keep_picture(broken, STAMP)
        assert ledger.kept_stamp() is None


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


def test_a_write_that_fails_leaves_the_old_picture(ledger: Ledger) -> None:
    before, stamp = ledger.picture(), ledger.kept_stamp()
    assert before.events
    broken = replace(before, holdings=(None,))  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        ledger.keep_picture(broken, STAMP)
    assert (ledger.picture(), ledger.kept_stamp()) == (before, stamp)


def test_nothing_guards_it(ledger: Ledger, path: Path) -> None:
    with raw(path) as connection:
        for table in PICTURE_METADATA.sorted_tables:
            connection.execute(f"DELETE FROM {table.name}")
    assert ledger.picture() == EMPTY
    assert ledger.kept_stamp() is None, "so that it is made anew"
    assert list(ledger.verify()) == []


def test_a_damaged_picture_is_told_in_one_line(ledger: Ledger, path: Path) -> None:
    with raw(path) as connection:
        connection.execute("UPDATE events SET type = 'rumour'")
    with pytest.raises(LedgerError, match="its rows do not fit together"):
        list(ledger.events())
