"""Records: inputs that hold many documents, each with named fields."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sayso.errors import InputError
from sayso.readers.fields import pick
from sayso.readers.found import Found
from sayso.readers.limits import REFUSALS_IN_A_ROW
from sayso.readers.problem import Problem


@dataclass(frozen=True, slots=True)
class Record:
    """One record, or why it cannot be read.

    Attributes:
        line: number of the line on which it begins, from 1.
        bytes_sha256: hash of its bytes.
        fields: its values by name, or the reason why it has none.
        remark: what to say about its encoding, if anything.
    """

    line: int
    bytes_sha256: str
    fields: Mapping[str, object] | InputError
    remark: str | None = None


def read_records(records: Iterable[Record], place: str) -> Iterator[Found | Problem]:
    """The documents of `records`, and a problem for each that is none.

    What is to be said about the encoding is said once.

    Raises:
        InputError: there are none, or so many in a row cannot be read that the rest is given up.
    """
    record = None
    remarked = False
    refused = 0
    for record in records:
        where = f"{place}#{record.line}"
        try:
            if isinstance(record.fields, InputError):
                raise record.fields
            text, byline = pick(record.fields)
        except InputError as error:
            yield Problem(where, str(error))
            refused += 1
            if refused == REFUSALS_IN_A_ROW:
                raise InputError(
                    f"given up after {refused} unreadable records in a row, at line {record.line}"
                ) from error
            continue
        refused = 0
        if record.remark is not None and not remarked:
            remarked = True
            yield Problem(where, record.remark, fatal=False)
        yield Found(where, text, record.bytes_sha256, byline)
    if record is None:
        raise InputError("no records; nothing to read")
