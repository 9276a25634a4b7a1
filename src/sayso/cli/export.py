"""`sayso export`: a ledger as the files of other tools."""

import datetime
import sys
from pathlib import Path

import click

from sayso.cli import options
from sayso.cli.exit_code import EXIT_CODES, ExitCode
from sayso.cli.output import STDOUT, check_outputs, write_whole

_STAMPS = ["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"]


@click.command(epilog=EXIT_CODES, short_help="Write a ledger as a file of another tool.")
@click.argument("ledger", type=options.FILE)
@click.option(
    "--format",
    "form",
    metavar="FORMAT",
    required=True,
    help="csv, xlsx, geojson, hxl, acled, ucdp, annotations, stix, datasette, html, markdown, docx,"
    " pdf, or one that a plugin brings (docs/exports.md).",
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
    from sayso.together import view_of_ledger

    exporter = choose(installed_exporters(), form)
    target = out or ledger.with_suffix(exporter.ending)
    if str(target) != STDOUT:
        check_outputs([target], [str(ledger)])
    with Ledger.open(ledger) as book:
        day = made.replace(tzinfo=datetime.UTC) if made else _now()
        view = view_of_ledger(book, day, ledger.stem)
    content = exporter.write(view)
    if str(target) == STDOUT:
        sys.stdout.buffer.write(content)
    else:
        write_whole(target, content)
        click.echo(f"{target}: {exporter.about}")
    return ExitCode.DONE


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)
