"""A query on a picture chooses what its conditions say, told here again in plain Python."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import UsageError
from sayso.store import (
    EventQuery,
    HoldingQuery,
    Ledger,
    OriginQuery,
    SeriesQuery,
    SourceQuery,
)
from sayso.store.search import searchable
from sayso.types import ClaimType, Event, Holding, Origin, Picture, Series, SeriesKind, Side
from tests.store.pictures import pictures
from tests.store.test_picture import STAMP, new_ledger

NAMES = st.none() | st.sampled_from(["a", "%", "_", "é", "\\"])
SIDES = st.just(()) | st.tuples(st.sampled_from(Side)) | st.just((Side.MONITOR, Side.MEDIA))
EITHER = st.none() | st.booleans()
PAGES = {"limit": st.none() | st.integers(0, 3), "offset": st.integers(0, 2)}


@st.composite
def spans(draw: st.DrawFn) -> dict[str, date | None]:
    days = [draw(st.none() | st.dates()) for _ in range(2)]
    if all(days):
        days.sort()
    return dict(zip(("since", "until"), days, strict=True))


def named(name: str, words: str | None) -> bool:
    return words is None or searchable(words) in searchable(name)


def meets(
    start: date | None, end: date | None, query: EventQuery | SeriesQuery | HoldingQuery
) -> bool:
    if not (query.since or query.until):
        return True
    return bool(start or end) and not (
        (query.since and end and end < query.since)
        or (query.until and start and start > query.until)
    )


def event_is_asked_for(query: EventQuery, event: Event) -> bool:
    return (
        (not query.types or event.type in query.types)
        and (query.place is None or bool(event.place and named(event.place.name, query.place)))
        and (not query.sides or any(a.side in query.sides for a in event.accounts))
        and (query.teller is None or any(named(a.teller, query.teller) for a in event.accounts))
        and (not query.ratings or event.credibility.rating in query.ratings)
        and query.contested in (None, bool(event.conflicts))
        and query.single_origin in (None, len(event.accounts) == 1)
        and query.expected in (None, event.expected)
        and meets(event.start, event.end, query)
    )


def holding_is_asked_for(query: HoldingQuery, holding: Holding) -> bool:
    return (
        named(holding.place.name, query.place)
        and named(holding.holder, query.holder)
        and named(holding.teller, query.teller)
        and (not query.sides or holding.side in query.sides)
        and query.contested in (None, holding.contested)
        and meets(holding.start, holding.end, query)
    )


def series_is_asked_for(query: SeriesQuery, series: Series) -> bool:
    return (
        (not query.kinds or series.kind in query.kinds)
        and named(f"{series.counted} {series.harm}", query.counted)
        and (query.place is None or bool(series.place and named(series.place.name, query.place)))
        and (not query.sides or any(told.side in query.sides for told in series.told))
        and query.apart in (None, series.apart)
        and meets(
            min((told.day for told in series.told if told.day), default=None),
            max((told.day for told in series.told if told.day), default=None),
            query,
        )
    )


def origin_is_asked_for(query: OriginQuery, origin: Origin) -> bool:
    return (
        named(origin.teller, query.teller)
        and (not query.sides or origin.side in query.sides)
        and query.retold in (None, len(origin.claims) > 1)
    )


EVENTS = spans().flatmap(
    lambda days: st.builds(
        EventQuery,
        types=st.just(()) | st.just(tuple(ClaimType)[:20]),
        place=NAMES,
        sides=SIDES,
        teller=NAMES,
        ratings=st.sampled_from([(), (1, 2, 3), (6,)]),
        contested=EITHER,
        single_origin=EITHER,
        expected=EITHER,
        **{name: st.just(day) for name, day in days.items()},
        **PAGES,
    )
)
HOLDINGS = spans().flatmap(
    lambda days: st.builds(
        HoldingQuery,
        place=NAMES,
        holder=NAMES,
        teller=NAMES,
        sides=SIDES,
        contested=EITHER,
        **{name: st.just(day) for name, day in days.items()},
        **PAGES,
    )
)
SERIES = spans().flatmap(
    lambda days: st.builds(
        SeriesQuery,
        kinds=st.just(()) | st.tuples(st.sampled_from(SeriesKind)),
        counted=NAMES,
        place=NAMES,
        sides=SIDES,
        apart=EITHER,
        **{name: st.just(day) for name, day in days.items()},
        **PAGES,
    )
)
ORIGINS = st.builds(OriginQuery, teller=NAMES, sides=SIDES, retold=EITHER, **PAGES)

KINDS: dict[str, tuple[st.SearchStrategy, Callable]] = {
    "events": (EVENTS, event_is_asked_for),
    "holdings": (HOLDINGS, holding_is_asked_for),
    "series": (SERIES, series_is_asked_for),
    "origins": (ORIGINS, origin_is_asked_for),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_query_chooses_what_it_says(kind: str) -> None:
    queries, is_asked_for = KINDS[kind]

    @settings(deadline=None, max_examples=40)
    @given(pictures(), st.lists(queries, min_size=5, max_size=5))
    def check(picture: Picture, asked: list) -> None:
        with new_ledger() as ledger:
            ledger.keep_picture(picture, STAMP)
            for query in asked:
                wanted = [one for one in getattr(picture, kind) if is_asked_for(query, one)]
                assert ledger.count(query) == len(wanted)
                end = None if query.limit is None else query.offset + query.limit
                assert list(getattr(ledger, kind)(query)) == wanted[query.offset : end]

    check()


def test_running_totals_first(ledger: Ledger) -> None:
    series = list(ledger.series())
    assert list(ledger.series(SeriesQuery(running_first=True))) == sorted(
        series, key=lambda one: one.kind is not SeriesKind.RUNNING
    )


def test_newest_first(ledger: Ledger) -> None:
    events = list(ledger.events())
    assert list(ledger.events(EventQuery(newest_first=True))) == sorted(
        events, key=lambda event: (-event.start.toordinal(), event.id)
    )


def test_words_of_any_of_its_sentences(ledger: Ledger) -> None:
    (event,) = ledger.events(EventQuery(words="rebels denied"))
    assert list(ledger.events(EventQuery(words="ñandez"))) == [event]
    assert ledger.count(EventQuery(words="rebels fled")) == 0, "in one sentence"


def test_sources(ledger: Ledger) -> None:
    sources = {source.name: source for source in ledger.sources()}
    rebels = sources["Rebels"]
    assert (rebels.documents, rebels.outlets, rebels.claims, rebels.events) == (3, 1, 3, 1)
    assert (rebels.alone, rebels.confirmed, rebels.contradicted) == (0, 0, 1)
    assert [source.name for source in ledger.sources(SourceQuery(name="nandez"))] == [
        "Colonel Oru Ñandez"
    ]
    assert ledger.sources(SourceQuery(sides=(Side.MONITOR,))) == []
    assert ledger.count(SourceQuery()) == len(sources)
    assert ledger.sources(SourceQuery(limit=1, offset=1)) == ledger.sources()[1:2]


@pytest.mark.parametrize(
    ("kind", "conditions"),
    [
        (EventQuery, {"ratings": (0,)}),
        (EventQuery, {"since": date(2031, 1, 2), "until": date(2031, 1, 1)}),
        (EventQuery, {"words": "!"}),
        (EventQuery, {"place": ""}),
        (EventQuery, {"limit": -1}),
        (EventQuery, {"offset": -1}),
        (HoldingQuery, {"holder": "\0"}),
        (SeriesQuery, {"counted": "x" * 201}),
        (OriginQuery, {"teller": " "}),
        (SourceQuery, {"name": " "}),
        (SourceQuery, {"offset": -1}),
    ],
)
def test_a_query_that_makes_no_sense(kind: type, conditions: dict) -> None:
    with pytest.raises(UsageError):
        kind(**conditions)
