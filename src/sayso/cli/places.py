"""`sayso places`: gazetteers of one's own, and what a name is found to mean."""

from pathlib import Path

import click

from sayso.cli.exit_code import ExitCode
from sayso.cli.options import FILE
from sayso.cli.tell import one_line

folder_option = click.option(
    "--folder",
    metavar="FOLDER",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where your gazetteers lie; a folder of your user data unless given.",
)

_SHOWN = 20
"""Namesakes that are listed."""


@click.group(short_help="Add and search gazetteers.")
def places() -> None:
    """Look places up, and add gazetteers of your own, which rank before the one that is built in.

    The built-in gazetteer is made of GeoNames (geonames.org), CC BY 4.0.
    """


@places.command(short_help="Add a gazetteer of your own.")
@click.argument("file", type=FILE)
@folder_option
def add(file: Path, folder: Path | None) -> int:
    """Add the places of FILE to those that names are looked up in.

    FILE is a shapefile of boundaries or points (OCHA's, with P-codes, or another in degrees), a
    GeoNames country dump ("SY.txt"), or a CSV table with the columns name, latitude and longitude;
    id, country, kind, population, within and aliases (parted by |) are taken if there. A file of
    the same name that was added before is replaced.
    """
    from sayso.places.imports import add_gazetteer
    from sayso.places.open import own_folder

    target, count = add_gazetteer(file, folder or own_folder())
    click.echo(f"{target}: {count} places")
    return ExitCode.DONE


@places.command(short_help="Show what a name may mean.")
@click.argument("name")
@folder_option
def find(name: str, folder: Path | None) -> int:
    """List the places that are called NAME, the likeliest first when nothing else is known."""
    from sayso.places import open_atlas

    found = open_atlas(folder).find(name)
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
@folder_option
def list_(folder: Path | None) -> int:
    """List the gazetteers in use, those that rank first at the top, with their sources."""
    from sayso.places.gazetteer_file import GazetteerFile
    from sayso.places.open import own_files, own_folder, world

    for gazetteer in [*map(GazetteerFile, own_files(folder or own_folder())), world()]:
        about = gazetteer.about
        click.echo(one_line(f"{gazetteer.path}: {about['entries']} places, {about['sources']}"))
        if "attribution" in about:
            click.echo(one_line(f"  {about['attribution']}"))
    return ExitCode.DONE
