"""`sayso claims`: the claims of a ledger, filtered."""

import datetime
import shutil
from pathlib import Path

import click

from sayso.cli import options
from sayso.cli.exit_code import ExitCode
from sayso.cli.listing import to_csv, to_jsonl, to_table
from sayso.types import ClaimType, Side, Status

_PIPED_WIDTH = 160
"""Columns of a table that goes to no terminal, unless COLUMNS says otherwise."""


@click.command(short_help="List the claims of a ledger.")
@click.option(
    "--ledger", metavar="FILE", type=options.FILE, required=True, help="The ledger to list."
)
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
    "--format",
    "form",
    type=click.Choice(["table", "csv", "jsonl"]),
    default="table",
    show_default=True,
    help="How to print them.",
)
@click.option("--limit", type=click.IntRange(min=1), help="Stop after so many claims.")
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
        since=since,
        until=until,
        min_confidence=min_confidence,
        limit=limit,
    )
    with Ledger.open(ledger) as book:
        rows = book.claims(query)
        if form == "table":
            width = shutil.get_terminal_size((_PIPED_WIDTH, 24)).columns
            click.echo(to_table(rows, width), nl=False)
        else:
            for line in (to_csv if form == "csv" else to_jsonl)(rows):
                click.echo(line, nl=False)
    return ExitCode.DONE
