"""A ledger answers with what its entries and its picture hold."""

from dataclasses import replace
from datetime import date

import pytest

from sayso.types import ClaimType, Side, Status
from sayso.web.queries import (
    ClaimQuery,
    DocumentQuery,
    EventQuery,
    HoldingQuery,
    SeriesQuery,
    SourceQuery,
)
from tests.web.conftest import HOST, TOKEN, client_of
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


def ids(found):
    return [row.id for row in found.items], found.total


PAGES = (
    *("picture", "events", "figures", "control", "claims", "documents", "sources", "review"),
    "files",
)


@pytest.mark.parametrize("query", EVENTS, ids=range(len(EVENTS)))
def test_a_page_of_events_is_part_of_what_is_counted(book, query):
    found, total = ids(book.events(query))
    whole, _ = ids(book.events(replace(query, offset=0, limit=100)))
    assert whole[query.offset :][: query.limit] == found
    assert total == len(whole) == book.overview(query).events
    assert sum(row.events for row in book.spots(query)) <= total
    assert sum(row.events for row in book.days(query)) <= total


@pytest.mark.parametrize("query", CLAIMS, ids=range(len(CLAIMS)))
def test_a_page_of_claims_is_part_of_what_is_counted(book, query):
    found, total = ids(book.claims(query))
    whole, _ = ids(book.claims(replace(query, offset=0, limit=1_000)))
    assert found
    assert whole[query.offset :][: query.limit] == found
    assert total == len(whole)


def test_lists_leave_out_links_and_the_event_has_them(book, read):
    events = {event.id: event for event in picture_of(read).events}
    assert any(event.links for event in events.values())
    for bare in book.events(EventQuery()).items:
        assert bare == replace(events[bare.id], links=())
        assert book.event(bare.id) == events[bare.id]


def test_the_rest(book, read):
    picture = picture_of(read)
    assert book.series(SeriesQuery()).total == len(picture.series)
    assert book.holdings(HoldingQuery()).total == len(picture.holdings)
    tellers = {account.teller for event in picture.events for account in event.accounts}
    assert {row.name for row in book.sources(SourceQuery()).items} == tellers
    assert book.entry(read[0].document.id) == read[0]
    assert book.entry("d0") is None


def test_documents_with_what_was_read_from_them(book, read):
    found = book.documents(DocumentQuery())
    assert found.total == len(read)
    assert {row.document.id: (row.claims, row.lost) for row in found.items} == {
        each.document.id: (len(each.claims), len(each.lost)) for each in read
    }
    outlet = read[0].document.outlet
    named = book.documents(DocumentQuery(outlet=outlet.upper()))
    assert {row.document.outlet for row in named.items} == {outlet}
    day = max(each.document.date for each in read if each.document.date)
    assert all(row.document.date == day for row in book.documents(DocumentQuery(since=day)).items)
    newest = book.documents(DocumentQuery(newest=True)).items
    assert newest[0].document.date == day


def test_what_is_read_later_is_listed(book_of, read):
    book = book_of(read[1:])
    before = book.documents(DocumentQuery()).total, book.claims(ClaimQuery()).total
    book._ledger.add(read[:1])
    assert book.documents(DocumentQuery()).total == before[0] + 1
    assert book.claims(ClaimQuery()).total == before[1] + len(read[0].claims)


def test_every_page_is_shown_and_a_decision_is_kept(book, read):
    client = client_of(book)
    for path in PAGES:
        for form in ("", ".json", ".csv"):
            assert client.get(f"/{path}{form}").status_code == 200, path
    form = {"decision": "accept", "subject": read[0].claims[0].id, "token": TOKEN}
    assert client.post("/decide", data=form, headers={"Origin": f"http://{HOST}"}).is_success
    (kept,) = book.judgements()
    assert kept.who == "Ada"
