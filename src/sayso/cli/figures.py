"""`sayso figures`: who gives which number, over time."""

from pathlib import Path

import click

from sayso.cli import options
from sayso.cli.exit_code import ExitCode
from sayso.cli.listing import print_rows
from sayso.cli.pictured import pictured
from sayso.cli.rows.figures import FIGURES, figure_rows
from sayso.types import SeriesKind


@click.command(short_help="List figures, and who gives them.")
@options.ledger
@click.option(
    "--kind",
    "kinds",
    type=options.Word(SeriesKind, "kind"),
    multiple=True,
    help="Only figures of one event (event), or totals that run on (running).",
)
@click.option("--event", "event_id", metavar="ID", help="Only figures of this event.")
@click.option(
    "--counted", metavar="WORDS", help='Only with these words in what is counted, or "killed".'
)
@options.place
@options.form
@click.option("--limit", type=click.IntRange(min=1), help="Stop after so many series.")
def figures(
    ledger: Path,
    kinds: tuple[SeriesKind, ...],
    event_id: str | None,
    counted: str | None,
    place: str | None,
    form: str,
    limit: int | None,
) -> int:
    """List figures by what is counted and where: each on a line, by day and by who told it.

    A figure is a range, as wide as its words allow. Nothing is ever averaged; `lowest` and
    `highest` are the least and the greatest that any independent origin last gave.
    """
    from sayso.store import SeriesQuery

    with pictured(ledger) as book:
        whole = book.full_id("event", event_id) if event_id else None
        query = SeriesQuery(kinds=kinds, event=whole, counted=counted, place=place, limit=limit)
        print_rows(figure_rows(book.series(query)), FIGURES, form)
    return ExitCode.DONE
