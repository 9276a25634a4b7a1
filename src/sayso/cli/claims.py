"""`sayso claims`: the claims of a ledger, filtered."""

import datetime
from pathlib import Path

import click

from sayso.cli import options
from sayso.cli.exit_code import ExitCode
from sayso.cli.listing import print_rows
from sayso.cli.rows.claims import CLAIMS
from sayso.types import ClaimType, Side, Status


@click.command(short_help="List the claims of a ledger.")
@options.ledger
@click.option(
    "--type",
    "types",
    type=options.Word(ClaimType, "type"),
    multiple=True,
    help="Only claims of this type; repeat for more (docs/codebook.md lists them).",
)
@click.option(
    "--status",
    "statuses",
    type=options.Word(Status, "status"),
    multiple=True,
    help="Only claims asserted so: happened, expected, wanted, possible, denied; repeatable.",
)
@click.option(
    "--side",
    "sides",
    type=options.Word(Side, "side"),
    multiple=True,
    help="Only claims whose source speaks for this side; repeatable.",
)
@click.option(
    "--source",
    metavar="WORDS",
    help="Only claims with these words in their source's name, or in the source as written.",
)
@click.option(
    "--place",
    metavar="WORDS",
    help="Only claims with these words in the name of one of their places.",
)
@click.option("--since", type=options.Day(), help="Only claims about this day or later.")
@click.option("--until", type=options.Day(), help="Only claims about this day or earlier.")
@options.min_confidence
@click.option(
    "--words",
    metavar="WORDS",
    help="Only claims with all these words in their sentence; one that ends in * stands for all"
    " that begin so.",
)
@options.form
@options.limit
def claims(
    ledger: Path,
    types: tuple[ClaimType, ...],
    statuses: tuple[Status, ...],
    sides: tuple[Side, ...],
    source: str | None,
    place: str | None,
    since: datetime.date | None,
    until: datetime.date | None,
    min_confidence: float,
    words: str | None,
    form: str,
    limit: int | None,
) -> int:
    """List the claims of a ledger, those of the oldest document first.

    Of one option given more than once, a claim must meet one; of several options, all. Days
    are those that the claim names; where it names none, the day its document was published.

    Sentences and characters count from 0, as in the ledger; the brief counts sentences from 1.

    In CSV, words that a spreadsheet would run as a formula (those starting with = + - @) get
    an apostrophe in front; JSON lines hold them as they stand in the document.
    """
    from sayso.store import Ledger, Query

    query = Query(
        types=types,
        statuses=statuses,
        sides=sides,
        source=source,
        place=place,
        words=words,
        since=since,
        until=until,
        min_confidence=min_confidence,
        limit=limit,
    )
    with Ledger.open(ledger) as book:
        print_rows(book.claims(query), CLAIMS, form)
    return ExitCode.DONE
