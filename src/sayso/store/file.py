"""An open ledger file: its connections, and errors told in one line."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine

from sayso.errors import LedgerError
from sayso.store.connect import connect, told_clearly, write_ahead, writing
from sayso.store.layout import check_layout, is_blank, lay_out


class LedgerFile:
    """What every part of a ledger stands on; a context manager that closes the file."""

    def __init__(self, path: Path, engine: Engine) -> None:
        """Use `open`."""
        self._path = path
        self._engine = engine

    @classmethod
    def open(cls, path: Path, *, create: bool = False) -> Self:
        """Open the ledger at `path`; with `create`, make one where no file or an empty one is.

        Raises:
            LedgerError: there is no ledger that this Sayso can read and write.
        """
        engine = connect(path, create=create)
        try:
            with told_clearly(path):
                if create:
                    with writing(engine) as connection, connection.begin():
                        if is_blank(connection):
                            lay_out(connection)
                with engine.connect() as connection:
                    check_layout(connection, path)
                write_ahead(engine)
        except LedgerError:
            engine.dispose()
            raise
        return cls(path, engine)

    def close(self) -> None:
        """Close the file; when no one else has it open, all of the ledger is in it alone."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with told_clearly(self._path), self._engine.connect() as connection:
            try:
                yield connection
            except (KeyError, TypeError, ValueError) as error:
                raise LedgerError(
                    f"{self._path}: its rows do not fit together ({error}); `sayso verify` "
                    "tells which"
                ) from error

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """A transaction that claims the right to write before it looks; all or nothing."""
        with told_clearly(self._path), writing(self._engine) as connection, connection.begin():
            yield connection
