"""`sayso export`: a ledger as the files of other tools."""

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from sayso.cli import options
from sayso.cli.exit_code import EXIT_CODES, ExitCode
from sayso.cli.output import STDOUT, check_outputs, write_whole

if TYPE_CHECKING:
    from sayso.export import View
    from sayso.store import Ledger

_STAMPS = ["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"]


@click.command(epilog=EXIT_CODES, short_help="Write a ledger as a file of another tool.")
@click.argument("ledger", type=options.FILE)
@click.option(
    "--format",
    "form",
    metavar="FORMAT",
    required=True,
    help="csv, xlsx, geojson, hxl, acled, ucdp, annotations, stix, html, markdown, docx, pdf, or"
    " one that a plugin brings (docs/exports.md).",
)
@click.option(
    "--out",
    metavar="FILE",
    type=options.FILE,
    help="Where to write it; - for standard output. By default beside LEDGER, named after it.",
)
@click.option(
    "--made",
    type=click.DateTime(_STAMPS),
    metavar="TIME",
    help="When the file is to say that it was made, in UTC; only STIX says it. By default now.",
)
def export(ledger: Path, form: str, out: Path | None, made: datetime.datetime | None) -> int:
    """Write all of LEDGER, or its brief, in the FORMAT of another tool.

    The same ledger gives the same bytes; in STIX, where --made is the same too.
    """
    from sayso.export import choose, installed_exporters
    from sayso.store import Ledger

    exporter = choose(installed_exporters(), form)
    target = out or ledger.with_suffix(exporter.ending)
    if str(target) != STDOUT:
        check_outputs([target], [str(ledger)])
    with Ledger.open(ledger) as book:
        view = _view(book, made.replace(tzinfo=datetime.UTC) if made else _now())
    content = exporter.write(view)
    if str(target) == STDOUT:
        sys.stdout.buffer.write(content)
    else:
        write_whole(target, content)
        click.echo(f"{target}: {exporter.about}")
    return ExitCode.DONE


def _view(book: "Ledger", made: datetime.datetime) -> "View":
    """The ledger, its picture and its brief, which is made only if a format asks for it."""
    from sayso.brief import build_brief, to_html, to_markdown
    from sayso.export import view_of
    from sayso.together import date_notes, told

    entries, picture, ratings = told(book.entries(), book.judgements())

    def pages(form: Literal["html", "markdown"]) -> str:
        brief = build_brief(entries, picture, notes=date_notes(entries), ratings=ratings)
        return to_html(brief) if form == "html" else to_markdown(brief)

    return view_of(entries, picture, ratings, made, pages)


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)
