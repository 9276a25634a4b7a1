"""Claims and documents of a ledger in memory, for those who list them again and again."""

from collections.abc import Sequence

from sqlalchemy import func, select

from sayso.store.batches import batches
from sayso.store.claim_columns import ClaimColumns, load_claim_columns
from sayso.store.coded import Mask
from sayso.store.document_columns import (
    DocumentColumns,
    DocumentQuery,
    DocumentRecord,
    load_document_columns,
    read_from,
)
from sayso.store.file import LedgerFile
from sayso.store.load import load_documents
from sayso.store.query import Query, told_by
from sayso.store.unpack import unpack_document
from sayso.store.words import last_number, numbers_with


class Listed(LedgerFile):
    """What was read, column by column: seconds to load, milliseconds to ask."""

    def last_number(self) -> int:
        """A number that grows whenever documents are added: columns of before are old then."""
        with self._reading() as connection:
            return last_number(connection)

    def claim_columns(self) -> ClaimColumns:
        """All claims."""
        with self._reading() as connection:
            return load_claim_columns(connection)

    def chosen_claims(self, columns: ClaimColumns, query: Query) -> Mask:
        """Which of these claims `query` asks for, its page aside."""
        mask = columns.chosen(query)
        with self._reading() as connection:
            if query.words is not None:
                mask &= columns.told_in(numbers_with(connection, query.words))
            if query.teller is not None:
                told = told_by(query.teller).subquery()
                # One string of ids is many times faster than as many rows.
                found = connection.execute(select(func.group_concat(told.c.claim))).scalar()
                mask &= columns.of_ids((found or "").split(","))
        return mask

    def document_columns(self) -> DocumentColumns:
        """All documents."""
        with self._reading() as connection:
            return load_document_columns(connection)

    def chosen_documents(self, columns: DocumentColumns, query: DocumentQuery) -> Mask:
        """Which of these documents `query` asks for, its page aside."""
        mask = columns.chosen(query)
        if query.words is not None:
            with self._reading() as connection:
                mask &= columns.told_in(numbers_with(connection, query.words))
        return mask

    def document_records(self, ids: Sequence[str]) -> list[DocumentRecord]:
        """The documents of these ids, in their order, with what was read from each, counted."""
        found: list[DocumentRecord] = []
        with self._reading() as connection:
            for some in batches(ids):
                rows = load_documents(connection, some)
                found += read_from(connection, [unpack_document(row) for row in rows])
        by_id = {record.document.id: record for record in found}
        return [by_id[id_] for id_ in ids if id_ in by_id]
