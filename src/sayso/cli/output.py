"""Files that a command writes: whole or not at all, and never over an input."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from sayso.errors import UsageError

STDOUT = "-"
"""Stands for standard output where a file is asked for."""


def check_outputs(outputs: Sequence[Path], inputs: Iterable[str]) -> None:
    """See that all outputs can be written before anything is read.

    Args:
        outputs: files that will be written, the ledger among them.
        inputs: paths that will be read.

    Raises:
        UsageError: an output's folder is not there or closed, it is not an ordinary file, it is
            named twice, or it is one of the inputs.
    """
    targets: set[str] = set()
    for output in outputs:
        folder = output.resolve().parent
        if not folder.is_dir():
            raise UsageError(f"{output}: the folder {folder} is not there; make it first")
        if not os.access(folder, os.W_OK):
            raise UsageError(f"{output}: the folder {folder} may not be written to")
        if output.exists() and not output.is_file():
            raise UsageError(f"{output}: not an ordinary file; name another")
        target = os.path.realpath(output)
        if target in targets:
            raise UsageError(f"{output}: named for two outputs; name another")
        targets.add(target)
    for path in inputs:
        if os.path.realpath(path) in targets:
            raise UsageError(f"{path}: would be read and written over; name another output")


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file so that readers see the old one or the new one, never a part.

    Text is written in UTF-8, a lone surrogate as its escape.

    Raises:
        OSError: it cannot be written; the old file then stands as it was.
    """
    if isinstance(content, str):
        content = content.encode("utf-8", "backslashreplace")
    target = path.resolve()
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
