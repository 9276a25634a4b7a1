"""A large ledger made small: every page of the walk is answered."""

from datetime import date, timedelta

import pytest

from bench import synthetic_ledger
from bench.walk import PAGES
from bench.web import walk
from sayso.store import EventQuery, Ledger
from tests.brief.reports import entries


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setattr(synthetic_ledger, "BLOCK", 8)
    path = tmp_path / "bench.ledger"
    pool = [entry for entry in entries() if entry.document.date and entry.claims]
    synthetic_ledger.make(path, pool, 20, 1)
    return path


def test_every_block_tells_the_same_later(path):
    with Ledger.open(path) as ledger:
        found = list(ledger.entries())
        events = list(ledger.events())
        sources = ledger.sources()
        counts = ledger.count(EventQuery(words="the"))
    assert len(found) == 24
    assert len({entry.document.id for entry in found}) == 24
    first = min(entry.document.date for entry in found)
    assert first == date(2000, 1, 1)
    days = {entry.document.date - first for entry in found}
    assert timedelta(days=2) * 2 <= max(days)
    assert len(events) % 3 == 0
    assert counts % 3 == 0
    assert sum(source.claims for source in sources) == sum(len(entry.claims) for entry in found)


def test_the_walk_sees_every_page(path):
    timed = list(walk(path))
    assert len(timed) == len(PAGES)
    assert all(page.size and page.first for page in timed)
