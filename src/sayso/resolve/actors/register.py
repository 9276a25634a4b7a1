"""The register of actors: what is known, and an index of every alias."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from sayso.resolve.actors.fold import Token, keys_of
from sayso.resolve.actors.model import Actor, Alias, Kind, Sense
from sayso.resolve.actors.read import (
    Listed,
    read_actors_file,
    read_people,
    read_states,
)

_FILES = ("syria", "conflicts", "bodies", "media")
_PLURAL = 4
"""Letters that a word must have before a lone "s" behind it is taken for a possessive."""


class Occurrence(NamedTuple):
    """Aliases at words `first` up to `last` of a list of tokens."""

    first: int
    last: int
    aliases: tuple[Alias, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """Actors by id, and their aliases by folded words.

    Attributes:
        actors: every actor by id.
        own: ids of actors that the user added; they rank before the others.
        aliases: by the tuple of their keys.
        longest: words of the longest alias that begins with a key.
        states: the first state of each country.
        theatres: weight of a country's mentions in telling the conflict; others count little.
    """

    actors: Mapping[str, Actor]
    own: frozenset[str]
    aliases: Mapping[tuple[str, ...], tuple[Alias, ...]]
    longest: Mapping[str, int]
    states: Mapping[str, Actor]
    theatres: Mapping[str, float]

    def occurrences(self, tokens: Sequence[Token]) -> Iterator[Occurrence]:
        """The longest aliases in `tokens`, from left to right, never overlapping."""
        place, count = 0, len(tokens)
        while place < count:
            reach = self.longest.get(tokens[place].key)
            found = self._at(tokens, place, reach) if reach else None
            if found:
                yield found
                place = found.last
            else:
                place += 1

    def _at(self, tokens: Sequence[Token], first: int, reach: int) -> Occurrence | None:
        for length in range(min(reach, len(tokens) - first), 0, -1):
            keys = tuple(token.key for token in tokens[first : first + length])
            aliases = self.aliases.get(keys)
            if not aliases and len(keys[-1]) > _PLURAL and keys[-1].endswith("s"):
                aliases = self.aliases.get((*keys[:-1], keys[-1][:-1]))
            if aliases:
                return Occurrence(first, first + length, aliases)
        return None


def make_register(
    builtin: Iterable[Listed],
    people: Iterable[Alias],
    own: Sequence[Listed],
    theatres: Mapping[str, float],
    places: Iterable[Alias],
) -> Register:
    """A register of listed actors; an actor of `own` takes the place of one with the same id."""
    listed = {item.actor.id: item for item in (*builtin, *own)}
    by_keys: dict[tuple[str, ...], list[Alias]] = defaultdict(list)
    longest: dict[str, int] = defaultdict(int)
    for alias in (*(a for item in listed.values() for a in item.aliases), *people, *places):
        for keys in _spellings(alias):
            by_keys[keys].append(alias)
            longest[keys[0]] = max(longest[keys[0]], len(keys))
            if len(keys) == 1 and len(keys[0]) >= _PLURAL:
                longest[f"{keys[0]}s"] = max(longest[f"{keys[0]}s"], 1)
    states: dict[str, Actor] = {}
    for item in listed.values():
        if item.actor.kind is Kind.STATE:
            states.setdefault(item.actor.country, item.actor)
    return Register(
        {key: item.actor for key, item in listed.items()},
        frozenset(item.actor.id for item in own),
        {keys: tuple(aliases) for keys, aliases in by_keys.items()},
        dict(longest),
        states,
        theatres,
    )


def load_register(own: str = "", place: str = "the user's register") -> Register:
    """The built-in register, with the actors of the CSV text `own` in front.

    Raises:
        InputError: `own` is no file of actors (see `read_actors_file`); `place` names it.
    """
    if not own:
        return _builtin()
    listed = read_actors_file(own, place)
    builtin, people, theatres, places = _parts()
    return make_register(builtin, people, listed, theatres, places)


@cache
def _builtin() -> Register:
    builtin, people, theatres, places = _parts()
    return make_register(builtin, people, (), theatres, places)


@cache
def _parts() -> tuple[tuple[Listed, ...], tuple[Alias, ...], dict[str, float], tuple[Alias, ...]]:
    """What the package's files list: actors, people, theatres and the theatres' places."""
    listed = list(read_states(_rows("states")))
    for name in _FILES:
        listed += read_actors_file(content(name), f"{name}.csv")
    theatres, places = {}, []
    for row in _rows("theatres"):
        theatres[row["country"]] = float(row["weight"])
        places += [
            Alias(name, "", Sense.STATE, row["country"], capital=True)
            for name in row["places"].split("|")
        ]
    return tuple(listed), tuple(read_people(_rows("people"))), theatres, tuple(places)


def content(name: str) -> str:
    """The text of one of the register's files."""
    folder = files("sayso.resolve.actors").joinpath("register")
    return folder.joinpath(f"{name}.csv").read_text(encoding="utf-8")


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(content(name).splitlines()))


def _spellings(alias: Alias) -> Iterator[tuple[str, ...]]:
    """The keys of an alias, and those of a text that has lost its apostrophes."""
    keys = keys_of(alias.written)
    yield keys
    bare = keys_of(alias.written.replace("'", "").replace("’", ""))
    if bare != keys:
        yield bare
