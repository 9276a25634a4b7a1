"""Origins of new or changed documents, and of all that is tied to them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sayso.reconcile.copies import DAYS as COPIED
from sayso.reconcile.origins import Compared, compare, gather, partners_of
from sayso.reconcile.remembered import Remembered
from sayso.reconcile.retellings import DAYS as RETOLD
from sayso.reconcile.shelf import Shelf
from sayso.reconcile.signs import signs_of_speech, signs_of_words
from sayso.reconcile.sketch import UNDATED
from sayso.reconcile.statements import DAYS as STATED
from sayso.reconcile.statements import Told
from sayso.types import Document, Entry, Origin


class OriginsAnew(NamedTuple):
    """Origins made anew, with those that they take the place of.

    Attributes:
        before, now: the origins.
        documents: those at hand.
        told: their claims, in order, by document.
        partners: see `Remembered.partners`, of the documents of which they differ and of those
            at hand.
    """

    before: tuple[Origin, ...]
    now: tuple[Origin, ...]
    documents: tuple[Document, ...]
    told: Mapping[str, Sequence[Told]]
    partners: Mapping[str, Mapping[int, tuple[str, ...]]]

    def moved(self) -> set[str]:
        """The claims that have other origins than before, or others to be told by."""
        were = {claim: _shown(origin) for origin in self.before for claim in origin.claims}
        return {
            claim
            for origin in self.now
            for claim in origin.claims
            if were.get(claim) != _shown(origin)
        }


def _shown(origin: Origin) -> tuple[object, ...]:
    return origin.id, origin.teller, origin.side


def origins_anew(
    shelf: Shelf, new: frozenset[str], before: Mapping[str, Remembered]
) -> OriginsAnew:
    """The origins that these documents, new or changed, have a part in or had one.

    Args:
        shelf: the ledger.
        new: ids of the documents.
        before: what was kept of those that are not new.
    """
    entries = shelf.entries(new)
    told: dict[str, list[Told]] = {}
    for one in _compared(entries).told:
        told.setdefault(one.claim.document, []).append(one)
    near = _near(shelf, entries, told) - new
    compared = _compared([*entries, *shelf.entries(near)])
    partners = _partners(shelf, compared, new, near, before)
    document_of = {one.claim.id: one.claim.document for one in compared.told}
    touched = {claim for one in before.values() for claim in one.claims}
    touched.update(one.claim.id for those in told.values() for one in those)
    for name in partners.keys() - new:
        old = shelf.recall(name)
        touched.update(old.claims if old else ())
    for tie in (*compared.first, *compared.last):
        if document_of[tie.a] in new or document_of[tie.b] in new:
            touched.update((tie.a, tie.b))
    were = shelf.origins_with(touched)
    touched.update(claim for origin in were for claim in origin.claims)
    around = {document.id for document, _ in shelf.claims_of(touched).values()}
    all_partners = {name: partners.get(name) or _kept(shelf, name) for name in around}
    origins = gather(_compared(shelf.entries(around)), all_partners)
    return OriginsAnew(
        tuple(were),
        tuple(origin for origin in origins if not touched.isdisjoint(origin.claims)),
        tuple(entry.document for entry in entries),
        told,
        partners,
    )


def _compared(entries: Iterable[Entry]) -> Compared:
    documents = {entry.document.id: entry for entry in entries}
    claims = [claim for entry in documents.values() for claim in entry.claims]
    return compare(claims, {name: entry.document for name, entry in documents.items()})


def _near(shelf: Shelf, entries: Iterable[Entry], told: Mapping[str, Sequence[Told]]) -> set[str]:
    """The documents with which these may share words or a statement."""
    found: set[str] = set()
    for entry in entries:
        date = entry.document.date
        day, those = date.toordinal() if date else UNDATED, told.get(entry.document.id, ())
        found |= shelf.bearing_near(signs_of_words(those), day, COPIED)
        found |= shelf.bearing_near(signs_of_speech(those), day, max(STATED, RETOLD))
    return found


def _kept(shelf: Shelf, name: str) -> Mapping[int, tuple[str, ...]]:
    old = shelf.recall(name)
    return old.partners if old else {}


def _partners(
    shelf: Shelf,
    compared: Compared,
    new: Collection[str],
    near: Iterable[str],
    before: Mapping[str, Remembered],
) -> dict[str, dict[int, tuple[str, ...]]]:
    """The partners of the documents at hand, and of others as far as they differ."""
    now = partners_of(compared)
    found = {name: _tuples(now.get(name, {})) for name in new}
    had = {name for one in before.values() for those in one.partners.values() for name in those}
    for name in sorted({*near, *had} - set(new)):
        old = _kept(shelf, name)
        changed = dict(_joined(old, now.get(name, {}), new))
        if changed != old:
            found[name] = changed
    return found


def _joined(
    old: Mapping[int, Sequence[str]], now: Mapping[int, Sequence[str]], new: Collection[str]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    for sentence in sorted(old.keys() | now.keys()):
        stay = {name for name in old.get(sentence, ()) if name not in new}
        come = {name for name in now.get(sentence, ()) if name in new}
        if stay or come:
            yield sentence, tuple(sorted(stay | come))


def _tuples(partners: Mapping[int, Sequence[str]]) -> dict[int, tuple[str, ...]]:
    return {sentence: tuple(those) for sentence, those in partners.items()}
