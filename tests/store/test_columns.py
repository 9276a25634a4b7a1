"""Events in memory: chosen, paged and counted as plain Python does it."""

from collections import Counter
from datetime import date

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.store import EventQuery, Ledger, days, spots, sums
from sayso.types import Event, Picture, Side
from tests.store.pictures import pictures
from tests.store.test_picture import STAMP, new_ledger
from tests.store.test_picture_query import EVENTS, event_is_asked_for


@settings(deadline=None, max_examples=40)
@given(pictures(), st.lists(EVENTS, min_size=5, max_size=5))
def test_a_query_chooses_in_memory_what_it_says(picture: Picture, asked: list[EventQuery]) -> None:
    with new_ledger() as ledger:
        ledger.keep_picture(picture, STAMP)
        columns = ledger.event_columns()
        for query in asked:
            mask = ledger.chosen(columns, query)
            wanted = [event for event in picture.events if event_is_asked_for(query, event)]
            end = None if query.limit is None else query.offset + query.limit
            for newest in (False, True):
                listed = list(ledger.events(EventQuery(newest_first=newest)))
                ids = [event.id for event in listed if event in wanted][query.offset : end]
                assert columns.page(mask, newest, query.offset, query.limit) == ids
                assert [one.id for one in ledger.bare_events(ids, newest_first=newest)] == ids
            check_counts(ledger, wanted, mask)


def check_counts(ledger: Ledger, events: list[Event], mask: np.ndarray) -> None:
    columns = ledger.event_columns()
    found = sums(columns, mask)
    assert found.events == len(events)
    assert found.claims == sum(len(event.claims) for event in events)
    assert found.origins == len({a.origin for event in events for a in event.accounts})
    assert found.contested == sum(bool(event.conflicts) for event in events)
    assert found.alone == sum(len(event.accounts) == 1 for event in events)
    assert found.expected == sum(event.expected for event in events)
    assert found.undated == sum(event.start is None and event.end is None for event in events)
    assert found.unplaced == sum(point(event) is None for event in events)
    assert dict(found.types) == Counter(event.type for event in events)
    assert dict(found.ratings) == Counter(event.credibility.rating for event in events)
    assert dict(found.sides) == Counter(side for event in events for side in sides(event))
    starts = [day for event in events if (day := event.start or event.end)]
    ends = [day for event in events if (day := event.end or event.start)]
    assert (found.first, found.last) == (min(starts, default=None), max(ends, default=None))
    begun = [(day, event) for event in events if (day := event.start or event.end)]
    assert {row.day: row.events for row in days(columns, mask)} == Counter(d for d, _ in begun)
    assert sum(row.contested for row in days(columns, mask)) == sum(
        bool(event.conflicts) for _, event in begun
    )
    at = Counter(p for event in events if (p := point(event)))
    assert (
        Counter(
            {
                (s.place.name, s.place.latitude, s.place.longitude): s.events
                for s in spots(columns, mask)
            }
        )
        == at
    )


def point(event: Event) -> tuple[object, ...] | None:
    place = event.place
    if place is None or place.latitude is None:
        return None
    return (place.name, place.latitude, place.longitude)


def sides(event: Event) -> set[Side]:
    return {account.side for account in event.accounts if account.side}


def test_documents_outlets_and_lost_numbers_are_counted_once(ledger: Ledger) -> None:
    columns = ledger.event_columns()
    everything = ledger.chosen(columns, EventQuery())
    entries = [entry for entry in ledger.entries() if entry.claims]
    found = sums(columns, everything)
    assert found.documents == len(entries)
    assert found.outlets == len({entry.document.outlet for entry in entries} - {None})
    assert found.lost == sum(len(entry.lost) for entry in entries)
    assert sums(columns, ~everything).documents == 0
    nothing = ledger.chosen(columns, EventQuery(since=date(1900, 1, 1), until=date(1900, 1, 2)))
    assert (sums(columns, nothing).outlets, sums(columns, nothing).first) == (0, None)


def test_words_choose_the_same_as_in_the_ledger(ledger: Ledger) -> None:
    columns = ledger.event_columns()
    for words in ("rebels", "rebels denied", "fled*", "nothing at all"):
        query = EventQuery(words=words)
        ids = columns.page(ledger.chosen(columns, query), False, 0, None)
        assert ids == [event.id for event in ledger.events(query)]
