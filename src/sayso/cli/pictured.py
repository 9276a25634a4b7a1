"""Opening a ledger with its picture made current."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.store import Ledger


@contextmanager
def pictured(path: Path) -> Iterator["Ledger"]:
    """The ledger at `path`, its claims reconciled; a terminal is told while that takes time.

    Raises:
        LedgerError: there is no such ledger, or it cannot be written to.
    """
    from rich.console import Console

    from sayso.store import Ledger
    from sayso.together import refresh

    with Ledger.open(path) as book:
        # Drawn on a terminal only, and gone when it is done.
        with Console(stderr=True).status("putting the claims together"):
            refresh(book)
        yield book
