"""The ledger: an append-only file of documents and of the claims read from them."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, bindparam, func, select

from sayso.errors import LedgerError
from sayso.store.connect import connect, told_clearly, write_ahead, writing
from sayso.store.faults import faults
from sayso.store.layout import check_layout, is_blank, lay_out
from sayso.store.load import load_claims, load_documents, load_whole
from sayso.store.pack import pack
from sayso.store.query import IN_ORDER, Query, chosen
from sayso.store.schema import DOCUMENTS, META, METADATA
from sayso.store.unpack import unpack, unpack_claims, unpack_document
from sayso.store.verify import verify
from sayso.types import Claim, Document, Entry

_DOCUMENTS_AT_ONCE = 50
"""Documents in memory while a ledger is read; some two megabytes."""

_CLAIMS_AT_ONCE = 500
"""Claims in memory while they are listed; older SQLite takes no more than 999 parameters."""


class Ledger:
    """An open ledger; a context manager that closes it.

    Nothing in it is ever changed or taken out: what is there was read once, and reading it
    again changes nothing. Every method raises `LedgerError`, with one clear line, when the
    file cannot be read or written.
    """

    def __init__(self, path: Path, engine: Engine) -> None:
        """Use `Ledger.open`."""
        self._path = path
        self._engine = engine

    @classmethod
    def open(cls, path: Path, *, create: bool = False) -> Self:
        """Open the ledger at `path`; with `create`, make one where no file or an empty one is.

        Raises:
            LedgerError: there is no ledger that this Sayso can read and write.
        """
        engine = connect(path, create=create)
        try:
            with told_clearly(path):
                if create:
                    with writing(engine) as connection, connection.begin():
                        if is_blank(connection):
                            lay_out(connection)
                with engine.connect() as connection:
                    check_layout(connection, path)
                write_ahead(engine)
        except LedgerError:
            engine.dispose()
            raise
        return cls(path, engine)

    def close(self) -> None:
        """Close the file; when no one else has it open, all of the ledger is in it alone."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

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
        with told_clearly(self._path), writing(self._engine) as connection, connection.begin():
            known = _known(connection, batch)
            rows = pack(entry for id_, entry in batch.items() if id_ not in known)
            for table in METADATA.sorted_tables:
                if rows[table.name]:
                    connection.execute(table.insert(), rows[table.name])
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
                ids = list(dict.fromkeys(row.document for row in part))
                documents = {
                    document.id: document
                    for document in map(unpack_document, load_documents(connection, ids))
                }
                claims = unpack_claims(load_claims(connection, [row.id for row in part]))
                by_id = {claim.id: claim for claim in claims}
                for row in part:
                    yield documents[row.document], by_id[row.id]

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

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with told_clearly(self._path), self._engine.connect() as connection:
            try:
                yield connection
            except (KeyError, TypeError, ValueError) as error:
                raise LedgerError(
                    f"{self._path}: its rows do not fit together ({error}); `sayso verify` "
                    "tells which"
                ) from error


def _known(connection: Connection, ids: Iterable[str]) -> set[str]:
    """Those of `ids` that are in the ledger."""
    is_there = select(DOCUMENTS.c.id).where(DOCUMENTS.c.id == bindparam("wanted"))
    return {id_ for id_ in ids if connection.execute(is_there, {"wanted": id_}).first()}
