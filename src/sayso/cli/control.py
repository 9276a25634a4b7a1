"""`sayso control`: who holds what, by whose word."""

import datetime
from pathlib import Path

import click

from sayso.cli import options
from sayso.cli.exit_code import ExitCode
from sayso.cli.listing import print_rows
from sayso.cli.pictured import pictured
from sayso.cli.rows.holdings import HOLDINGS
from sayso.types import Side


@click.command(short_help="List who holds what, by whose word.")
@options.ledger
@options.place
@click.option("--holder", metavar="WORDS", help="Only with these words in the holder's name.")
@options.teller
@options.sides
@options.contested
@options.since
@options.until
@options.form
@options.limit
def control(
    ledger: Path,
    place: str | None,
    holder: str | None,
    teller: str | None,
    sides: tuple[Side, ...],
    contested: bool | None,
    since: datetime.date | None,
    until: datetime.date | None,
    form: str,
    limit: int | None,
) -> int:
    """List who holds which place, by place and then by day, each line with whose word it is.

    The side is that of the holder. Contested is what another origin denies, or says of another
    holder for the same days.
    """
    from sayso.store import HoldingQuery

    query = HoldingQuery(
        place=place,
        holder=holder,
        teller=teller,
        sides=sides,
        contested=contested,
        since=since,
        until=until,
        limit=limit,
    )
    with pictured(ledger) as book:
        print_rows(book.holdings(query), HOLDINGS, form)
    return ExitCode.DONE
