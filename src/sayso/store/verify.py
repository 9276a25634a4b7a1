"""Whether a ledger still holds what was written to it."""

from collections import Counter
from collections.abc import Iterator

from sqlalchemy import Connection, Table, select
from sqlalchemy.exc import DBAPIError

from sayso.store.faults import faults
from sayso.store.guards import guards
from sayso.store.judging import faults as judgement_faults
from sayso.store.judging import load_judgements, pack_judgements
from sayso.store.load import load_whole, rows_where
from sayso.store.pack import Row, pack
from sayso.store.query import IN_ORDER
from sayso.store.schema import DOCUMENTS, JUDGEMENTS, METADATA, SUBJECTS
from sayso.store.unpack import unpack


def verify(connection: Connection) -> Iterator[str]:
    """One line for each fault of the ledger; none when it is sound."""
    yield from map(_one_line, _all(connection))


def _all(connection: Connection) -> Iterator[str]:
    try:
        yield from _of_file(connection)
        yield from _of_judgements(connection)
        for document in connection.execute(select(DOCUMENTS.c.id).order_by(*IN_ORDER)).scalars():
            yield from _of_document(connection, document)
    except DBAPIError as error:
        yield f"file: cannot be read further: {error.orig}"


def _of_file(connection: Connection) -> Iterator[str]:
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if line != "ok":
            yield f"file: {line}"
    strays = Counter(
        (table, parent)
        for table, _, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check")
    )
    for (table, parent), times in sorted(strays.items()):
        yield f"file: rows of {table} that belong to no row of {parent}: {times}"
    triggers = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
    written = {row.name: row.sql for row in connection.exec_driver_sql(triggers)}
    for name, guard in guards().items():
        if written.get(name) != guard:
            yield f"file: the guard {name} is gone or changed, so that rows may have been too"


def _of_document(connection: Connection, document: str) -> Iterator[str]:
    try:
        rows = load_whole(connection, [document])
        (entry,) = unpack(rows)
        yield from faults(entry)
        written = pack([entry])
    except (ValueError, TypeError) as error:
        yield f"document {document}: cannot be read: {error}"
        return
    for table, stored in rows.items():
        for difference in _differences(METADATA.tables[table], stored, written[table]):
            yield f"document {document}: {difference}"


def _of_judgements(connection: Connection) -> Iterator[str]:
    try:
        judgements = load_judgements(connection)
        written = pack_judgements(judgements)
        for judgement in judgements:
            for fault in judgement_faults(judgement, connection):
                yield f"judgement {judgement.id}: {fault}"
    except (ValueError, TypeError) as error:
        yield f"judgements: cannot be read: {error}"
        return
    for table in (JUDGEMENTS, SUBJECTS):
        everything = table.primary_key.columns[0].is_not(None)
        stored = rows_where(connection, table, everything, table.primary_key.columns)
        for difference in _differences(table, stored, written[table.name]):
            yield f"judgements: {difference}"


def _differences(table: Table, stored: list[Row], written: list[Row]) -> Iterator[str]:
    """How rows differ from those that a ledger writes for the entry they make."""
    keys = table.primary_key.columns.keys()
    there = {tuple(row[key] for key in keys): row for row in stored}
    for row in written:
        key = tuple(row[key] for key in keys)
        found = there.pop(key, None)
        if found is None:
            yield f"{table.name}: the row {_name(key)} is missing"
            continue
        for column in row:
            if column == "seal" and row[column] != found[column]:
                yield (
                    "its seal is broken: where it was read, or a sentence, lost number or "
                    "claim of it, was changed, added or taken out"
                )
            elif row[column] != found[column]:
                yield f"{table.name}: {column} of the row {_name(key)} does not fit the rest"
    for key in there:
        yield f"{table.name}: the row {_name(key)} belongs to nothing"


def _name(key: tuple[object, ...]) -> str:
    return ", ".join(map(str, key))


def _one_line(fault: str) -> str:
    """`fault` as it can be shown, whatever the damaged rows that it names may hold."""
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in fault)
