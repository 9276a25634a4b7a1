"""How long the pages take on a large ledger: `python -m bench.web` (docs/web.md).

Milliseconds are those of the processor, since others may use the machine; they hold what the test
client takes for itself.
"""

import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

import click
from starlette.testclient import TestClient

from bench.scale import pool_of
from bench.synthetic_ledger import make
from bench.walk import addresses
from sayso.pipeline import built_in, read_documents
from sayso.readers import Hints, Input, find_inputs, read_input
from sayso.store import Ledger
from sayso.tag import load_tagger
from sayso.types import Document, Entry
from sayso.web import LedgerBook, make_app

DOCUMENTS = 50_000
MOST = 100.0
"""Milliseconds that a page may take."""

_TIMES = 3
"""How often each page is asked for again."""


class Timed(NamedTuple):
    """One page: its milliseconds the first time and, as a median, again; and its size in bytes."""

    address: str
    first: float
    again: float
    size: int


def walk(path: Path) -> Iterator[Timed]:
    """Ask for every page of a ledger.

    Raises:
        ValueError: an address is not answered with a page.
    """
    now = datetime(2026, 1, 1, tzinfo=UTC)
    with Ledger.open(path) as ledger:
        book = LedgerBook(ledger, lambda _: None)
        begun = time.process_time()
        book.prepare()
        click.echo(f"opened in {time.process_time() - begun:.1f} s")
        app = make_app(book, name="bench", who="bench", now=lambda: now, secret=b"bench")
        with TestClient(app, base_url="http://127.0.0.1") as client:
            for address in addresses(path):
                asked = [_asked(client, address) for _ in range(1 + _TIMES)]
                first, *again = (taken for taken, _ in asked)
                yield Timed(address, first, median(again), asked[0][1])


def _asked(client: TestClient, address: str) -> tuple[float, int]:
    start = time.process_time()
    answer = client.get(address, follow_redirects=False)
    taken = time.process_time() - start
    if answer.status_code != 200:
        raise ValueError(f"{address}: answered with {answer.status_code}")
    return 1000 * taken, len(answer.content)


@click.command()
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder with gold/, whose reports are told again; without it those of examples/ are.",
)
@click.option("--documents", default=DOCUMENTS, show_default=True)
@click.option("--seed", default=1, show_default=True)
@click.option(
    "--keep",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Keep the ledger here, and use it where it is there already.",
)
def main(data: Path | None, documents: int, seed: int, keep: Path | None) -> None:
    """Print milliseconds for each page; exit 1 where one takes too many."""
    slow = total = 0
    with TemporaryDirectory() as folder:
        path = keep or Path(folder) / "bench.ledger"
        if not path.exists():
            make(path, pool_of(data) if data else _examples(), documents, seed)
        click.echo("  first   again      bytes")
        for page in walk(path):
            total += 1
            slow += max(page.first, page.again) > MOST
            click.echo(f"{page.first:7.1f} {page.again:7.1f} {page.size:10,}  {page.address}")
    click.echo(f"{total} pages, {slow} of them past {MOST:.0f} ms")
    if slow:
        sys.exit(1)


def _examples() -> list[Entry]:
    """The reports of examples/ as we read them."""
    hints, known = Hints(today=date(2026, 1, 1)), built_in()
    found = (
        document
        for item in find_inputs([str(Path(__file__).parent.parent / "examples")])
        if isinstance(item, Input)
        for document in read_input(item, hints)
        if isinstance(document, Document)
    )
    return [entry for entry in read_documents(found, load_tagger(), known) if entry.claims]


if __name__ == "__main__":
    main()
