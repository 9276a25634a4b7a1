"""The book that a ledger is."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from sayso import store
from sayso.judgements import standing
from sayso.reconcile import reasons_between
from sayso.store import DayCount, Ledger, Spot, Sums
from sayso.together import as_corrected
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
from sayso.web.memory import series_fits
from sayso.web.queries import (
    ClaimQuery,
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
_KEPT = 64
"""Overviews kept in memory."""


class LedgerBook:
    """A ledger with its picture; `renewed` is called when a judgement was kept."""

    def __init__(self, ledger: Ledger, renewed: Callable[[Ledger], object]) -> None:
        self._ledger = ledger
        self._renewed = renewed
        self._overview = lru_cache(_KEPT)(self._count)

    def overview(self, query: EventQuery) -> Sums:
        """The counts over all events that `query` asks for, its page aside."""
        return self._overview(query, self._ledger.kept_stamp())

    def _count(self, query: EventQuery, stamp: store.Stamp | None) -> Sums:
        """The counts over one picture; they are kept, since they look at every claim of it."""
        del stamp
        return self._ledger.sums(_events(query))

    def spots(self, query: EventQuery) -> tuple[Spot, ...]:
        """The points of those events, those of most events first."""
        return tuple(self._ledger.spots(_events(query)))

    def days(self, query: EventQuery) -> tuple[DayCount, ...]:
        """The days on which those events begin, in order; days without any are left out."""
        return tuple(self._ledger.days(_events(query)))

    def events(self, query: EventQuery) -> Found[Event]:
        """Events, by day and id; undated ones last."""
        asked = _events(query)
        return Found(tuple(self._ledger.events(asked)), self._ledger.count(asked))

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
            limit=query.limit,
            offset=query.offset,
        )
        found = tuple(claim for _, claim in self._ledger.claims(asked))
        return Found(found, self._ledger.count_claims(asked))

    def claims_by_id(self, ids: Iterable[str]) -> Mapping[str, Claim]:
        """These claims, as far as they are there."""
        return {id_: claim for id_, (_, claim) in self._ledger.claims_of(ids).items()}

    def documents_by_id(self, ids: Iterable[str]) -> Mapping[str, Document]:
        """These documents, as far as they are there."""
        return self._ledger.documents_of(ids)

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
            limit=query.limit,
            offset=query.offset,
        )
        if not (query.sides or query.since or query.until or query.apart):
            return Found(tuple(self._ledger.series(asked)), self._ledger.count(asked))
        # Of the whole: these hang on all figures of a series together.
        whole = self._ledger.series(replace(asked, limit=None, offset=0))
        rest = replace(query, words="", place="")
        found = [row for row in whole if series_fits(row, rest)]
        return Found(tuple(found[query.offset : query.offset + query.limit]), len(found))

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
            claims, count = self._ledger.unsure_claims(_UNSURE_CONFIDENCE, wanted)
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
