"""The inputs of a command."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.cli.output import check_outputs

if TYPE_CHECKING:
    from sayso.readers import Input, Problem

_BESIDE = ("", "-wal", "-shm", "-journal")
"""Endings of the files that SQLite keeps for a database, added to its name."""


def choose_inputs(
    paths: Sequence[str], ledger: Path | None, outputs: Iterable[Path] = ()
) -> list["Input | Problem"]:
    """What is to be read at `paths`, with none of it in danger of being written over.

    A folder may hold the ledger that its reports are read into; that is then passed over.

    Raises:
        UsageError: see `check_outputs`.
    """
    from sayso.readers import Problem, find_inputs

    own = set() if ledger is None else {f"{os.path.realpath(ledger)}{end}" for end in _BESIDE}
    found = [
        item
        for item in find_inputs(paths)
        if isinstance(item, Problem) or item.path in paths or os.path.realpath(item.path) not in own
    ]
    check_outputs(
        [*outputs] if ledger is None else [*outputs, ledger],
        (item.path for item in found if not isinstance(item, Problem)),
    )
    return found
