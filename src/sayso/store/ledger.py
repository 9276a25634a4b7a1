"""The ledger: an append-only file of documents and of the claims read from them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from sqlalchemy import Connection, bindparam, func, select

from sayso.errors import LedgerError
from sayso.store.batches import batches
from sayso.store.faults import faults
from sayso.store.judged import Judged
from sayso.store.listed import Listed
from sayso.store.load import load_claims, load_documents, load_whole
from sayso.store.named import full_id
from sayso.store.pack import pack
from sayso.store.pictured import Pictured
from sayso.store.query import IN_ORDER, Query, chosen
from sayso.store.schema import DOCUMENTS, META, METADATA
from sayso.store.unpack import unpack, unpack_claims, unpack_document
from sayso.store.verify import verify
from sayso.store.words import index_words
from sayso.types import Claim, Document, Entry

_DOCUMENTS_AT_ONCE = 50
"""Documents in memory while a ledger is read; some two megabytes."""

_CLAIMS_AT_ONCE = 500
"""Claims in memory while they are listed; older SQLite takes no more than 999 parameters."""


class Ledger(Judged, Listed, Pictured):
    """An open ledger; a context manager that closes it.

    Nothing in it is ever changed or taken out: what is there was read once, and reading it
    again changes nothing. Every method raises `LedgerError`, with one clear line, when the
    file cannot be read or written.
    """

    def has(self, document_id: str) -> bool:
        """Whether the document was read before."""
        with self._reading() as connection:
            return bool(_known(connection, [document_id]))

    def add(self, entries: Iterable[Entry]) -> int:
        """Add entries, all or none; the number of documents that were not there before.

        A document that is there keeps its first reading, whatever was read from it now. When
        this returns, the entries outlast a killed program and a power cut. Other writers wait
        meanwhile, so that a batch should be some hundred documents, not all of a corpus.

        Raises:
            LedgerError: an entry does not hold together (see `faults`), or nothing can be
                written. Then nothing was added.
        """
        batch: dict[str, Entry] = {}
        for entry in entries:
            batch.setdefault(entry.document.id, entry)
        for entry in batch.values():
            for fault in faults(entry):
                raise LedgerError(f"{entry.document.place_read}: not added, as {fault}")
        with self._writing() as connection:
            known = _known(connection, batch)
            rows = pack(entry for id_, entry in batch.items() if id_ not in known)
            for table in METADATA.sorted_tables:
                if rows[table.name]:
                    connection.execute(table.insert(), rows[table.name])
            index_words(connection, (row["id"] for row in rows["documents"]))
        return len(rows["documents"])

    def entries(self) -> Iterator[Entry]:
        """All documents with what was read from them: the oldest first, undated ones last.

        Documents of one day stand in the order of their ids, so that the order does not
        depend on that in which they were added.
        """
        with self._reading() as connection:
            ids = connection.execute(select(DOCUMENTS.c.id).order_by(*IN_ORDER)).scalars()
            for part in ids.partitions(_DOCUMENTS_AT_ONCE):
                yield from unpack(load_whole(connection, part))

    def claims(self, query: Query) -> Iterator[tuple[Document, Claim]]:
        """The claims that `query` asks for, each with its document, in the order of `entries`."""
        with self._reading() as connection:
            found = connection.execute(chosen(query))
            for part in found.partitions(_CLAIMS_AT_ONCE):
                yield from _with_documents(connection, [row.id for row in part])

    def entries_of(self, ids: Iterable[str]) -> list[Entry]:
        """Some documents with what was read from them, in the order of `entries`."""
        wanted = sorted(set(ids))
        with self._reading() as connection:
            found = [
                entry
                for some in batches(wanted, _DOCUMENTS_AT_ONCE)
                for entry in unpack(load_whole(connection, some))
            ]
        return sorted(found, key=lambda e: (e.document.date or date.max, e.document.id))

    def document_ids(self) -> set[str]:
        """The ids of all documents."""
        with self._reading() as connection:
            return set(connection.execute(select(DOCUMENTS.c.id)).scalars())

    def entry(self, document_id: str) -> Entry | None:
        """One document with what was read from it; None where it is not there."""
        with self._reading() as connection:
            return next(iter(unpack(load_whole(connection, [document_id]))), None)

    def documents_of(self, ids: Iterable[str]) -> dict[str, Document]:
        """The documents of these ids; those that are not there left out."""
        wanted = list(dict.fromkeys(ids))
        with self._reading() as connection:
            return {
                document.id: document
                for some in batches(wanted)
                for document in map(unpack_document, load_documents(connection, some))
            }

    def claims_of(self, ids: Iterable[str]) -> dict[str, tuple[Document, Claim]]:
        """The claims of these ids, each with its document; those that are not there left out."""
        wanted = list(dict.fromkeys(ids))
        found: dict[str, tuple[Document, Claim]] = {}
        with self._reading() as connection:
            for some in batches(wanted):
                found.update(
                    (claim.id, (document, claim))
                    for document, claim in _with_documents(connection, some)
                )
        return found

    def full_id(self, kind: str, start: str) -> str:
        """The id of the one event, claim, judgement, origin or document that begins so.

        Raises:
            UsageError: none does, or several do.
        """
        with self._reading() as connection:
            return full_id(connection, kind, start)

    def verify(self) -> Iterator[str]:
        """One line for each fault; none when the ledger holds what was written to it."""
        with self._reading() as connection:
            yield from verify(connection)

    def counts(self) -> dict[str, int]:
        """The number of rows of each table: documents, sentences, claims and the rest."""
        with self._reading() as connection:
            return {
                table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
                for table in METADATA.sorted_tables
                if table is not META
            }


def _known(connection: Connection, ids: Iterable[str]) -> set[str]:
    """Those of `ids` that are in the ledger."""
    is_there = select(DOCUMENTS.c.id).where(DOCUMENTS.c.id == bindparam("wanted"))
    return {id_ for id_ in ids if connection.execute(is_there, {"wanted": id_}).first()}


def _with_documents(connection: Connection, ids: Sequence[str]) -> Iterator[tuple[Document, Claim]]:
    """Claims with their documents, in the order of `ids`; those that are not there left out."""
    claims = {claim.id: claim for claim in unpack_claims(load_claims(connection, ids))}
    wanted = {claim.document for claim in claims.values()}
    documents = {
        document.id: document
        for document in map(unpack_document, load_documents(connection, sorted(wanted)))
    }
    for id_ in ids:
        if claim := claims.get(id_):
            yield documents[claim.document], claim
