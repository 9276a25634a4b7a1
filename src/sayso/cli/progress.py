"""A bar on a terminal's standard error: documents read, their rate, and the time that remains."""

import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn


class Bar:
    """Counts bytes of input, since a file may hold any number of documents.

    Draws nothing where standard error is no terminal.  A context manager.
    """

    def __init__(self, paths: list[str]) -> None:
        """Expect the files at `paths`; what has no size (standard input) counts as nothing."""
        self._sizes = {path: _size(path) for path in paths}
        self._left = 0
        self._documents = 0
        self._progress = Progress(
            TextColumn("{task.fields[documents]} documents"),
            BarColumn(),
            TextColumn("{task.fields[rate]:.1f} a second,"),
            TimeRemainingColumn(),
            TextColumn("left"),
            console=Console(stderr=True),
            transient=True,
            disable=not sys.stderr.isatty(),
        )
        self._task = self._progress.add_task(
            "", total=sum(self._sizes.values()), documents=0, rate=0.0
        )

    def __enter__(self) -> Self:
        """Start to draw."""
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Wipe the bar off the terminal."""
        self._progress.stop()

    def open(self, path: str) -> None:
        """The input at `path` is about to be read."""
        self._left = self._sizes[path]

    def pass_over(self, size: int) -> None:
        """About `size` bytes of the input at hand have been read."""
        step = min(size, self._left)
        self._left -= step
        self._progress.advance(self._task, step)

    def close(self) -> None:
        """The input at hand has been read."""
        self.pass_over(self._left)

    def keep(self, documents: int) -> None:
        """So many more documents are safe in the ledger."""
        self._documents += documents
        elapsed = self._progress.tasks[0].elapsed or 0.0
        rate = self._documents / elapsed if elapsed else 0.0
        self._progress.update(self._task, documents=self._documents, rate=rate)


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except (OSError, ValueError):  # ValueError: a NUL in the path
        return 0
