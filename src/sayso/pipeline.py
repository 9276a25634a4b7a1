"""The stages put together: documents in, ledger entries out."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from sayso.assemble import assemble
from sayso.places import Atlas, open_atlas
from sayso.resolve import resolve
from sayso.resolve.actors import Register, load_register
from sayso.tag import Tagger
from sayso.types import Claim, Document, Entry, Reading

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
