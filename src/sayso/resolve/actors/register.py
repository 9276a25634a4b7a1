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
_INITIALS = ("us", "un", "uk", "eu")
"""Initials that stand in two words where a text has lost its points ("u s led coalition")."""

_PLURAL = 4
"""Letters that a word must have before a lone "s" behind it is taken for a possessive."""


@dataclass(slots=True)
class Node:
    """A word of an alias: the aliases that end at it, and the words that may come next."""

    aliases: tuple[Alias, ...]
    after: dict[str, "Node"]


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
        tree: the same, word by word.
        states: the first state of each country.
        theatres: weight of a country's mentions in telling the conflict; others count little.
    """

    actors: Mapping[str, Actor]
    own: frozenset[str]
    aliases: Mapping[tuple[str, ...], tuple[Alias, ...]]
    tree: Mapping[str, Node]
    states: Mapping[str, Actor]
    theatres: Mapping[str, float]

    def occurrences(self, tokens: Sequence[Token]) -> Iterator[Occurrence]:
        """The longest aliases in `tokens`, from left to right, never overlapping."""
        place, count = 0, len(tokens)
        while place < count:
            node = self.tree.get(tokens[place].key)
            found = self._at(tokens, place, node) if node else None
            if found:
                yield found
                place = found.last
            else:
                place += 1

    def _at(self, tokens: Sequence[Token], first: int, node: "Node") -> Occurrence | None:
        """The longest alias at word `first`, from whose word `node` goes on."""
        last, best = first + 1, None
        while True:
            if node.aliases:
                best = Occurrence(first, last, node.aliases)
            if last == len(tokens):
                return best
            after = node.after.get(tokens[last].key)
            if after is None:
                return best
            node, last = after, last + 1


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
    for alias in (*(a for item in listed.values() for a in item.aliases), *people, *places):
        for keys in _spellings(alias):
            by_keys[keys].append(alias)
    states: dict[str, Actor] = {}
    for item in listed.values():
        if item.actor.kind is Kind.STATE:
            states.setdefault(item.actor.country, item.actor)
    return Register(
        {key: item.actor for key, item in listed.items()},
        frozenset(item.actor.id for item in own),
        {keys: tuple(aliases) for keys, aliases in by_keys.items()},
        _tree(by_keys),
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


def _tree(by_keys: Mapping[tuple[str, ...], Sequence[Alias]]) -> dict[str, Node]:
    """The keys as a tree; a last word also as it stands when an apostrophe was lost ("assads")."""
    root = Node((), {})
    for keys, aliases in by_keys.items():
        node = root
        for key in keys[:-1]:
            node = node.after.setdefault(key, Node((), {}))
        long = len(keys[-1]) >= _PLURAL or aliases[0].written.isupper()
        ends = [keys[-1], f"{keys[-1]}s"] if long else [keys[-1]]
        for number, key in enumerate(ends):
            end = node.after.setdefault(key, Node((), {}))
            if number == 0 or (*keys[:-1], key) not in by_keys:
                end.aliases = tuple(aliases)
    return root.after


def _spellings(alias: Alias) -> Iterator[tuple[str, ...]]:
    """The keys of an alias, and those of a text that has lost its apostrophes or points."""
    keys = keys_of(alias.written)
    yield keys
    if keys[0] in _INITIALS and len(keys) > 1:
        yield (*keys[0], *keys[1:])
    bare = keys_of(alias.written.replace("'", "").replace("’", ""))
    if bare != keys:
        yield bare
