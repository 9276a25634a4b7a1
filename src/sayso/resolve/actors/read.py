"""The register's files: what stands in a row, and what is wrong with one."""

import csv
import io
import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple, TypeVar

from sayso.errors import InputError
from sayso.resolve.actors.fold import tokens_of
from sayso.resolve.actors.model import Actor, Alias, Kind, Sense, SideAt
from sayso.types import Side

COLUMNS = (
    "id", "name", "kind", "country", "sides", "since", "until", "part_of", "wikidata", "aliases",
)  # fmt: skip
"""Columns of a file of actors; `id` and `name` must be filled."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_SIDE = re.compile(r"(?:([A-Z]{2}):)?(\w+)(?:@([\d-]*)(?:\.\.([\d-]*))?)?")
_LONGEST_ALIAS = 120
_MOST_ALIASES = 200
MOST = 50_000
"""Actors of one file."""


Word = TypeVar("Word", Kind, Side)


class Listed(NamedTuple):
    """One actor with its aliases, as a file lists it."""

    actor: Actor
    aliases: tuple[Alias, ...]


def read_actors_file(content: str, place: str) -> list[Listed]:
    """The actors of a CSV file with the columns of COLUMNS; columns of other names are refused.

    Args:
        content: the file's text.
        place: its name, for messages.

    Raises:
        InputError: a column is unknown or a cell says what it cannot; the message names the line.
    """
    rows = csv.DictReader(io.StringIO(content, newline=""))
    names = rows.fieldnames or ()
    unknown = [name for name in names if name not in COLUMNS]
    missing = [name for name in ("id", "name") if name not in names]
    if unknown or missing:
        about = f"unknown column {unknown[0]!r}" if unknown else f"no column {missing[0]!r}"
        raise InputError(f"{place}: {about}; the columns are {', '.join(COLUMNS)}")
    found: list[Listed] = []
    seen: set[str] = set()
    try:
        for row in rows:
            try:
                listed = _listed({key: (row.get(key) or "").strip() for key in COLUMNS})
                if None in row:
                    raise ValueError("more cells than columns; put quotes round a comma")
                if len(found) == MOST:
                    raise ValueError(f"more than {MOST} actors; part the file")
                if listed.actor.id in seen:
                    raise ValueError(f"the id {listed.actor.id!r} stands twice")
            except ValueError as error:
                raise InputError(f"{place}, line {rows.line_num}: {error}") from None
            seen.add(listed.actor.id)
            found.append(listed)
    except csv.Error as error:
        raise InputError(f"{place}, line {rows.line_num}: {error}; save it as plain CSV") from None
    return found


def merged(old: str, new: str) -> str:
    """A file of actors with the rows of `new` put in; a row of the same id takes the old place.

    Both must be files that `read_actors_file` takes.
    """
    rows = {}
    for content in (old, new):
        for row in csv.DictReader(io.StringIO(content, newline="")):
            rows[row["id"].strip()] = {name: row.get(name) or "" for name in COLUMNS}
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows.values())
    return out.getvalue()


def read_states(rows: Iterable[dict[str, str]]) -> Iterator[Listed]:
    """Each state, and its armed forces as an actor of their own, from the rows of states.csv."""
    for row in rows:
        home, sides = row["country"], tuple(_sides(row["sides"]))
        name = row["name"]
        state = Actor(row["id"], name, Kind.STATE, home, sides, None, None, "", row["wikidata"])
        nations = [Alias(name, state.id, Sense.STATE, capital=True)]
        adjective, _, people = row["people"].partition("|")
        for cell in (adjective, row["seats"], row["aliases"]):
            nations += _aliases(cell, state.id, Sense.STATE)
        nations += _aliases(people, state.id, Sense.PEOPLE)
        yield Listed(state, (*nations, *_aliases(row["government"], state.id, Sense.BODY)))
        forces = Actor(
            f"{state.id}-forces", f"armed forces of {name}", Kind.FORCES, home, sides,
            None, None, state.id, "",
        )  # fmt: skip
        yield Listed(forces, tuple(_aliases(row["forces"], forces.id, Sense.BODY)))


def read_people(rows: Iterable[dict[str, str]]) -> Iterator[Alias]:
    """The aliases of people.csv: each person stands for the actor spoken for in that period."""
    for row in rows:
        for alias in _aliases(row["aliases"], row["actor"], Sense.PERSON):
            yield alias._replace(
                person=row["name"],
                since=read_day(row["since"], False),
                until=read_day(row["until"], True),
            )


def read_day(written: str, last: bool) -> date | None:
    """A day from "2016-12-09", "2016-12" or "2016": the first such day, or the last.

    Raises:
        ValueError: it is no date.
    """
    if not written:
        return None
    parts = _DATE.fullmatch(written)
    if parts is None:
        raise ValueError(f"{written!r} is no date; write 2016, 2016-12 or 2016-12-09")
    try:
        year = int(parts[1])
        month = int(parts[2] or (12 if last else 1))
        return date(year, month, int(parts[3] or (monthrange(year, month)[1] if last else 1)))
    except ValueError:
        raise ValueError(f"{written!r} is no day of the calendar") from None


def _listed(row: dict[str, str]) -> Listed:
    if not _ID.fullmatch(row["id"]):
        raise ValueError(f"the id {row['id']!r} is not small letters, digits and hyphens")
    if not row["name"]:
        raise ValueError(f"{row['id']} has no name")
    kind = _word(Kind, row["kind"] or Kind.ARMED_GROUP, "kind")
    since, until = read_day(row["since"], False), read_day(row["until"], True)
    if since and until and until < since:
        raise ValueError(f"{row['id']} ends before it begins")
    if row["country"] and not re.fullmatch("[A-Z]{2}", row["country"]):
        raise ValueError(f"{row['country']!r} is no country code of two capitals")
    if row["wikidata"] and not re.fullmatch(r"Q[1-9]\d*", row["wikidata"]):
        raise ValueError(f"{row['wikidata']!r} is no Wikidata id, such as Q41053")
    actor = Actor(
        row["id"], row["name"], kind, row["country"], tuple(_sides(row["sides"])), since, until,
        row["part_of"], row["wikidata"],
    )  # fmt: skip
    sense = {Kind.STATE: Sense.BODY, Kind.UMBRELLA: Sense.UMBRELLA}.get(kind, Sense.BODY)
    aliases = tuple(_aliases(row["aliases"] or row["name"], actor.id, sense))
    return Listed(actor, aliases)


def _aliases(cell: str, actor: str, sense: Sense) -> Iterator[Alias]:
    """The aliases of a cell: parted by "|", each with its marks in front (docs/actors.md)."""
    written = [alias for alias in cell.split("|") if alias.strip()]
    if len(written) > _MOST_ALIASES:
        raise ValueError(f"{actor} has more than {_MOST_ALIASES} aliases")
    for alias in written:
        yield _alias(alias.strip(), actor, sense)


def _alias(marked: str, actor: str, sense: Sense) -> Alias:
    country, needs_name, exact = "", False, False
    if bound := re.match(r"([A-Z]{2}):", marked):
        country, marked = bound[1], marked[3:]
    if marked.startswith("~"):
        needs_name, marked = True, marked[1:]
    if marked.startswith("="):
        exact, marked = True, marked[1:]
    tokens = tokens_of(marked)
    if not tokens or len(marked) > _LONGEST_ALIAS:
        raise ValueError(f"{marked!r} is no alias: 1 to {_LONGEST_ALIAS} characters with a word")
    if country and marked == marked.lower() and not needs_name and sense is Sense.BODY:
        sense = Sense.UMBRELLA
    return Alias(
        marked, actor, sense, country, needs_name,
        tuple(token.written for token in tokens) if exact else (),
        tokens[0].dropped if exact else "",
        marked != marked.lower(),
    )  # fmt: skip


def _sides(cell: str) -> Iterator[SideAt]:
    """The sides of a cell, as "SY:opposition|armed_group@2011..2024-12-08"."""
    for part in filter(None, cell.split("|")):
        match = _SIDE.fullmatch(part.strip())
        if match is None:
            raise ValueError(f"{part!r} is no side; write it as SY:government@2011..2024-12-08")
        side = _word(Side, match[2], "side")
        yield SideAt(
            side, match[1] or "", read_day(match[3] or "", False), read_day(match[4] or "", True)
        )


def _word(vocabulary: type[Word], written: str, name: str) -> Word:
    try:
        return vocabulary(written)
    except ValueError:
        known = ", ".join(vocabulary)
        raise ValueError(f"{written!r} is no {name}; it is one of {known}") from None
