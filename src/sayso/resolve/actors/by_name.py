"""Whom the names of a part mean: bodies, people who speak for one, countries and what they say."""

from collections.abc import Sequence
from typing import NamedTuple

from sayso.resolve.actors.heads import Head
from sayso.resolve.actors.model import Alias, Kind, Sense
from sayso.resolve.actors.parts import Part, describes, only_describes
from sayso.resolve.actors.phrase import Link, Phrase, unlinked
from sayso.resolve.actors.register import Occurrence
from sayso.resolve.lexicon import words
from sayso.types import Side

_ENVOYS = words("ambassador ambassadors representative representatives mission delegation envoy")
_RELATED = words("ally affiliate offshoot franchise proxy backer client branch splinter")
_ORDINARY = words("local ordinary ethnic fellow displaced civilian many young")
_SPEAKING = frozenset((Head.STATE, Head.FORCES, Head.ACT))
_NOT_ITSELF = (Head.PLACE, Head.APART)


class _Name(NamedTuple):
    """A name that can be meant, with its aliases; the words behind it end at `end`."""

    at: Occurrence
    aliases: Sequence[Alias]
    end: int

    @property
    def sense(self) -> Sense:
        return self.aliases[0].sense


def by_name(phrase: Phrase, part: Part, first: int, last: int) -> Link | None:
    """The link by the names in a range of words; None where none of them can be meant.

    A body goes before a person, a person before a country, a country before a common word;
    of one kind the first named is meant, or a part of it named behind ("Hamas's Qassam Brigades").
    """
    inside = phrase.names(first, last)
    names = [
        _Name(one, aliases, last)
        for one in inside
        if not (describes(one, phrase.tokens) or _related(phrase, one, inside))
        and (aliases := phrase.aliases(one))
    ]
    person = next((n.aliases[0].person for n in names if _speaks_himself(phrase, n)), "")
    states = [name.at.first for name in names if name.sense is Sense.STATE]
    bodies = [
        name
        for name in names
        if name.sense is Sense.BODY and not (states and _is_post(phrase, name, states[0]))
    ]
    if bodies:
        whole = bodies[0].aliases[0].actor
        own = (n for n in bodies if phrase.actor(n.aliases[0]).part_of == whole)
        return _to(phrase, part, next(own, bodies[0]), person)
    if any(name.sense is Sense.UMBRELLA for name in names):
        names = [name for name in names if not _of_conflict(phrase, name)]
    for sense in (Sense.PERSON, Sense.STATE, Sense.PEOPLE, Sense.UMBRELLA):
        for name in names:
            if name.sense is sense:
                return _weaker(phrase, part, name, person)
    return None


def _speaks_himself(phrase: Phrase, name: _Name) -> bool:
    """Whether a person is meant, and not his spokesman or his forces."""
    if name.sense is not Sense.PERSON or phrase.tokens[name.at.last - 1].owns:
        return False
    return not phrase.classes(name.at.last, name.end)


def _related(phrase: Phrase, one: Occurrence, inside: Sequence[Occurrence]) -> bool:
    """Whether a name only says whose ally the next one is ("US ally Israel")."""
    after = phrase.tokens[one.last].key if one.last < len(phrase.tokens) else ""
    return after in _RELATED and any(other.first > one.last for other in inside)


def _is_post(phrase: Phrase, name: _Name, state: int) -> bool:
    """Whether a body is only where a state's envoy serves ("Syria's UN ambassador")."""
    after = {token.key for token in phrase.tokens[name.at.last : name.end]}
    body = phrase.actor(name.aliases[0]).kind is Kind.INTERNATIONAL
    return body and state < name.at.first and bool(after & _ENVOYS)


def _of_conflict(phrase: Phrase, name: _Name) -> bool:
    """Whether a country only says what a common word behind it means ("Syrian rebels")."""
    country = phrase.actor(name.aliases[0]).country
    return name.sense is Sense.STATE and country == phrase.context.country


def _is_other_word(phrase: Phrase, name: _Name) -> bool:
    """Whether a common word that is not understood stands behind a doer's or target's name."""
    if phrase.speaks or name.at.last == name.end or not phrase.context.cased:
        return False
    known = phrase.classes(name.at.last, name.end)
    return not known and phrase.tokens[name.at.last].written.islower()


