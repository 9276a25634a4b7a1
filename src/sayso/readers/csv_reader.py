"""CSV: a header with the names of the columns, then one document a row."""

import csv
import hashlib
from collections.abc import Iterator

from sayso.errors import InputError
from sayso.readers.decode import decode, peek, refuse_binary
from sayso.readers.fields import KNOWN, has_text, missing_text, plain_name
from sayso.readers.found import Found
from sayso.readers.limits import LINE_BYTES, RECORD_CHARACTERS
from sayso.readers.problem import Problem
from sayso.readers.record import Record, read_records
from sayso.readers.source import Source

_DELIMITERS = ",;\t"


class CsvReader:
    """Reads CSV row by row, so that a file may have any size."""

    endings = frozenset({".csv", ".tsv", ".tab"})

    def recognises(self, head: bytes) -> bool:
        """Whether its first line names two or more fields, all of them known, one the text."""
        _, names = _header(peek(head).partition("\n")[0])
        return len(names) > 1 and has_text(names) and all(plain_name(n) in KNOWN for n in names)

    def read(self, source: Source) -> Iterator[Found | Problem]:
        """The documents of `source`.

        Raises:
            InputError: no column holds the text, or the rows cannot be told apart any more.
        """
        refuse_binary(source.head)
        return read_records(_records(source), source.place)


class _Lines:
    """Lines for the csv module, with what has to be known of those that made up a row."""

    def __init__(self, source: Source) -> None:
        self._lines = source.lines()
        self._hash = hashlib.sha256()
        self._fault: InputError | None = None
        self._remark: str | None = None
        self.number = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.number += 1
        if line is None:
            raise InputError(
                f"line {self.number} is longer than {LINE_BYTES // 1_000_000} MB; "
                "the rest was not read"
            )
        self._hash.update(line)
        try:
            text, remark = decode(line)
        except InputError as error:
            # Its quotes and delimiters still stand, so the rows after it can be read.
            self._fault = error
            return line.decode("utf-8", "replace")
        self._remark = self._remark or remark
        return text

    def end_row(self) -> tuple[str, InputError | None, str | None]:
        """Hash, fault and remark of the lines since the last row."""
        row = self._hash.hexdigest(), self._fault, self._remark
        self._hash, self._fault, self._remark = hashlib.sha256(), None, None
        return row


def _records(source: Source) -> Iterator[Record]:
    lines = _Lines(source)
    delimiter, names = _header(next((line for line in lines if line.strip()), ""))
    if not has_text(names):
        raise missing_text(names)
    lines.end_row()
    # The limit belongs to the csv module as a whole; its own is too short for an article.
    csv.field_size_limit(RECORD_CHARACTERS)
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        line = lines.number + 1
        try:
            row = next(rows, None)
        except csv.Error as error:
            # Where one row ends wrongly, what follows might pass for rows that nobody wrote.
            raise InputError(
                f"line {line}: the quotes of this row are broken ({error}); "
                "it and the rest were not read"
            ) from error
        if row is None:
            return
        bytes_sha256, fault, remark = lines.end_row()
        if not row:
            continue
        if fault is None and len(row) != len(names):
            fault = InputError(
                f"{len(row)} fields where the header has {len(names)}; "
                "put quotes round a text that holds delimiters or line breaks"
            )
        yield Record(line, bytes_sha256, fault or dict(zip(names, row, strict=True)), remark)


def _header(line: str) -> tuple[str, list[str]]:
    """The delimiter that yields most known names, or else most names, and the names."""
    found = ((delimiter, _cells(line, delimiter)) for delimiter in _DELIMITERS)
    return max(
        found,
        key=lambda pair: (sum(plain_name(name) in KNOWN for name in pair[1]), len(pair[1])),
    )


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


READER = CsvReader()
