"""The book that a ledger is."""

import gc
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from sayso import store
from sayso.export import View
from sayso.judgements import standing
from sayso.reconcile import reasons_between
from sayso.store import DayCount, DocumentRecord, Ledger, Spot, Sums
from sayso.together import as_corrected, view_of_ledger
from sayso.types import (
    Claim,
    Decision,
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
from sayso.web.rows import Doubt, DoubtKind, Found, Source, chance_of

_UNSURE_BITS = 4.0
"""Bits under which a link is worth a look: odds of 16 to 1."""
_UNSURE_CONFIDENCE = 0.5
_MASKS = 32
"""Choices of events kept in memory."""


class _Read(NamedTuple):
    """What was read, in memory; `number` tells whether more was read since."""

    number: int
    claims: store.ClaimColumns
    documents: store.DocumentColumns


class LedgerBook:
    """A ledger with its picture; `renewed` is called when a judgement was kept."""

    def __init__(self, ledger: Ledger, renewed: Callable[[Ledger], object]) -> None:
        self._ledger = ledger
        self._renewed = renewed
        self._stamp: store.Stamp | None = None
        self._events: store.EventColumns | None = None
        self._masks: dict[store.EventQuery, store.Mask] = {}
        self._kept: _Read | None = None

    def prepare(self) -> None:
        """Read what is kept in memory, and once what is slow to read first, for no page to wait."""
        self._read()
        self.overview(EventQuery())
        self.series(SeriesQuery(limit=1))
        self.doubts(DoubtQuery(limit=1))
        for doubt in self.doubts(DoubtQuery(limit=1, kind=DoubtKind.PAIR)).items:
            self.reasons(doubt.a, doubt.b)
        # Millions of words that stay need not be looked at in every collection of garbage.
        gc.collect()
        gc.freeze()

    def overview(self, query: EventQuery) -> Sums:
        """The counts over all events that `query` asks for, its page aside."""
        return store.sums(*self._chosen(query))

    def spots(self, query: EventQuery) -> tuple[Spot, ...]:
        """The points of those events, those of most events first."""
        return tuple(store.spots(*self._chosen(query)))

    def days(self, query: EventQuery) -> tuple[DayCount, ...]:
        """The days on which those events begin, in order; days without any are left out."""
        return tuple(store.days(*self._chosen(query)))

    def events(self, query: EventQuery) -> Found[Event]:
        """Events without their links, by day and id; undated ones last."""
        columns, mask = self._chosen(query)
        ids = columns.page(mask, query.newest, query.offset, query.limit)
        found = self._ledger.bare_events(ids, newest_first=query.newest)
        return Found(tuple(found), int(mask.sum()))

    def _chosen(self, query: EventQuery) -> tuple[store.EventColumns, store.Mask]:
        """The events of the picture that is there now, and which of them are asked for."""
        stamp = self._ledger.kept_stamp()
        if self._events is None or stamp != self._stamp:
            self._events, self._stamp = self._ledger.event_columns(), stamp
            self._masks.clear()
        asked = replace(_events(query), newest_first=False, limit=None, offset=0)
        if asked not in self._masks:
            # A page asks for the same events several times.
            if len(self._masks) == _MASKS:
                self._masks.clear()
            self._masks[asked] = self._ledger.chosen(self._events, asked)
        return self._events, self._masks[asked]

    def event(self, event_id: str) -> Event | None:
        """One event."""
        return self._ledger.event(event_id)

    def claims(self, query: ClaimQuery) -> Found[Claim]:
        """Claims."""
        asked = store.Query(
            types=query.types,
            sides=query.sides,
            statuses=query.statuses,
            source=query.source or None,
            place=query.place or None,
            words=query.words or None,
            since=query.since,
            until=query.until,
            min_confidence=query.min_confidence,
            teller=query.teller or None,
            document=query.document or None,
            lost=query.lost,
        )
        columns = self._read().claims
        mask = self._ledger.chosen_claims(columns, asked)
        found = self._ledger.claims_of(columns.page(mask, query.offset, query.limit))
        return Found(tuple(claim for _, claim in found.values()), int(mask.sum()))

    def _read(self) -> _Read:
        """The claims and documents that are there now."""
        number = self._ledger.last_number()
        if self._kept is None or self._kept.number != number:
            claims, documents = self._ledger.claim_columns(), self._ledger.document_columns()
            self._kept = _Read(number, claims, documents)
        return self._kept

    def claims_by_id(self, ids: Iterable[str]) -> Mapping[str, Claim]:
        """These claims, as far as they are there."""
        return {id_: claim for id_, (_, claim) in self._ledger.claims_of(ids).items()}

    def documents_by_id(self, ids: Iterable[str]) -> Mapping[str, Document]:
        """These documents, as far as they are there."""
        return self._ledger.documents_of(ids)

    def documents(self, query: DocumentQuery) -> Found[DocumentRecord]:
        """Documents, each with what was read from it, counted."""
        asked = store.DocumentQuery(
            outlet=query.outlet or None,
            words=query.words or None,
            since=query.since,
            until=query.until,
            newest_first=query.newest,
            limit=query.limit,
            offset=query.offset,
        )
        columns = self._read().documents
        mask = self._ledger.chosen_documents(columns, asked)
        found = self._ledger.document_records(columns.page(mask, asked))
        return Found(tuple(found), int(mask.sum()))

    def entry(self, document_id: str) -> Entry | None:
        """One document with what was read from it."""
        return self._ledger.entry(document_id)

    def events_of(self, claims: Iterable[str]) -> Mapping[str, str]:
        """The id of the event of each of these claims."""
        return self._ledger.events_of(claims)

    def origins_by_id(self, ids: Iterable[str]) -> Mapping[str, Origin]:
        """These origins, as far as they are there."""
        return self._ledger.origins_of(ids)

    def series(self, query: SeriesQuery) -> Found[Series]:
        """Series of figures."""
        asked = store.SeriesQuery(
            kinds=(query.kind,) if query.kind else (),
            event=query.event or None,
            counted=query.words or None,
            place=query.place or None,
            sides=query.sides,
            apart=query.apart or None,
            since=query.since,
            until=query.until,
            running_first=True,
            limit=query.limit,
            offset=query.offset,
        )
        return Found(tuple(self._ledger.series(asked)), self._ledger.count(asked))

    def holdings(self, query: HoldingQuery) -> Found[Holding]:
        """Holdings."""
        asked = store.HoldingQuery(
            place=query.place or None,
            holder=query.words or None,
            sides=query.sides,
            contested=query.contested or None,
            since=query.since,
            until=query.until,
            limit=query.limit,
            offset=query.offset,
        )
        return Found(tuple(self._ledger.holdings(asked)), self._ledger.count(asked))

    def sources(self, query: SourceQuery) -> Found[Source]:
        """Sources, those that tell of most events first."""
        whole = self._ledger.sources(store.SourceQuery(name=query.words or None, sides=query.sides))
        if query.rated:
            whole = [row for row in whole if row.rating]
        shown = whole[query.offset : query.offset + query.limit]
        return Found(tuple(map(_source, shown)), len(whole))

    def doubts(self, query: DoubtQuery) -> Found[Doubt]:
        """What a person should look at, leaving out what a judgement holds on already."""
        held = standing(self._ledger.judgements())
        done = {frozenset(judgement.subjects) for judgement in held}
        misread = {j.subjects[0] for j in held if j.decision is Decision.REJECT}
        wanted = query.offset + query.limit + len(done)
        doubts: list[Doubt] = []
        total = 0
        if query.kind in ("", DoubtKind.LINK):
            links, count = self._ledger.unsure_links(_UNSURE_BITS, wanted)
            doubts += [Doubt(DoubtKind.LINK, x.a, x.b, x, chance_of(x)) for x in links]
            total += count
        if query.kind in ("", DoubtKind.PAIR):
            pairs, count = self._ledger.apart(wanted)
            doubts += [Doubt(DoubtKind.PAIR, x.a, x.b, x, 1 - chance_of(x)) for x in pairs]
            total += count
        if query.kind in ("", DoubtKind.CLAIM):
            claims, count = self._ledger.unsure_claims(_UNSURE_CONFIDENCE, misread, wanted)
            doubts += [Doubt(DoubtKind.CLAIM, id_, "", None, chance) for id_, chance in claims]
            total += count
        left = [
            doubt
            for doubt in doubts
            if (about := frozenset(filter(None, (doubt.a, doubt.b)))) not in done
            and not misread & about
        ]
        total -= len(doubts) - len(left)
        left.sort(key=lambda doubt: (doubt.chance, doubt.a, doubt.b))
        return Found(tuple(left[query.offset : query.offset + query.limit]), total)

    def reasons(self, a: str, b: str) -> Sequence[Reason]:
        """What speaks for and against two claims, of two documents, being of one event."""
        claims = self.claims_by_id((a, b)).values()
        entries = [entry for claim in claims if (entry := self.entry(claim.document))]
        held = standing(self._ledger.judgements())
        one, other = as_corrected(entries, held)
        return reasons_between((one, other), (a, b), held)

    def judgements(self) -> Sequence[Judgement]:
        """All judgements, the oldest first, undone ones and undoings too."""
        return self._ledger.judgements()

    def view(self, made: datetime, name: str) -> View:
        """The whole ledger as exporters see it."""
        return view_of_ledger(self._ledger, made, name)

    def judge(self, judgement: Judgement) -> None:
        """Keep a judgement, and have the picture renewed.

        Raises:
            UsageError: it is on something that is not there.
        """
        self._ledger.judge([judgement])
        self._renewed(self._ledger)


def _events(query: EventQuery) -> store.EventQuery:
    return store.EventQuery(
        types=query.types,
        place=query.place or None,
        sides=query.sides,
        ratings=query.ratings,
        contested=query.contested or None,
        single_origin=query.alone or None,
        expected=query.expected or None,
        since=query.since,
        until=query.until,
        part_of=query.part_of or None,
        words=query.words or None,
        newest_first=query.newest,
        limit=query.limit,
        offset=query.offset,
    )


def _source(row: store.SourceRecord) -> Source:
    return Source(
        name=row.name,
        side=row.sides[0] if row.sides else None,
        documents=row.documents,
        outlets=row.outlets,
        claims=row.claims,
        events=row.events,
        alone=row.alone,
        confirmed=row.confirmed,
        contradicted=row.contradicted,
        reliability=row.rating.value if row.rating else "",
        rated_by=row.rating.who if row.rating else "",
    )
