"""The stages put together: documents in, ledger entries out."""

from collections.abc import Iterable, Iterator
from itertools import islice

from sayso.assemble import assemble
from sayso.resolve import resolve
from sayso.resolve.actors import Register
from sayso.tag import Tagger
from sayso.types import Claim, Document, Entry, Reading

BATCH = 32
"""Documents tagged together: enough to keep all cores busy, few enough that memory stays flat
and a killed run has little to read again."""


def read_documents(
    documents: Iterable[Document], tagger: Tagger, register: Register | None = None
) -> Iterator[Entry]:
    """Read documents in batches; entries come in the order of the documents.

    `register` knows the actors; the built-in one if none is given.
    """
    waiting = iter(documents)
    while batch := list(islice(waiting, BATCH)):
        readings = tagger.tag([document.text for document in batch])
        for document, reading in zip(batch, readings, strict=True):
            claims = claims_of(document, reading, register)
            yield Entry(document, reading.sentences, reading.lost, claims)


def claims_of(
    document: Document, reading: Reading, register: Register | None = None
) -> tuple[Claim, ...]:
    """The claims of a document that has been tagged."""
    return resolve(document, reading, assemble(document.text, reading), register)
