"""`sayso origins`: where claims first came from."""

from pathlib import Path

import click

from sayso.cli import options
from sayso.cli.exit_code import ExitCode
from sayso.cli.listing import print_rows
from sayso.cli.pictured import pictured
from sayso.cli.rows.origins import ORIGINS
from sayso.types import Side


@click.command(short_help="List where claims first came from.")
@options.ledger
@options.teller
@options.sides
@click.option("--event", "event_id", metavar="ID", help="Only origins that tell of this event.")
@click.option(
    "--retold/--told-once", "retold", default=None, help="Only those told more than once, or once."
)
@options.form
@options.limit
def origins(
    ledger: Path,
    teller: str | None,
    sides: tuple[Side, ...],
    event_id: str | None,
    retold: bool | None,
    form: str,
    limit: int | None,
) -> int:
    """List origins: claims that first came from one mouth or desk, which count once.

    Each with why its claims are taken for one: one speaker's statement, a wire credit, shared
    or rewritten text, an outlet that quotes another.
    """
    from sayso.store import OriginQuery

    with pictured(ledger) as book:
        whole = book.full_id("event", event_id) if event_id else None
        query = OriginQuery(teller=teller, sides=sides, event=whole, retold=retold, limit=limit)
        print_rows(book.origins(query), ORIGINS, form)
    return ExitCode.DONE
