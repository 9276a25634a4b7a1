"""`sayso brief`: from reports to a sourced brief."""

import datetime
import os
import shutil
import sys
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from sayso.cli import options
from sayso.cli.exit_code import EXIT_CODES, ExitCode
from sayso.cli.inputs import choose_inputs
from sayso.cli.output import STDOUT, write_whole
from sayso.cli.own import known, own_places, own_register
from sayso.cli.reading import Tally, read_into
from sayso.cli.tell import tell
from sayso.errors import UsageError

if TYPE_CHECKING:
    from sayso.brief import Brief

_PIPED_WIDTH = 100
"""Columns of a brief that goes to no terminal, unless COLUMNS says otherwise."""


@click.command(epilog=EXIT_CODES, short_help="Read reports and print who said what.")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--html", metavar="FILE", type=options.FILE, help="Also write it as one self-contained page."
)
@click.option("--markdown", metavar="FILE", type=options.FILE, help="Also write it as Markdown.")
@click.option("--json", metavar="FILE", type=options.FILE, help="Also write it as JSON.")
@click.option(
    "--ledger",
    metavar="FILE",
    type=options.FILE,
    help="Keep what is read here; without it, nothing is kept.",
)
@options.min_confidence
@own_register
@own_places
@options.outlet
@options.date
def brief(
    paths: tuple[str, ...],
    html: Path | None,
    markdown: Path | None,
    json: Path | None,
    ledger: Path | None,
    min_confidence: float,
    register: Path,
    places: Path,
    outlet: str | None,
    date: datetime.date | None,
) -> int:
    """Read PATHs and print who said what happened: where, when, with which figures.

    Claims that speak of one event stand together, with how far it can be believed and why;
    claims that go back to one origin count as one witness.

    A PATH is a file (plain text, HTML, JSON lines, CSV), a folder of such files, or - for
    standard input. The brief covers what this command was given, also where --ledger names
    a ledger that holds more. Without PATH it covers the whole of that ledger.

    With --min-confidence, claims read with less are counted and left out, but a denial of a
    claim that is kept is kept too.

    A FILE of - stands for standard output, in place of the printed brief.
    """
    if not paths and ledger is None:
        raise UsageError(
            "nothing to read: name files or folders, - for standard input, or a --ledger"
        )
    from sayso.brief import build_brief
    from sayso.readers import Hints
    from sayso.store import Ledger
    from sayso.together import date_notes, told

    files = {"html": html, "markdown": markdown, "json": json}
    if sum(str(file) == STDOUT for file in files.values()) > 1:
        raise UsageError("standard output holds one form only; name files for the others")
    inputs = choose_inputs(
        paths, ledger, [file for file in files.values() if file and str(file) != STDOUT]
    )
    tally = Tally()
    with ExitStack() as stack:
        if ledger is None:
            ledger = Path(stack.enter_context(TemporaryDirectory(prefix="sayso-")), "ledger")
        book = stack.enter_context(Ledger.open(ledger, create=bool(paths)))
        hints = Hints(outlet=outlet, date=date, today=datetime.date.today())
        read_into(book, inputs, hints, known(register, places), tally)
        entries, picture, ratings = told(
            (e for e in book.entries() if not paths or e.document.id in tally.documents),
            book.judgements(),
        )
    if not entries:
        tell("no document was read, so there is no brief")
        return ExitCode.PARTLY
    view = build_brief(entries, picture, min_confidence, notes=date_notes(entries), ratings=ratings)
    _deliver(view, files)
    return tally.exit_code


def _deliver(view: "Brief", files: dict[str, Path | None]) -> None:
    """Write the brief in each form asked for, and print it unless a form took the output."""
    from sayso.brief import to_html, to_json, to_markdown, to_text

    forms = {"html": to_html, "markdown": to_markdown, "json": to_json}
    printed = None
    for form, file in files.items():
        if file is None:
            continue
        text = forms[form](view)
        if str(file) == STDOUT:
            printed = text
        else:
            write_whole(file, text)
    if printed is None:
        width = shutil.get_terminal_size((_PIPED_WIDTH, 24)).columns
        printed = to_text(view, width, _colour())
    click.echo(printed, nl=not printed.endswith("\n"))


def _colour() -> bool:
    """Whether standard output takes colours (https://no-color.org)."""
    return (
        sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )
