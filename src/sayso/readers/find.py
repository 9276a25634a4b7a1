"""Paths to inputs: folders are walked, everything else is taken at its word."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.readers.problem import Problem

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """Something to read.

    Attributes:
        place: what to call it; printable.
        path: where it is; `STDIN` for standard input.
    """

    place: str
    path: str


def find_inputs(paths: Sequence[str]) -> Iterator[Input | Problem]:
    """The inputs at `paths`, in their order; those of a folder sorted, its own files first.

    Hidden files and folders are passed over unless named.  Links to folders are not
    followed below a folder, since they may lead in a circle.
    """
    for path in paths:
        if path != STDIN and os.path.isdir(path):
            yield from _walk(path)
        else:
            yield Input(shown(path), path)


def shown(path: str) -> str:
    """A path as it can be printed on one line: what is not printable is escaped."""
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode()
        for letter in path
    )


def _walk(top: str) -> Iterator[Input | Problem]:
    faults: list[OSError] = []
    empty = True
    for folder, names, files in os.walk(top, onerror=faults.append):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                empty = False
                path = os.path.join(folder, name)
                yield Input(shown(path), path)
        for name in names:
            path = os.path.join(folder, name)
            if os.path.islink(path):
                yield Problem(
                    shown(path), "link to a folder, not followed; name it to read it", fatal=False
                )
        yield from _unlisted(faults)
    yield from _unlisted(faults)
    if empty:
        yield Problem(shown(top), "no files in this folder; nothing to read")


def _unlisted(faults: list[OSError]) -> Iterator[Problem]:
    for fault in faults:
        yield Problem(shown(os.fspath(fault.filename)), f"cannot be listed: {fault.strerror}")
    faults.clear()
