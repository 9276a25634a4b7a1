"""A ledger answers as the same entries in memory do."""

from datetime import date

import pytest

from sayso.store import Ledger
from sayso.types import ClaimType, Side, Status
from sayso.web.ledger_book import LedgerBook
from sayso.web.queries import ClaimQuery, EventQuery, HoldingQuery, SeriesQuery, SourceQuery
from tests.brief.reports import entries
from tests.web.conftest import HOST, TOKEN, client_of, with_ids
from tests.web.reconciled import picture_of

EVENTS = [
    EventQuery(),
    EventQuery(types=(ClaimType.WITHDRAWAL,)),
    EventQuery(contested=True),
    EventQuery(alone=True, newest=True),
    EventQuery(expected=True),
    EventQuery(ratings=(3, 4)),
    EventQuery(sides=(Side.MONITOR,)),
    EventQuery(since=date(2017, 10, 15)),
    EventQuery(words="stadium"),
    EventQuery(place="raqqa"),
    EventQuery(offset=2, limit=3),
]
CLAIMS = [
    ClaimQuery(),
    ClaimQuery(types=(ClaimType.CAPTURE,), statuses=(Status.EXPECTED,)),
    ClaimQuery(source="coalition"),
    ClaimQuery(place="raqqa", offset=1, limit=2),
    ClaimQuery(lost=True),
    ClaimQuery(words="stadium"),
]


@pytest.fixture
def read():
    """The entries of the tests, with the ids that a ledger wants."""
    return [with_ids(each) for each in entries()]


@pytest.fixture
def ledger_book(read, tmp_path):
    with Ledger.open(tmp_path / "a.ledger", create=True) as ledger:
        ledger.add(read)
        ledger.keep_picture(picture_of(read), ledger.stamp("test"))
        yield LedgerBook(ledger, lambda _: None)


def ids(found):
    return [row.id for row in found.items], found.total


@pytest.mark.parametrize("query", EVENTS, ids=range(len(EVENTS)))
def test_events(book, ledger_book, query):
    assert ids(ledger_book.events(query)) == ids(book.events(query))
    mine, other = ledger_book.overview(query), book.overview(query)
    for field in ("events", "claims", "origins", "documents", "outlets", "contested", "alone"):
        assert getattr(mine, field) == getattr(other, field), field
    for field in ("expected", "unplaced", "undated", "lost", "first", "last", "ratings"):
        assert getattr(mine, field) == getattr(other, field), field
    assert dict(mine.types) == dict(other.types)
    assert dict(mine.sides) == dict(other.sides)
    assert ledger_book.days(query) == book.days(query)
    assert len(ledger_book.spots(query)) == len(book.spots(query))


@pytest.mark.parametrize("query", CLAIMS, ids=range(len(CLAIMS)))
def test_claims(book, ledger_book, query):
    assert ids(ledger_book.claims(query)) == ids(book.claims(query))


def test_the_rest(book, ledger_book, read):
    assert ids(ledger_book.series(SeriesQuery()))[1] == ids(book.series(SeriesQuery()))[1]
    assert ledger_book.holdings(HoldingQuery()).total == book.holdings(HoldingQuery()).total
    mine = {row.name: row for row in ledger_book.sources(SourceQuery()).items}
    assert set(mine) == {row.name for row in book.sources(SourceQuery()).items}
    assert ledger_book.entry(read[0].document.id) == read[0]
    assert ledger_book.entry("d0") is None
    some = [event.id for event in book.events(EventQuery()).items]
    for event in some:
        assert ledger_book.event(event) == book.event(event)


def test_every_page_is_shown_and_a_decision_is_kept(ledger_book, read):
    client = client_of(ledger_book)
    for path in ("picture", "events", "figures", "control", "claims", "sources", "review"):
        for form in ("", ".json", ".csv"):
            assert client.get(f"/{path}{form}").status_code == 200, path
    form = {"decision": "accept", "subject": read[0].claims[0].id, "token": TOKEN}
    assert client.post("/decide", data=form, headers={"Origin": f"http://{HOST}"}).is_success
    (kept,) = ledger_book.judgements()
    assert kept.who == "Ada"