def _weaker(phrase: Phrase, part: Part, name: _Name, person: str) -> Link:
    if name.sense is Sense.STATE and len(name.aliases) == 1:
        return _by_country(phrase, part, name)
    if name.sense is Sense.PEOPLE:
        token = phrase.tokens[name.at.first]
        state = phrase.actor(name.aliases[0])
        abroad = state.country != phrase.context.country
        if not abroad or len(phrase.tokens) > 1 or token.dropped != "the":
            return unlinked(part, f"people of {state.name}, and not the state")
    return _to(phrase, part, name, person)


def _to(phrase: Phrase, part: Part, name: _Name, person: str) -> Link:
    """To the actor of a name, unless several claim it or the words mean somebody else."""
    there, alias = phrase.words(name.at.first, name.at.last), name.aliases[0]
    actor = phrase.actor(alias)
    if len(name.aliases) > 1:
        names = sorted(phrase.actor(alias).name for alias in name.aliases)
        return unlinked(part, f"{there!r} may be {' or '.join(names)}")
    classes = phrase.classes(name.at.last, name.end)
    before = phrase.tokens[name.at.first - 1].key if name.at.first else ""
    common = alias.needs_name or alias.sense is Sense.UMBRELLA
    if classes and classes[-1] in _NOT_ITSELF:
        return unlinked(part, f"{there!r} only describes {_whole(phrase, part)!r}")
    if alias.sense is Sense.PERSON and _is_other_word(phrase, name):
        return unlinked(part, f"{there!r} only describes {_whole(phrase, part)!r}")
    if common and before in _ORDINARY:
        return unlinked(part, f"{before!r} people, and not {actor.name}")
    if classes and classes[-1] is Head.PEOPLE and actor.kind in (Kind.STATE, Kind.UMBRELLA):
        side = phrase.side(name.at.last, name.end)
        return unlinked(part, f"people, and not {actor.name}", side)
    if actor.kind is Kind.STATE and Head.FORCES in classes:
        return phrase.link(part, phrase.forces(actor), person, f"{there!r} with a word for forces")
    if alias.sense is Sense.PERSON:
        reason = f"{there!r} is {alias.person}, who speaks for {actor.name}"
    elif alias.sense is Sense.UMBRELLA:
        reason = f"{there!r} in the conflict there"
    else:
        reason = f"{there!r} is a name of {actor.name}"
    return phrase.link(part, actor, person, reason)


def _by_country(phrase: Phrase, part: Part, name: _Name) -> Link:
    """By a country and the words round it."""
    there, state = phrase.words(name.at.first, name.at.last), phrase.actor(name.aliases[0])
    before = phrase.classes(part.first, name.at.first)
    classes = phrase.classes(name.at.last, name.end)
    last = classes[-1] if classes else None
    if name.at.first and only_describes(phrase.tokens[name.at.first - 1].key):
        return unlinked(part, f"{_whole(phrase, part)!r} is a place and no party")
    if Head.PLACE in before and not classes:
        return unlinked(part, f"{_whole(phrase, part)!r} is a place and no party")
    if before and before[-1] is Head.APART:
        return unlinked(part, f"not {state.name} but somebody else")
    if last in _NOT_ITSELF:
        return unlinked(part, f"{there!r} only describes {_whole(phrase, part)!r}")
    if last is Head.PEOPLE:
        side = phrase.side(name.at.last, name.end)
        return unlinked(part, f"people of {state.name}, and not the state", side)
    if Head.OPPOSITION in classes or Head.UNNAMED in classes:
        opposed = Side.OPPOSITION if Head.OPPOSITION in classes else None
        return unlinked(part, f"a group of {state.name} that is not named", opposed)
    if last is Head.MEDIA:
        outlet = None if Head.STATE in classes else Side.MEDIA
        return unlinked(part, f"media of {state.name}, not named", outlet)
    if name.at.last < name.end and not _SPEAKING.intersection(classes):
        return unlinked(part, f"nothing says that these words mean {state.name}")
    if Head.FORCES in (*classes, *before):
        return phrase.link(part, phrase.forces(state), "", f"{there!r} with a word for forces")
    means = "with a word for the state" if classes else f"means {state.name}"
    return phrase.link(part, state, "", f"{there!r} {means}")


def _whole(phrase: Phrase, part: Part) -> str:
    return phrase.words(part.first, part.last)
