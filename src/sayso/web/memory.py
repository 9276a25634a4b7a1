"""A book held in memory: entries, the picture made of them, and judgements."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from sayso.errors import UsageError
from sayso.judgements import standing
from sayso.reconcile import reasons_between
from sayso.store import DayCount, Spot, Sums
from sayso.types import (
    Claim,
    Decision,
    Document,
    Entry,
    Event,
    Holding,
    Judgement,
    Origin,
    Picture,
    Reason,
    Series,
    SeriesKind,
    Side,
    Status,
)
from sayso.web.apart import is_apart
from sayso.web.queries import (
    ClaimQuery,
    DoubtQuery,
    EventQuery,
    HoldingQuery,
    Query,
    SeriesQuery,
    SourceQuery,
)
from sayso.web.rows import Doubt, DoubtKind, Found, Source, chance_of

T = TypeVar("T")

_UNSURE_LINK = 4.0
"""Bits under which a link is worth a look: odds of 16 to 1."""
_UNSURE_CLAIM = 0.5
_DECIDED = frozenset({Status.HAPPENED, Status.DENIED})


class MemoryBook:
    """Answers every query by looking at all rows: for small ledgers, and for tests."""

    def __init__(
        self, entries: Sequence[Entry], picture: Picture, judgements: Sequence[Judgement] = ()
    ) -> None:
        self._entries = {entry.document.id: entry for entry in entries}
        self._claims = {claim.id: claim for entry in entries for claim in entry.claims}
        self._events = {event.id: event for event in picture.events}
        self._origins = {origin.id: origin for origin in picture.origins}
        self._event_of = {id_: event.id for event in picture.events for id_ in event.claims}
        self._origin_of = {id_: origin.id for origin in picture.origins for id_ in origin.claims}
        self._series = picture.series
        self._holdings = picture.holdings
        self._apart = picture.apart
        self._judgements = list(judgements)

    def overview(self, query: EventQuery) -> Sums:
        """The counts over all events that `query` asks for, its page aside."""
        events = self._chosen(query)
        claims = [self._claims[id_] for event in events for id_ in event.claims]
        entries = [self._entries[id_] for id_ in {claim.document for claim in claims}]
        days = [day for event in events for day in (event.start, event.end) if day]
        return Sums(
            documents=len(entries),
            outlets=len({entry.document.outlet for entry in entries if entry.document.outlet}),
            claims=len(claims),
            origins=len({self._origin_of[claim.id] for claim in claims}),
            events=len(events),
            contested=sum(bool(event.conflicts) for event in events),
            alone=sum(len(event.accounts) == 1 for event in events),
            expected=sum(map(self._is_expected, events)),
            unplaced=sum(not _has_point(event) for event in events),
            undated=sum(event.start is None and event.end is None for event in events),
            lost=sum(len(entry.lost) for entry in entries),
            types=tuple(Counter(event.type for event in events).most_common()),
            ratings=tuple(sorted(Counter(e.credibility.rating for e in events).items())),
            sides=tuple(Counter(s for e in events for s in self._sides(e)).most_common()),
            first=min(days, default=None),
            last=max(days, default=None),
        )

    def spots(self, query: EventQuery) -> tuple[Spot, ...]:
        """The points of those events, those of most events first."""
        at: dict[tuple[float | None, float | None, str], list[Event]] = {}
        for event in filter(_has_point, self._chosen(query)):
            assert event.place is not None
            key = (event.place.latitude, event.place.longitude, event.place.name)
            at.setdefault(key, []).append(event)
        spots = [
            Spot(
                place=events[0].place,
                events=len(events),
                contested=sum(bool(event.conflicts) for event in events),
                alone=sum(len(event.accounts) == 1 for event in events),
                best=min(event.credibility.rating for event in events),
            )
            for events in at.values()
            if events[0].place is not None
        ]
        return tuple(sorted(spots, key=lambda spot: (-spot.events, spot.place.name)))

    def days(self, query: EventQuery) -> tuple[DayCount, ...]:
        """The days on which those events begin, in order; days without any are left out."""
        by_day: dict[date, list[Event]] = {}
        for event in self._chosen(query):
            if day := event.start or event.end:
                by_day.setdefault(day, []).append(event)
        return tuple(
            DayCount(day, len(events), sum(bool(event.conflicts) for event in events))
            for day, events in sorted(by_day.items())
        )

    def events(self, query: EventQuery) -> Found[Event]:
        """Events, by day and id; undated ones last."""
        found = self._chosen(query)
        found.sort(key=lambda event: event.id)
        dated = [event for event in found if event.start]
        dated.sort(key=lambda event: event.start or date.max, reverse=query.newest)
        undated = [event for event in found if not event.start]
        return _page(dated + undated, query)

    def event(self, event_id: str) -> Event | None:
        """One event."""
        return self._events.get(event_id)

    def claims(self, query: ClaimQuery) -> Found[Claim]:
        """Claims."""
        documents = sorted(
            (entry.document for entry in self._entries.values()),
            key=lambda document: (document.date or date.max, document.id),
        )
        found = [
            claim
            for document in documents
            if query.document in ("", document.id)
            for claim in self._entries[document.id].claims
            if self._claim_fits(claim, query)
        ]
        return _page(found, query)

    def claims_by_id(self, ids: Iterable[str]) -> Mapping[str, Claim]:
        """These claims, as far as they are there."""
        return {id_: self._claims[id_] for id_ in ids if id_ in self._claims}

    def documents_by_id(self, ids: Iterable[str]) -> Mapping[str, Document]:
        """These documents, as far as they are there."""
        return {id_: self._entries[id_].document for id_ in ids if id_ in self._entries}

    def entry(self, document_id: str) -> Entry | None:
        """One document with what was read from it."""
        return self._entries.get(document_id)

    def events_of(self, claims: Iterable[str]) -> Mapping[str, str]:
        """The id of the event of each of these claims."""
        return {id_: self._event_of[id_] for id_ in claims if id_ in self._event_of}

    def origins_by_id(self, ids: Iterable[str]) -> Mapping[str, Origin]:
        """These origins, as far as they are there."""
        return {id_: self._origins[id_] for id_ in ids if id_ in self._origins}

    def series(self, query: SeriesQuery) -> Found[Series]:
        """Series of figures."""
        found = [series for series in self._series if series_fits(series, query)]
        found.sort(key=lambda series: series.kind is not SeriesKind.RUNNING)
        return _page(found, query)

    def holdings(self, query: HoldingQuery) -> Found[Holding]:
        """Holdings."""
        return _page([h for h in self._holdings if _holding_fits(h, query)], query)

    def sources(self, query: SourceQuery) -> Found[Source]:
        """Sources, those of most claims first."""
        origins: dict[str, list[Origin]] = {}
        for origin in self._origins.values():
            origins.setdefault(origin.teller, []).append(origin)
        rows = [self._source(name, told) for name, told in origins.items()]
        found = [
            row
            for row in rows
            if _holds(row.name, query.words)
            and (not query.sides or row.side in query.sides)
            and (not query.rated or row.reliability)
        ]
        return _page(sorted(found, key=lambda row: (-row.claims, row.name)), query)

    def doubts(self, query: DoubtQuery) -> Found[Doubt]:
        """What a person should look at, leaving out what a judgement holds on already."""
        done = {judgement.subjects for judgement in self._standing()}
        misread = {j.subjects[0] for j in self._standing() if j.decision is Decision.REJECT}
        doubts = [
            Doubt(DoubtKind.LINK, link.a, link.b, link, chance_of(link))
            for event in self._events.values()
            for link in event.links
            if link.judged is None and link.weight < _UNSURE_LINK
        ]
        doubts += [
            Doubt(DoubtKind.CLAIM, claim.id, "", None, claim.confidence)
            for claim in self._claims.values()
            if claim.confidence < _UNSURE_CLAIM
        ]
        doubts += [
            Doubt(DoubtKind.PAIR, pair.a, pair.b, pair, 1 - chance_of(pair)) for pair in self._apart
        ]
        open_ = [
            doubt
            for doubt in doubts
            if _subjects(doubt) not in done
            and not misread & set(_subjects(doubt))
            and query.kind in ("", doubt.kind)
        ]
        return _page(sorted(open_, key=lambda doubt: (doubt.chance, doubt.a, doubt.b)), query)

    def reasons(self, a: str, b: str) -> Sequence[Reason]:
        """What speaks for and against two claims, of two documents, being of one event."""
        one, other = (self._entries[self._claims[id_].document] for id_ in (a, b))
        return reasons_between((one, other), (a, b), self._judgements)

    def judgements(self) -> Sequence[Judgement]:
        """All judgements, the oldest first, undone ones and undoings too."""
        return tuple(self._judgements)

    def judge(self, judgement: Judgement) -> None:
        """Keep a judgement.

        Raises:
            UsageError: it is on something that is not there.
        """
        if judgement.decision is Decision.RATE:
            known = {origin.teller for origin in self._origins.values()}
        elif judgement.decision is Decision.UNDO:
            known = {earlier.id for earlier in self._judgements}
        else:
            known = set(self._claims)
        for subject in judgement.subjects:
            if subject not in known:
                raise UsageError(f"{subject} is not in this ledger: nothing was decided on it")
        self._judgements.append(judgement)

    def _standing(self) -> Sequence[Judgement]:
        """The judgements that hold."""
        return standing(self._judgements)

    def _chosen(self, query: EventQuery) -> list[Event]:
        return [event for event in self._events.values() if self._event_fits(event, query)]

    def _event_fits(self, event: Event, query: EventQuery) -> bool:
        return (
            (not query.types or event.type in query.types)
            and (not query.ratings or event.credibility.rating in query.ratings)
            and (not query.contested or bool(event.conflicts))
            and (not query.alone or len(event.accounts) == 1)
            and (not query.expected or self._is_expected(event))
            and (not query.part_of or query.part_of in event.part_of)
            and (not query.sides or not self._sides(event).isdisjoint(query.sides))
            and _meets(event.start, event.end, query)
            and (not query.place or any(_holds(n, query.place) for n in self._names(event)))
            and (not query.words or _holds(self._text(event), query.words))
        )

    def _names(self, event: Event) -> list[str]:
        own = [event.place.name] if event.place else []
        return own + [place.name for id_ in event.claims for place in self._claims[id_].places]

    def _text(self, event: Event) -> str:
        said = (self._claims[id_].home.text for id_ in event.claims)
        return "\n".join((*said, *self._names(event), *(a.teller for a in event.accounts)))

    def _sides(self, event: Event) -> set[Side]:
        return {account.side for account in event.accounts if account.side}

    def _is_expected(self, event: Event) -> bool:
        return all(self._claims[id_].status not in _DECIDED for id_ in event.claims)

    def _claim_fits(self, claim: Claim, query: ClaimQuery) -> bool:
        document = self._entries[claim.document].document
        source = " ".join(words.text for words in claim.source)
        if claim.speaker:
            source += f" {claim.speaker.name} {claim.speaker.group} {claim.speaker.person}"
        starts = [when.start or when.end for when in claim.times if when.start or when.end]
        ends = [when.end or when.start for when in claim.times if when.start or when.end]
        first = min((d for d in starts if d), default=document.date)
        last = max((d for d in ends if d), default=document.date)
        return (
            (not query.types or claim.type in query.types)
            and (not query.statuses or claim.status in query.statuses)
            and (not query.sides or claim.side in query.sides)
            and claim.confidence >= query.min_confidence
            and (not query.lost or any(figure.lost for figure in claim.figures))
            and (not query.teller or self._teller(claim) == query.teller)
            and _holds(source, query.source)
            and (not query.place or any(_holds(p.name, query.place) for p in claim.places))
            and _holds(f"{claim.home.text}\n{document.title or ''}", query.words)
            and _meets(first, last, query)
        )

    def _teller(self, claim: Claim) -> str:
        origin = self._origins.get(self._origin_of.get(claim.id, ""))
        return origin.teller if origin else ""

    def _source(self, name: str, origins: list[Origin]) -> Source:
        ids = {origin.id for origin in origins}
        claims = [self._claims[id_] for origin in origins for id_ in origin.claims]
        own = {claim.id for claim in claims}
        events = [self._events[id_] for id_ in {self._event_of[claim.id] for claim in claims}]
        documents = {claim.document for claim in claims}
        rating = next(
            (
                judgement
                for judgement in reversed(self._standing())
                if judgement.decision is Decision.RATE and judgement.subjects == (name,)
            ),
            None,
        )
        return Source(
            name=name,
            side=origins[0].side,
            documents=len(documents),
            outlets=len({self._entries[id_].document.outlet for id_ in documents}),
            claims=len(claims),
            events=len(events),
            alone=sum({a.origin for a in event.accounts} <= ids for event in events),
            confirmed=sum(
                any(a.asserts and a.origin not in ids for a in event.accounts) for event in events
            ),
            contradicted=sum(
                any((c.a in own) != (c.b in own) for c in event.conflicts) for event in events
            ),
            reliability=rating.value if rating else "",
            rated_by=rating.who if rating else "",
        )


def _page(rows: Sequence[T], query: Query) -> Found[T]:
    return Found(tuple(rows[query.offset : query.offset + query.limit]), len(rows))


def _holds(text: str, words: str) -> bool:
    """Whether each of `words` stands in `text`."""
    folded = text.casefold()
    return all(word in folded for word in words.casefold().split())


def _meets(start: date | None, end: date | None, query: Query) -> bool:
    if not (query.since or query.until):
        return True
    first, last = start or end, end or start
    if first is None or last is None:
        return False
    return last >= (query.since or date.min) and first <= (query.until or date.max)


def series_fits(series: Series, query: SeriesQuery) -> bool:
    """Whether a series is one that `query` asks for."""
    days = [told.day for told in series.told if told.day]
    return (
        query.kind in (None, series.kind)
        and query.event in ("", series.event)
        and (not query.sides or any(told.side in query.sides for told in series.told))
        and (not query.apart or is_apart(series))
        and _holds(series.place.name if series.place else "", query.place)
        and _holds(f"{series.counted} {series.harm}", query.words)
        and _meets(min(days, default=None), max(days, default=None), query)
    )


def _holding_fits(holding: Holding, query: HoldingQuery) -> bool:
    return (
        (not query.contested or holding.contested)
        and (not query.sides or holding.side in query.sides)
        and _holds(holding.place.name, query.place)
        and _holds(holding.holder, query.words)
        and _meets(holding.start, holding.end, query)
    )


def _has_point(event: Event) -> bool:
    return event.place is not None and event.place.latitude is not None


def _subjects(doubt: Doubt) -> tuple[str, ...]:
    return (doubt.a, doubt.b) if doubt.b else (doubt.a,)
