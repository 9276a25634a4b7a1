"""The stages put together: documents in, ledger entries out; and the picture of a ledger."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from sayso.assemble import assemble
from sayso.judgements import corrected, corrections, reliabilities, standing
from sayso.places import Atlas, open_atlas
from sayso.reconcile import VERSION, reconcile
from sayso.resolve import resolve
from sayso.resolve.actors import Register, load_register
from sayso.resolve.dateline import date_disagreement
from sayso.store import Ledger
from sayso.tag import Tagger
from sayso.types import Claim, Decision, Document, Entry, Judgement, Picture, Reading

BATCH = 32
"""Documents tagged together: enough to keep all cores busy, few enough that memory stays flat
and a killed run has little to read again."""


class Knowledge(NamedTuple):
    """What reading knows beside the documents: the actors and places of the world."""

    actors: Register
    places: Atlas


def built_in() -> Knowledge:
    """The register and the gazetteer of the package."""
    return Knowledge(load_register(), open_atlas())


def read_documents(
    documents: Iterable[Document], tagger: Tagger, known: Knowledge
) -> Iterator[Entry]:
    """Read documents in batches; entries come in the order of the documents."""
    waiting = iter(documents)
    while batch := list(islice(waiting, BATCH)):
        readings = tagger.tag([document.text for document in batch])
        for document, reading in zip(batch, readings, strict=True):
            claims = claims_of(document, reading, known)
            yield Entry(document, reading.sentences, reading.lost, claims)


def claims_of(document: Document, reading: Reading, known: Knowledge) -> tuple[Claim, ...]:
    """The claims of a document that has been tagged."""
    drafts = assemble(document.text, reading)
    return resolve(document, reading, drafts, known.actors, known.places)


class Told(NamedTuple):
    """Entries as people have corrected them, and what is made of them together.

    Attributes:
        entries: with corrections put in, and without claims that people rejected.
        picture: of these entries.
        ratings: reliability of sources, A to F, by the name or id that people rated.
    """

    entries: tuple[Entry, ...]
    picture: Picture
    ratings: dict[str, str]


def told(entries: Iterable[Entry], judgements: Iterable[Judgement]) -> Told:
    """What entries tell together, under the judgements of people."""
    held = standing(judgements)
    corrected = as_corrected(entries, held)
    return Told(
        corrected,
        reconcile(corrected, held),
        {source: judgement.value for source, judgement in reliabilities(held).items()},
    )


def as_corrected(entries: Iterable[Entry], held: Sequence[Judgement]) -> tuple[Entry, ...]:
    """Entries under judgements that hold: claims corrected, and rejected ones left out."""
    mended = corrections(held)
    out = {j.subjects[0] for j in held if j.decision is Decision.REJECT}
    if not (mended or out):
        return tuple(entries)
    return tuple(
        replace(
            entry,
            claims=tuple(
                corrected(claim, mended.get(claim.id, ()))
                for claim in entry.claims
                if claim.id not in out
            ),
        )
        for entry in entries
    )


def date_notes(entries: Iterable[Entry]) -> dict[str, str]:
    """What is to be said once of a document: a date in its text that it did not come with."""
    notes = ((entry.document.id, date_disagreement(entry.document)) for entry in entries)
    return {name: f"{words[:1].upper()}{words[1:]}." for name, words in notes if words}


def refresh(ledger: Ledger) -> bool:
    """Make the picture of a ledger anew where it is not current; whether that was needed.

    Raises:
        LedgerError: the ledger cannot be read or written.
    """
    stamp = ledger.stamp(VERSION)
    if ledger.kept_stamp() == stamp:
        return False
    ledger.keep_picture(told(ledger.entries(), ledger.judgements()).picture, stamp)
    return True
