"""`sayso read`: reports into a ledger."""

import datetime
from pathlib import Path

import click

from sayso.cli import options
from sayso.cli.exit_code import EXIT_CODES, ExitCode
from sayso.cli.inputs import choose_inputs
from sayso.cli.own import known, own_places, own_register
from sayso.cli.reading import Tally, read_into
from sayso.cli.tell import tell


@click.command(epilog=EXIT_CODES, short_help="Read reports into a ledger.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--ledger",
    metavar="FILE",
    type=options.FILE,
    required=True,
    help="The ledger to add to; made if not there.",
)
@own_register
@own_places
@options.outlet
@options.date
def read(
    paths: tuple[str, ...],
    ledger: Path,
    register: Path,
    places: Path,
    outlet: str | None,
    date: datetime.date | None,
) -> int:
    """Read PATHs into a ledger, and print nothing but what went wrong.

    A PATH is a file (plain text, HTML, JSON lines, CSV), a folder of such files, or - for
    standard input. A document that the ledger holds is passed over, so a run that was
    stopped goes on where it was when it is started again.
    """
    from sayso.readers import Hints
    from sayso.store import Ledger

    inputs = choose_inputs(paths, ledger)
    tally = Tally()
    with Ledger.open(ledger, create=True) as book:
        hints = Hints(outlet=outlet, date=date, today=datetime.date.today())
        try:
            read_into(book, inputs, hints, known(register, places), tally)
        except KeyboardInterrupt:
            tell(f"{ledger}: stopped; {_count(tally)}; start again to go on")
            return ExitCode.STOPPED
    tell(f"{ledger}: {_count(tally)}")
    return tally.exit_code


def _count(tally: Tally) -> str:
    return (
        f"{tally.read} documents read ({tally.claims} claims), {tally.known} there already,"
        f" {tally.problems} problems"
    )
