"""`sayso verify`: whether a ledger still says what was read."""

from pathlib import Path

import click

from sayso.cli import options
from sayso.cli.exit_code import EXIT_CODES, ExitCode
from sayso.cli.tell import one_line


@click.command(epilog=EXIT_CODES, short_help="Check a ledger.")
@click.argument("ledger", type=options.FILE)
def verify(ledger: Path) -> int:
    """Check every hash and every span of LEDGER, and print each fault on a line."""
    from sayso.store import Ledger

    faults = 0
    with Ledger.open(ledger) as book:
        for fault in book.verify():
            faults += 1
            click.echo(one_line(fault))
        if faults:
            return ExitCode.PARTLY
        counts = book.counts()
    click.echo(f"{ledger}: sound: {counts['documents']} documents, {counts['claims']} claims")
    return ExitCode.DONE
