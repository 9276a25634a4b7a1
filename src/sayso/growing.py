"""A ledger's picture, made from the start or changed where something came to it."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from sayso.judgements import as_corrected, standing
from sayso.reconcile import (
    VERSION,
    Remembered,
    grow,
    no_rings,
    reconcile_and_remember,
    rules_of,
    unpacked,
)
from sayso.store import Kept, Ledger
from sayso.types import Claim, Decision, Document, Entry, Event, Judgement, Origin, Series

_UNDATED = -1
_MOST = 4
"""Where more than one in so many documents is new, all is made from the start: it is faster."""


def refresh(ledger: Ledger) -> bool:
    """Bring the picture of a ledger up to date; whether that was needed.

    What is there already is made anew only where what came touches it; the outcome is the same as
    if all had been made from the start.

    Raises:
        LedgerError: the ledger cannot be read or written.
    """
    while True:
        stamp, before = ledger.stamp(VERSION), ledger.kept_stamp()
        if before == stamp:
            return False
        held = standing(ledger.judgements())
        on = _by_document(ledger, held)
        were = ledger.judgements_kept() if before and before.version == VERSION else {}
        there = ledger.document_ids()
        changed = {name for name in there if were.get(name) != on.get(name, "")}
        if not were or len(changed) * _MOST > len(there) or were.keys() - there:
            entries = as_corrected(ledger.entries(), held)
            picture, remembered = reconcile_and_remember(entries, held)
            kept = (_kept(one, None, on) for one in remembered)
            ledger.keep_picture(picture, stamp, kept)
            return True
        shelf = _LedgerShelf(ledger, held)
        with no_rings():
            grown = grow(shelf, changed, rules_of(held))
            rows = [_kept(one, shelf.recall(name), on) for name, one in sorted(grown.kept.items())]
            if ledger.keep_change(grown.gone, grown.part, stamp, rows, before):
                return True


def _by_document(ledger: Ledger, held: Iterable[Judgement]) -> dict[str, str]:
    """The ids of the judgements on the claims of each document, in their order, as one text."""
    held = [judgement for judgement in held if judgement.decision is not Decision.RATE]
    claims = ledger.claims_of(claim for judgement in held for claim in judgement.subjects)
    found: dict[str, list[str]] = {}
    for judgement in held:
        names = {claims[claim][0].id for claim in judgement.subjects if claim in claims}
        for name in sorted(names):
            found.setdefault(name, []).append(judgement.id)
    return {name: " ".join(ids) for name, ids in found.items()}


def _kept(now: Remembered, before: Remembered | None, on: dict[str, str]) -> Kept:
    come, gone = set(), set()
    if before is None or (now.signs, now.day) != (before.signs, before.day):
        come, gone = now.dated_signs(), before.dated_signs() if before else set()
    return Kept(now.document, on.get(now.document, ""), now.packed(), come - gone, gone - come)


class _LedgerShelf:
    """A ledger as `sayso.reconcile.Shelf`; what was asked for once is not read again."""

    def __init__(self, ledger: Ledger, held: Sequence[Judgement]) -> None:
        self._ledger = ledger
        self._held = held
        self._entries: dict[str, Entry] = {}
        self._claims: dict[str, tuple[Document, Claim]] = {}
        self._remembered: dict[str, Remembered | None] = {}

    def entries(self, documents: Collection[str]) -> list[Entry]:
        """See `Shelf.entries`."""
        missing = [name for name in documents if name not in self._entries]
        for entry in as_corrected(self._ledger.entries_of(missing), self._held):
            self._entries[entry.document.id] = entry
            for claim in entry.claims:
                self._claims[claim.id] = entry.document, claim
        return [self._entries[name] for name in sorted(documents)]

    def claims_of(self, ids: Iterable[str]) -> dict[str, tuple[Document, Claim]]:
        """See `Shelf.claims_of`."""
        wanted = sorted(set(ids))
        missing = [id_ for id_ in wanted if id_ not in self._claims]
        for document, claim in self._corrected(missing):
            self._claims[claim.id] = document, claim
        return {id_: self._claims[id_] for id_ in wanted if id_ in self._claims}

    def _corrected(self, ids: Sequence[str]) -> Iterator[tuple[Document, Claim]]:
        found = self._ledger.claims_of(ids)
        entries = [Entry(document, (), (), (claim,)) for document, claim in found.values()]
        for entry in as_corrected(entries, self._held):
            for claim in entry.claims:
                yield entry.document, claim

    def recall(self, document: str) -> Remembered | None:
        """See `Shelf.recall`."""
        if document not in self._remembered:
            data = self._ledger.recall(document)
            self._remembered[document] = unpacked(document, data) if data else None
        return self._remembered[document]

    def bearing(self, signs: Collection[int]) -> set[str]:
        """See `Shelf.bearing`."""
        return self._ledger.bearing(signs)

    def bearing_near(self, signs: Collection[int], day: int, most: int) -> set[str]:
        """See `Shelf.bearing_near`."""
        days = None if day == _UNDATED else (day - most, day + most)
        return self._ledger.bearing(signs, days)

    def events_of(self, claims: Iterable[str]) -> dict[str, str]:
        """See `Shelf.events_of`."""
        return self._ledger.events_of(claims)

    def events(self, ids: Collection[str]) -> list[Event]:
        """See `Shelf.events`."""
        return self._ledger.events_in(ids)

    def events_naming(self, actors: frozenset[str]) -> set[str]:
        """See `Shelf.events_naming`; those of corrected claims are always among them."""
        judged = {
            claim
            for judgement in self._held
            if judgement.decision is Decision.CORRECT
            for claim in judgement.subjects
        }
        found = set.intersection(*map(self._ledger.events_naming, sorted(actors)))
        return found | set(self._ledger.events_of(judged).values())

    def origins_with(self, claims: Iterable[str]) -> list[Origin]:
        """See `Shelf.origins_with`."""
        return self._ledger.origins_with(claims)

    def totals_with(self, claims: Iterable[str]) -> list[Series]:
        """See `Shelf.totals_with`."""
        return self._ledger.totals_with(claims)
