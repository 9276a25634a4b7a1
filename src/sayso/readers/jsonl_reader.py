"""JSON lines: one object, and so one document, a line."""

import json
import re
from collections.abc import Iterator

from sayso.errors import InputError
from sayso.readers.decode import decode, peek, refuse_binary
from sayso.readers.found import Found
from sayso.readers.limits import LINE_BYTES
from sayso.readers.problem import Problem
from sayso.readers.record import Record, read_records
from sayso.readers.source import Source, sha256_bytes

_OBJECT = re.compile(r'\s*\{\s*"[^"\\\n]{1,100}"\s*:')
_SPREAD = re.compile(r"\s*(?:\[|\{\s*\n)")
"""How a list of objects, or one written over several lines, begins."""


class JsonLinesReader:
    """Reads JSON lines, line by line, so that a file may have any size."""

    endings = frozenset({".jsonl", ".ndjson", ".jsonlines", ".json"})

    def recognises(self, head: bytes) -> bool:
        """Whether it begins with an object."""
        return _OBJECT.match(peek(head)) is not None

    def read(self, source: Source) -> Iterator[Found | Problem]:
        """The documents of `source`.

        Raises:
            InputError: it is JSON but not JSON lines, or no line of many can be read.
        """
        refuse_binary(source.head)
        if _SPREAD.match(peek(source.head)):
            raise InputError(
                "JSON, but not one object a line; write it as JSON lines "
                "(jq -c . FILE, for a list jq -c .[] FILE)"
            )
        return read_records(_records(source), source.place)


def _records(source: Source) -> Iterator[Record]:
    for number, line in enumerate(source.lines(), start=1):
        if line is None:
            fault = InputError(f"line longer than {LINE_BYTES // 1_000_000} MB; split it")
            yield Record(number, "", fault)
        elif line.strip():
            yield _record(number, line)


def _record(number: int, line: bytes) -> Record:
    sha256 = sha256_bytes(line)
    try:
        text, remark = decode(line)
        value = json.loads(text.rstrip())
    except InputError as error:
        return Record(number, sha256, error)
    except json.JSONDecodeError as error:
        fault = f"broken JSON at column {error.colno}: {error.msg}"
        return Record(number, sha256, InputError(fault))
    except RecursionError:
        return Record(number, sha256, InputError("JSON nested too deeply"))
    except ValueError:  # a number of thousands of digits
        return Record(number, sha256, InputError("broken JSON: a number is too long"))
    if not isinstance(value, dict):
        return Record(number, sha256, InputError('JSON, but no object; write {"text": "..."}'))
    return Record(number, sha256, value, remark)


READER = JsonLinesReader()
