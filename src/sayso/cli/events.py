"""`sayso events` and `sayso event`: what happened, by all accounts together."""

import datetime
import shutil
from pathlib import Path

import click

from sayso.cli import options
from sayso.cli.exit_code import ExitCode
from sayso.cli.listing import print_rows
from sayso.cli.pictured import pictured
from sayso.cli.rows.events import EVENTS, event_rows
from sayso.types import ClaimType, Side

_WIDEST = 100
"""Columns of an event's page at most; longer lines are hard to read."""


@click.command(short_help="List events across reports.")
@options.ledger
@click.option(
    "--type",
    "types",
    type=options.Word(ClaimType, "type"),
    multiple=True,
    help="Only events of this type; repeat for more (docs/codebook.md lists them).",
)
@options.place
@options.sides
@options.teller
@click.option(
    "--credibility",
    type=options.Ratings(),
    help="Only events of this credibility, 1 (confirmed) to 6 (cannot be judged), or from one"
    " to another: 1-3.",
)
@options.contested
@click.option(
    "--single-origin/--several-origins",
    "single_origin",
    default=None,
    help="Only events that go back to one origin; or only the others.",
)
@click.option(
    "--expected/--asserted",
    "expected",
    default=None,
    help="Only events that are but expected, wanted or possible; or only those that somebody says"
    " happened, or did not.",
)
@options.since
@options.until
@click.option(
    "--words",
    metavar="WORDS",
    help="Only events with all these words in a sentence that tells of them; one that ends in *"
    " stands for all that begin so.",
)
@click.option("--newest", is_flag=True, help="The latest first.")
@options.form
@options.limit
def events(
    ledger: Path,
    types: tuple[ClaimType, ...],
    place: str | None,
    sides: tuple[Side, ...],
    teller: str | None,
    credibility: tuple[int, ...] | None,
    contested: bool | None,
    single_origin: bool | None,
    expected: bool | None,
    since: datetime.date | None,
    until: datetime.date | None,
    words: str | None,
    newest: bool,
    form: str,
    limit: int | None,
) -> int:
    """List the events that the claims of a ledger tell of, the earliest first.

    Claims of all reports that speak of one happening stand together, those that deny it too.
    `sayso event ID` shows all that is known of one; the beginning of its id is enough.

    Of one option given more than once, an event must meet one; of several options, all. Days
    are those of the event; one without a day is left out once a day is given.
    """
    from sayso.store import EventQuery

    query = EventQuery(
        types=types,
        place=place,
        sides=sides,
        teller=teller,
        ratings=credibility or (),
        contested=contested,
        single_origin=single_origin,
        expected=expected,
        since=since,
        until=until,
        words=words,
        newest_first=newest,
        limit=limit,
    )
    with pictured(ledger) as book:
        print_rows(event_rows(book.events(query), book), EVENTS, form)
    return ExitCode.DONE


@click.command(short_help="Show everything on one event.")
@click.argument("id_", metavar="ID")
@options.ledger
def event(id_: str, ledger: Path) -> int:
    """Show everything on one event: who says what, and why that is taken for one happening.

    ID is that of `sayso events`; its beginning is enough where no other begins so. Accounts
    stand by side and origin, conflicts with their two sentences beside each other, figures as
    ranges with their owners; then the chain of each origin, the reasons for each link between
    claims, and what people decided.
    """
    from sayso.cli.event_page import gather, to_page

    with pictured(ledger) as book:
        view = gather(book, book.full_id("event", id_))
    width = min(_WIDEST, shutil.get_terminal_size((_WIDEST, 24)).columns)
    click.echo(to_page(view, width), nl=False)
    return ExitCode.DONE
