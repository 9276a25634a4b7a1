"""A query chooses what its conditions say, told here a second time in plain Python."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest

from sayso.errors import UsageError
from sayso.store import Ledger, Query
from sayso.types import Claim, ClaimType, Document, Entry, Side, Status, When
from tests.store.entries import report, seal_claim

DAY = date(2031, 3, 5)


def days(*offsets: int | None) -> tuple[date | None, ...]:
    return tuple(None if offset is None else DAY + timedelta(offset) for offset in offsets)


TIMES = [[], [(None, None)], [(-2, -2)], [(-9, -1)], [(None, -3)], [(1, None)], [(-9, -9), (2, 2)]]
"""First and last days of the times of a claim, counted from `DAY`."""


def varied() -> Iterator[Entry]:
    """Claims that differ in all that a query looks at, in documents with and without date."""
    kinds = product((ClaimType.DEATH, ClaimType.CAPTURE), (Status.HAPPENED, Status.DENIED))
    sides = (Side.MONITOR, None)
    variants = list(product(kinds, sides, TIMES))
    for number, day in enumerate((None, DAY, DAY + timedelta(1))):
        entry = report(number, day=day, claims=len(variants))
        yield replace(entry, claims=tuple(map(_varied, entry.claims, variants)))


def _varied(claim: Claim, variant) -> Claim:
    (kind, status), side, times = variant
    words = claim.times[0].words if claim.times else claim.trigger
    made = tuple(When(words, None, *days(*ends), "") for ends in times)
    return seal_claim(replace(claim, type=kind, status=status, side=side, times=made))


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with Ledger.open(tmp_path_factory.mktemp("book") / "a.ledger", create=True) as ledger:
        ledger.add(varied())
        yield ledger


def is_asked_for(query: Query, document: Document, claim: Claim) -> bool:
    if query.types and claim.type not in query.types:
        return False
    if query.sides and claim.side not in query.sides:
        return False
    if query.statuses and claim.status not in query.statuses:
        return False
    if query.since or query.until:
        times = [(time.start, time.end) for time in claim.times if time.start or time.end]
        times = times or [(document.date, document.date)] * bool(document.date)
        since, until = query.since or date.min, query.until or date.max
        return any(
            (start or date.min) <= until and (end or date.max) >= since for start, end in times
        )
    return True


BOUNDS = [None, *(DAY + timedelta(offset) for offset in (-10, -9, -5, -2, -1, 0, 1, 3))]
QUERIES = [
    Query(),
    Query(types=(ClaimType.DEATH,)),
    Query(types=(ClaimType.DEATH, ClaimType.CAPTURE), statuses=(Status.DENIED,)),
    Query(types=(ClaimType.LEGAL,)),
    Query(sides=(Side.MONITOR,), since=DAY),
    *(
        Query(since=since, until=until)
        for since, until in product(BOUNDS, BOUNDS)
        if not (since and until and since > until)
    ),
]


def test_a_query_chooses_what_it_says(book: Ledger) -> None:
    everything = [(entry.document, claim) for entry in book.entries() for claim in entry.claims]
    columns = book.claim_columns()
    seen = set()
    for query in QUERIES:
        asked = [pair for pair in everything if is_asked_for(query, *pair)]
        assert list(book.claims(query)) == asked, query
        mask = book.chosen_claims(columns, query)
        assert columns.page(mask, 0, None) == [claim.id for _, claim in asked], query
        seen.add(len(asked))
    assert len(seen) > 10, "the queries hardly tell claims apart"


MORE = [
    {"source": "REBELS"},
    {"source": "nobody"},
    {"place": "port"},
    {"place": "port", "types": (ClaimType.DISPLACEMENT,)},
    {"words": "fled"},
    {"words": "fl* Port", "since": date(2031, 1, 1)},
    {"words": "nothing"},
    {"lost": True},
    {"min_confidence": 0.9},
    {"teller": "Rebels"},
    {"teller": "nobody"},
    {"document": "d0"},
]


@pytest.mark.parametrize("conditions", MORE, ids=str)
def test_in_memory_it_chooses_the_same(ledger: Ledger, conditions: dict[str, object]) -> None:
    query, columns = Query(**conditions), ledger.claim_columns()
    found = columns.page(ledger.chosen_claims(columns, query), 0, None)
    assert found == [claim.id for _, claim in ledger.claims(query)]
    assert columns.page(ledger.chosen_claims(columns, query), 1, 2) == found[1:3]


def test_claims_of_a_document(ledger: Ledger) -> None:
    columns = ledger.claim_columns()
    for entry in ledger.entries():
        mask = ledger.chosen_claims(columns, Query(document=entry.document.id))
        assert columns.page(mask, 0, None) == [claim.id for claim in entry.claims]


@pytest.mark.parametrize("limit", [0, 1, 5, 10_000])
def test_a_limit_takes_the_first(book: Ledger, limit: int) -> None:
    assert list(book.claims(Query(limit=limit))) == list(book.claims(Query()))[:limit]


def test_an_undated_claim_is_left_out_once_a_bound_is_given(path: Path) -> None:
    entry = report(0, day=None)
    entry = replace(
        entry, claims=tuple(seal_claim(replace(claim, times=())) for claim in entry.claims)
    )
    with Ledger.open(path, create=True) as ledger:
        ledger.add([entry])
        assert len(list(ledger.claims(Query()))) == 2
        assert list(ledger.claims(Query(since=date.min))) == []
        assert list(ledger.claims(Query(until=date.max))) == []


def test_source_words_as_written_are_searched_too(ledger: Ledger) -> None:
    assert {claim.source[0].text for _, claim in ledger.claims(Query(source="REBELS"))} == {
        "Rebels"
    }


def test_claims_come_one_by_one(ledger: Ledger) -> None:
    claims = ledger.claims(Query())
    assert next(claims)
    assert ledger.add([report(50)]) == 1
    claims.close()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"source": ""}, "source: give words"),
        ({"place": " \u200d\n"}, "place: give words"),
        ({"place": "%" * 201}, "place: give at most 200 characters, not 201"),
        ({"source": "half \ud83d"}, "holds a character that no text can hold"),
        ({"source": "a\0b"}, "holds a character that no text can hold"),
        ({"since": DAY, "until": DAY - timedelta(1)}, "since 2031-03-05 is later than until"),
        ({"limit": -1}, "limit -1: give a number"),
        ({"min_confidence": 1.5}, "min_confidence 1.5: give a share"),
    ],
)
def test_a_query_that_makes_no_sense(wrong: dict[str, object], said: str) -> None:
    with pytest.raises(UsageError, match=said) as caught:
        Query(**wrong)
    assert str(caught.value).isprintable()
