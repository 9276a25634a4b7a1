"""`sayso actors`: the register of parties, and one's own in front of it."""

from collections.abc import Iterator
from pathlib import Path

import click

from sayso.cli import options
from sayso.cli.exit_code import EXIT_CODES, ExitCode
from sayso.cli.output import check_outputs, write_whole
from sayso.cli.own import own_register
from sayso.cli.tell import one_line, tell
from sayso.errors import InputError
from sayso.resolve.actors import Actor, Register, load_register, merged, read_actors_file
from sayso.resolve.actors.find import aliases_of, find_actors

LARGEST = 8_000_000
"""Bytes of a register that are read."""


@click.group(epilog=EXIT_CODES, short_help="List, find and add actors.")
def actors() -> None:
    """Keep the register of actors: who is who, under which names, and on which side.

    Your own actors rank before the built-in ones; docs/actors.md has the columns of a file.
    """


@actors.command(epilog=EXIT_CODES, short_help="Add actors of a CSV file.")
@click.argument("file", type=options.FILE)
@own_register
def add(file: Path, register: Path) -> int:
    """Add the actors of FILE to your own; one with an id that is there takes its place.

    FILE is CSV with a header; `id` and `name` are needed, the other columns may be left out.
    Nothing is added where any line is wrong.
    """
    new = read_text(file)
    listed = read_actors_file(new, str(file))
    if not listed:
        raise InputError(f"{file}: no actor in it; write one on each line below the header")
    register.parent.mkdir(parents=True, exist_ok=True)
    check_outputs([register], [str(file)])
    old = read_text(register) if register.exists() else "id,name\n"
    kept = {item.actor.id for item in read_actors_file(old, str(register))}
    write_whole(register, merged(old, new))
    again = sum(item.actor.id in kept for item in listed)
    click.echo(f"{register}: {len(listed) - again} added, {again} replaced")
    return ExitCode.DONE


@actors.command("list", epilog=EXIT_CODES, short_help="List all actors.")
@click.option("--country", metavar="CODE", help="Only those at home in a country, such as SY.")
@click.option("--own", is_flag=True, help="Only your own.")
@own_register
def list_(country: str | None, own: bool, register: Path) -> int:
    """List the actors with id, kind, country, sides and name, parted by tabs."""
    known = load_own(register)
    for actor in known.actors.values():
        if country and actor.country != country.upper():
            continue
        if own and actor.id not in known.own:
            continue
        cells = (actor.id, str(actor.kind), actor.country, _sides(actor), actor.name)
        click.echo("\t".join(map(one_line, cells)))
    return ExitCode.DONE


@actors.command(epilog=EXIT_CODES, short_help="Find an actor by a name.")
@click.argument("name")
@own_register
def find(name: str, register: Path) -> int:
    """Show the actors that NAME may mean, and all that is known of them."""
    known = load_own(register)
    found = find_actors(known, name)
    if not found:
        tell(f"no actor is called {name!r}; `sayso actors list` shows all, `add` adds one")
    for actor in found:
        click.echo(one_line(f"{actor.id}: {actor.name}"))
        for line in _lines(actor, known):
            click.echo(f"  {one_line(line)}")
    return ExitCode.DONE


def load_own(path: Path) -> Register:
    """The register with the actors of a user's file in front; without them if it is not there.

    Raises:
        InputError: the file cannot be read as one of actors.
    """
    if not path.exists():
        return load_register()
    return load_register(read_text(path), str(path))


def read_text(path: Path) -> str:
    """The text of a file of actors.

    Raises:
        InputError: it is not there, too large, or no UTF-8.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from None
    if len(data) > LARGEST:
        raise InputError(f"{path}: more than {LARGEST // 1_000_000} MB; part the file")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(f"{path}: no UTF-8 text; save it as CSV in UTF-8") from None


def _lines(actor: Actor, register: Register) -> Iterator[str]:
    """What is known of an actor, a line each."""
    period = " to ".join(str(day) if day else "..." for day in (actor.since, actor.until))
    about = {
        "kind": str(actor.kind),
        "country": actor.country,
        "sides": _sides(actor),
        "period": period if actor.since or actor.until else "",
        "part of": actor.part_of,
        "wikidata": actor.wikidata,
        "from": "your own register" if actor.id in register.own else "",
        "names": "; ".join(alias.written for alias in aliases_of(register, actor.id)),
    }
    yield from (f"{name}: {value}" for name, value in about.items() if value)


def _sides(actor: Actor) -> str:
    """The sides of an actor as its file has them."""
    written = []
    for at in actor.sides:
        period = "" if not (at.since or at.until) else f"@{at.since or ''}..{at.until or ''}"
        written.append(f"{at.country + ':' if at.country else ''}{at.side}{period}")
    return "|".join(written)
