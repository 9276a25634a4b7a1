"""`sayso places`: gazetteers of one's own, and what a name is found to mean."""

from pathlib import Path

import click

from sayso.cli.exit_code import ExitCode
from sayso.cli.options import FILE
from sayso.cli.own import own_places
from sayso.cli.tell import one_line

_SHOWN = 20
"""Namesakes that are listed."""


@click.group(short_help="Add and search gazetteers.")
def places() -> None:
    """Look places up, and add gazetteers of your own, which rank before the one that is built in.

    The built-in gazetteer is made of GeoNames (geonames.org), CC BY 4.0.
    """


@places.command(short_help="Add a gazetteer of your own.")
@click.argument("file", type=FILE)
@own_places
def add(file: Path, places: Path) -> int:
    """Add the places of FILE to those that names are looked up in.

    FILE is a shapefile of boundaries or points (OCHA's, with P-codes, or another in degrees), a
    GeoNames country dump ("SY.txt"), or a CSV table with the columns name, latitude and longitude;
    id, country, kind, population, within and aliases (parted by |) are taken if there. A file of
    the same name that was added before is replaced.
    """
    from sayso.places.imports import add_gazetteer

    target, count = add_gazetteer(file, places)
    click.echo(f"{target}: {count} places")
    return ExitCode.DONE


@places.command(short_help="Show what a name may mean.")
@click.argument("name")
@own_places
def find(name: str, places: Path) -> int:
    """List the places that are called NAME, the likeliest first when nothing else is known."""
    from sayso.places import open_atlas

    found = open_atlas(places).find(name)
    for candidate in found[:_SHOWN]:
        entry = candidate.entry
        where = (entry.country, entry.kind, f"in {entry.within}" if entry.within else "", entry.id)
        point = f"{entry.latitude:.4f} {entry.longitude:.4f}"
        click.echo(one_line(f"{entry.name}: {', '.join(filter(None, (point, *where)))}"))
    if not found:
        click.echo(f"no gazetteer has {one_line(name)!r}", err=True)
        return ExitCode.PARTLY
    return ExitCode.DONE


@places.command("list", short_help="List the gazetteers in use.")
@own_places
def list_(places: Path) -> int:
    """List the gazetteers in use, those that rank first at the top, with their sources."""
    from sayso.places.gazetteer_file import GazetteerFile
    from sayso.places.open import own_files, world

    for gazetteer in [*map(GazetteerFile, own_files(places)), world()]:
        about = gazetteer.about
        click.echo(one_line(f"{gazetteer.path}: {about['entries']} places, {about['sources']}"))
        if "attribution" in about:
            click.echo(one_line(f"  {about['attribution']}"))
    return ExitCode.DONE
