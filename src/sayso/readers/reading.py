"""Reading one input: open it, choose its reader, and make documents of what that finds."""

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import BinaryIO

from sayso.errors import InputError
from sayso.readers.document import finish
from sayso.readers.find import STDIN, Input
from sayso.readers.found import Found
from sayso.readers.hints import Hints
from sayso.readers.problem import Problem
from sayso.readers.reader import Reader, choose, installed_readers
from sayso.readers.source import Source
from sayso.types import Document

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def read_input(
    item: Input, hints: Hints, readers: Sequence[Reader] | None = None
) -> Iterator[Document | Problem]:
    """The documents of an input, in order, beside what is to be said of it.

    Args:
        item: what to read.
        hints: what the user said, and the day.
        readers: those to choose from; the installed ones if None.

    Raises:
        UsageError: an installed plugin does not load.
    """
    among = installed_readers() if readers is None else readers
    try:
        with _open(item) as stream:
            source = Source(item.place, os.path.splitext(item.path)[1].lower(), stream)
            if not source.head:
                raise InputError("empty; nothing to read")
            for found in choose(among, source).read(source):
                if isinstance(found, Found):
                    yield from finish(found, hints)
                else:
                    yield found
    except InputError as error:
        yield Problem(item.place, str(error))
    except OSError as error:
        yield Problem(item.place, f"cannot be read: {error.strerror or error}")


def _open(item: Input) -> AbstractContextManager[BinaryIO]:
    if item.path == STDIN:
        return nullcontext(sys.stdin.buffer)
    try:
        mode = os.stat(item.path).st_mode
    except ValueError as error:  # a NUL in the path
        raise InputError("no such file") from error
    # Before opening: opening a pipe waits for its writer, and a device may act.
    for is_kind, name in _KINDS:
        if is_kind(mode):
            raise InputError(f"{name}, not a file; pipe its content to - to read it")
    return open(item.path, "rb")
