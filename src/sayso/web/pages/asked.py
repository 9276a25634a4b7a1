"""The queries that an address asks for."""

from datetime import date
from typing import TypedDict

from sayso.types import ClaimType, SeriesKind, Side, Status
from sayso.web.params import Params
from sayso.web.queries import (
    ClaimQuery,
    DocumentQuery,
    DoubtQuery,
    EventQuery,
    HoldingQuery,
    SeriesQuery,
    SourceQuery,
)


class _Common(TypedDict):
    words: str
    place: str
    sides: tuple[Side, ...]
    since: date | None
    until: date | None
    offset: int
    limit: int


def _common(params: Params, size: int) -> _Common:
    """What most lists are asked alike."""
    return {
        "words": params.text("q"),
        "place": params.text("place"),
        "sides": params.words("side", Side),
        "since": params.day("since"),
        "until": params.day("until"),
        "offset": (params.page - 1) * size,
        "limit": size,
    }


def events_asked(params: Params, size: int) -> EventQuery:
    """The events that an address asks for."""
    return EventQuery(
        **_common(params, size),
        types=params.words("type", ClaimType),
        ratings=params.numbers("credibility", 1, 6),
        contested=params.flag("contested"),
        alone=params.flag("single"),
        expected=params.flag("expected"),
        part_of=params.text("part_of"),
        newest=params.flag("newest"),
    )


def documents_asked(params: Params, size: int) -> DocumentQuery:
    """The documents that an address asks for."""
    return DocumentQuery(
        words=params.text("q"),
        since=params.day("since"),
        until=params.day("until"),
        offset=(params.page - 1) * size,
        limit=size,
        outlet=params.text("outlet"),
        newest=params.flag("newest"),
    )


def claims_asked(params: Params, size: int) -> ClaimQuery:
    """The claims that an address asks for."""
    return ClaimQuery(
        **_common(params, size),
        types=params.words("type", ClaimType),
        statuses=params.words("status", Status),
        source=params.text("source"),
        teller=params.text("teller"),
        document=params.text("document"),
        lost=params.flag("lost"),
        min_confidence=params.share("confidence"),
    )


def series_asked(params: Params, size: int) -> SeriesQuery:
    """The series of figures that an address asks for."""
    kinds = params.words("kind", SeriesKind)
    return SeriesQuery(
        **_common(params, size),
        kind=kinds[0] if kinds else None,
        event=params.text("event"),
        apart=params.flag("apart"),
    )


def holdings_asked(params: Params, size: int) -> HoldingQuery:
    """The holdings that an address asks for."""
    return HoldingQuery(
        **_common(params, size),
        contested=params.flag("contested"),
    )


def sources_asked(params: Params, size: int) -> SourceQuery:
    """The sources that an address asks for."""
    return SourceQuery(
        words=params.text("q"),
        sides=params.words("side", Side),
        offset=(params.page - 1) * size,
        limit=size,
        rated=params.flag("rated"),
    )


def doubts_asked(params: Params, size: int) -> DoubtQuery:
    """The doubts that an address asks for: one at a time on the page."""
    return DoubtQuery(offset=(params.page - 1) * size, limit=size, kind=params.text("kind"))
