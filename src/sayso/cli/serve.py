"""`sayso serve`: a ledger in the browser."""

import getpass
import secrets
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli import options
from sayso.cli.exit_code import ExitCode
from sayso.cli.own import own_places
from sayso.cli.tell import one_line, tell

if TYPE_CHECKING:
    from sayso.web import Book

_PORT = 8740


@click.command(short_help="Look at a ledger in the browser.")
@click.argument("ledger", type=options.FILE)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=_PORT,
    show_default=True,
    help="Port of this machine to answer on; 0 for any that is free.",
)
@click.option(
    "--as",
    "who",
    metavar="NAME",
    default=getpass.getuser,
    show_default="your name on this machine",
    help="Who decides: stands beside every judgement.",
)
@click.option(
    "--tiles",
    metavar="URL",
    default="",
    help="Map tiles of a server of your choice, with {z}, {x} and {y}. That server then learns"
    " which places you look at; without it no page asks anything of any other machine.",
)
@click.option("--browser/--no-browser", default=True, help="Open the page in your browser.")
@own_places
def serve(ledger: Path, port: int, who: str, tiles: str, browser: bool, places: Path) -> int:
    """Show LEDGER as pages in your browser, until Ctrl-C.

    Only programs on this machine can reach the pages.
    """
    from sayso.places import open_atlas
    from sayso.places.given import called
    from sayso.web import make_app
    from sayso.web import serve as answer

    def ready(address: str) -> None:
        click.echo(f"{one_line(str(ledger))}: open {address} (Ctrl-C ends it)")
        if browser:
            click.launch(address)

    app = make_app(
        _book(ledger),
        name=ledger.stem,
        who=who,
        now=lambda: datetime.now().astimezone(),
        secret=secrets.token_bytes(32),
        tiles=tiles,
        places=lambda name: called(open_atlas(places), name),
    )
    answer(app, port, ready)
    return ExitCode.DONE


def _book(path: Path) -> "Book":
    """The ledger with its picture, made anew now and after every decision."""
    from sayso.reconcile import VERSION
    from sayso.store import Ledger
    from sayso.together import refresh
    from sayso.web import LedgerBook

    ledger = Ledger.open(path)
    if not ledger.picture_is_current(VERSION):
        tell(f"{path}: putting together what its documents tell; a large ledger takes minutes")
    refresh(ledger)
    book = LedgerBook(ledger, refresh)
    book.prepare()
    return book
