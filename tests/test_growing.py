"""A picture changed in part is the picture made from the start, whatever came in what order."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from sayso import growing
from sayso.growing import refresh
from sayso.judgements import judge
from sayso.pipeline import built_in, read_documents
from sayso.reconcile import reconcile_and_remember, unpacked
from sayso.store import Ledger
from sayso.tag import load_tagger
from sayso.types import Decision, Document, Picture, document_id, sha256_text
from tests.growing import DAY, NEARLY_ONE, Line, decision, entries, entry

QUICK = (Phase.explicit, Phase.reuse, Phase.generate)
"""Without shrinking: an example is a ledger of its own, and a failure is told in seconds."""

LATE = datetime(2032, 1, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _always_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    # Small ledgers would be made from the start each time.
    monkeypatch.setattr(growing, "_MOST", 1)


@contextmanager
def new_ledger() -> Iterator[Ledger]:
    with (
        tempfile.TemporaryDirectory() as folder,
        Ledger.open(Path(folder) / "l.sayso", create=True) as ledger,
    ):
        yield ledger


def from_the_start(ledger: Ledger) -> tuple[Picture, dict[str, object]]:
    with new_ledger() as another:
        another.add(ledger.entries())
        another.judge(ledger.judgements())
        refresh(another)
        return another.picture(), kept(another)


def kept(ledger: Ledger) -> dict[str, object]:
    return {
        name: (judgements, ledger.recall(name))
        for name, judgements in ledger.judgements_kept().items()
    }


def found_by(all_kept: dict[str, object]) -> dict[int, set[str]]:
    """The documents that each sign is kept of."""
    found: dict[int, set[str]] = {}
    for name, (_, data) in all_kept.items():
        for those in data["signs"].values():
            for sign in those:
                found.setdefault(sign, set()).add(name)
    return found


@settings(max_examples=12, deadline=None, phases=QUICK)
@given(entries(), st.data())
def test_whatever_comes_in_what_order_the_picture_is_that_from_the_start(reports, data):
    waiting = data.draw(st.permutations(reports))
    with new_ledger() as ledger:
        minute = 0
        while waiting:
            number = data.draw(st.integers(1, 3))
            ledger.add(waiting[:number])
            waiting = waiting[number:]
            if data.draw(st.booleans()):
                minute += 1
                claims = sorted(c.id for e in ledger.entries() for c in e.claims)
                ledger.judge([data.draw(st.composite(decision)(claims, minute))])
            assert refresh(ledger)
            assert not refresh(ledger)
        picture, remembered = from_the_start(ledger)
        assert ledger.picture() == picture
        assert kept(ledger) == remembered
        for sign, names in found_by(remembered).items():
            assert ledger.bearing([sign]) == names


@settings(max_examples=6, deadline=None, phases=QUICK)
@given(entries(), st.data())
def test_an_undone_judgement_leaves_the_picture_as_it_was(reports, data):
    with new_ledger() as ledger:
        ledger.add(reports)
        refresh(ledger)
        before = ledger.picture(), kept(ledger)
        claims = sorted(c.id for e in reports for c in e.claims)
        made = data.draw(st.composite(decision)(claims, 1))
        ledger.judge([made])
        refresh(ledger)
        ledger.judge([judge(Decision.UNDO, [made.id], who="Ada", when=LATE)])
        refresh(ledger)
        assert (ledger.picture(), kept(ledger)) == before


def test_what_was_put_with_a_claim_stays_when_that_is_rejected():
    held = Line("The Reds", ("Reds",), "held", "Alder", 30, False, False)
    shelled = Line("Mara Quill", ("Blues",), "shelled", "Birch", 12, False, False)
    reports = [entry([held], "Lamp", DAY), entry([shelled], "Herald", DAY)]
    one, two = (report.claims[0].id for report in reports)
    with new_ledger() as ledger:
        ledger.add(reports)
        ledger.judge([judge(Decision.MERGE, [one, two], who="Ada", when=LATE)])
        refresh(ledger)
        for rejected in (one, two):
            made = judge(Decision.REJECT, [rejected], who="Ada", when=LATE + timedelta(minutes=1))
            ledger.judge([made])
            refresh(ledger)
            assert ledger.picture() == from_the_start(ledger)[0]
            undone = judge(Decision.UNDO, [made.id], who="Ada", when=LATE + timedelta(minutes=2))
            ledger.judge([undone])
            refresh(ledger)
            assert ledger.picture() == from_the_start(ledger)[0]


def test_what_speaks_for_one_event_is_that_from_the_start():
    found = (
        Document(document_id(text, None, DAY, None), text, None, DAY, None, "en", "-", "", "")
        for text in NEARLY_ONE
    )
    hashed = (replace(each, text_sha256=sha256_text(each.text)) for each in found)
    reports = list(read_documents(hashed, load_tagger(), built_in()))
    with new_ledger() as ledger:
        for report in reports:
            ledger.add([report])
            refresh(ledger)
        pairs = ledger.picture().apart
        assert pairs, "or this shows nothing"
        assert pairs == from_the_start(ledger)[0].apart
        ledger.judge([judge(Decision.MERGE, [pairs[0].a, pairs[0].b], who="Ada", when=LATE)])
        refresh(ledger)
        assert pairs[0] not in ledger.picture().apart
        assert ledger.picture().apart == from_the_start(ledger)[0].apart


@settings(max_examples=3, deadline=None, phases=QUICK)
@given(entries())
def test_another_version_makes_all_anew(reports):
    with new_ledger() as ledger, pytest.MonkeyPatch.context() as patch:
        ledger.add(reports)
        patch.setattr(growing, "VERSION", "of old")
        refresh(ledger)
        patch.undo()
        patch.setattr(growing, "grow", None)  # would fail if it were asked
        assert refresh(ledger)
        assert not refresh(ledger)


@settings(max_examples=3, deadline=None, phases=QUICK)
@given(entries())
def test_what_another_program_has_changed_is_not_written_over(reports):
    with new_ledger() as ledger:
        ledger.add(reports[:1])
        refresh(ledger)
        stamp, old = ledger.kept_stamp(), ledger.stamp("another")
        nothing = Picture((), (), (), ())
        assert not ledger.keep_change((), nothing, old, since=old)
        assert ledger.kept_stamp() == stamp
        assert ledger.keep_change((), nothing, old, since=stamp)


@settings(max_examples=6, deadline=None, phases=QUICK)
@given(entries())
def test_what_is_kept_is_plain_data(reports):
    for one in reconcile_and_remember(reports)[1]:
        assert unpacked(one.document, json.loads(json.dumps(one.packed()))) == one
