"""Events as rows, each with the sentence of its first claim."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import islice
from typing import TYPE_CHECKING, Any

from sayso.cli.listing import Listing, joined
from sayso.cli.rows import places
from sayso.types import Claim, Document, Event

if TYPE_CHECKING:
    from sayso.store import Ledger

Row = tuple[Event, Document, Claim]

_AT_ONCE = 200


def event_rows(events: Iterable[Event], book: "Ledger") -> Iterator[Row]:
    """Events, each with its first claim."""
    waiting = iter(events)
    while part := list(islice(waiting, _AT_ONCE)):
        first = book.claims_of(event.claims[0] for event in part)
        yield from ((event, *first[event.claims[0]]) for event in part)


def _cells(row: Row) -> tuple[object, ...]:
    event, document, claim = row
    return (
        event.id,
        event.type,
        event.start,
        event.end,
        *places.cells(event.place),
        event.credibility.rating,
        event.credibility.rule,
        event.credibility.why,
        len(event.accounts),
        joined(account.teller for account in event.accounts),
        joined(dict.fromkeys(account.side for account in event.accounts if account.side)),
        len(event.claims),
        joined(dict.fromkeys(conflict.about for conflict in event.conflicts)),
        "yes" if event.expected else "no",
        joined(event.part_of),
        document.outlet,
        document.id,
        claim.id,
        claim.home.text,
    )


def _record(row: Row) -> dict[str, Any]:
    event, document, claim = row
    about = {"outlet": document.outlet, "document": document.id, "sentence": claim.home.text}
    return asdict(event) | {"expected": event.expected, "first": about}


EVENTS = Listing(
    (
        "event",
        "type",
        "start",
        "end",
        *places.COLUMNS,
        "rating",
        "rule",
        "why",
        "origins",
        "tellers",
        "sides",
        "claims",
        "conflicts",
        "expected",
        "part_of",
        "outlet",
        "document",
        "claim",
        "sentence",
    ),
    _cells,
    {
        "start": 10,
        "place": 11,
        "type": 10,
        "rating": 4,
        "origins": 4,
        "sentence": 44,
        "event": 9,
    },
    _record,
    frozenset({"event"}),
)
