"""The user's own actors and places, which rank before the built-in ones."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli import options

if TYPE_CHECKING:
    from sayso.pipeline import Knowledge


def _settings(name: str) -> Path:
    return Path(click.get_app_dir("sayso")) / name


own_register = click.option(
    "--register",
    metavar="FILE",
    type=options.FILE,
    envvar="SAYSO_ACTORS",
    default=lambda: _settings("actors.csv"),
    help="Where your own actors are kept (or set SAYSO_ACTORS); by default in your settings.",
)
own_places = click.option(
    "--places",
    metavar="FOLDER",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="SAYSO_PLACES",
    default=lambda: _settings("places"),
    help="Where your own gazetteers are kept (or set SAYSO_PLACES); by default in your settings.",
)


def known(register: Path, places: Path) -> "Knowledge":
    """What reading is to know: the user's own actors and places in front of the built-in ones.

    Neither file nor folder need be there.

    Raises:
        InputError: one of them cannot be read.
    """
    from sayso.cli.actors import load_own
    from sayso.pipeline import Knowledge
    from sayso.places import open_atlas

    return Knowledge(load_own(register), open_atlas(places))
