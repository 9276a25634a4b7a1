"""What the pages ask of a ledger, whatever keeps it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from sayso.export import View
from sayso.store import DayCount, DocumentRecord, Spot, Sums
from sayso.types import (
    Claim,
    Document,
    Entry,
    Event,
    Holding,
    Judgement,
    Origin,
    Reason,
    Series,
)
from sayso.web.queries import (
    ClaimQuery,
    DocumentQuery,
    DoubtQuery,
    EventQuery,
    HoldingQuery,
    SeriesQuery,
    SourceQuery,
)
from sayso.web.rows import Doubt, Found, Source


class Book(Protocol):
    """A ledger with its picture, read; and the judgements on it, read and added to.

    Every method may raise `LedgerError` where the file cannot be read or written.
    """

    def overview(self, query: EventQuery) -> Sums:
        """The counts over all events that `query` asks for, its page aside."""

    def spots(self, query: EventQuery) -> tuple[Spot, ...]:
        """The points of those events, those of most events first."""

    def days(self, query: EventQuery) -> tuple[DayCount, ...]:
        """The days on which those events begin, in order; days without any are left out."""

    def events(self, query: EventQuery) -> Found[Event]:
        """Events, without their links, which `event` has."""

    def event(self, event_id: str) -> Event | None:
        """One event."""

    def claims(self, query: ClaimQuery) -> Found[Claim]:
        """Claims."""

    def claims_by_id(self, ids: Iterable[str]) -> Mapping[str, Claim]:
        """These claims, as far as they are there."""

    def documents_by_id(self, ids: Iterable[str]) -> Mapping[str, Document]:
        """These documents, as far as they are there."""

    def documents(self, query: DocumentQuery) -> Found[DocumentRecord]:
        """Documents, each with what was read from it, counted."""

    def entry(self, document_id: str) -> Entry | None:
        """One document with what was read from it."""

    def events_of(self, claims: Iterable[str]) -> Mapping[str, str]:
        """The id of the event of each of these claims."""

    def origins_by_id(self, ids: Iterable[str]) -> Mapping[str, Origin]:
        """These origins, as far as they are there."""

    def series(self, query: SeriesQuery) -> Found[Series]:
        """Series of figures."""

    def holdings(self, query: HoldingQuery) -> Found[Holding]:
        """Holdings."""

    def sources(self, query: SourceQuery) -> Found[Source]:
        """Sources."""

    def doubts(self, query: DoubtQuery) -> Found[Doubt]:
        """What a person should look at, leaving out what a judgement holds on already."""

    def reasons(self, a: str, b: str) -> Sequence[Reason]:
        """What speaks for and against two claims, of two documents, being of one event."""

    def judgements(self) -> Sequence[Judgement]:
        """All judgements, the oldest first, undone ones and undoings too."""

    def view(self, made: datetime, name: str) -> View:
        """The whole ledger as exporters see it."""

    def judge(self, judgement: Judgement) -> None:
        """Keep a judgement.

        Raises:
            UsageError: it is on something that is not there.
        """
