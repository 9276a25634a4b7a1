"""Look-up of an actor by a name that a person types."""

from difflib import get_close_matches

from sayso.resolve.actors.fold import keys_of
from sayso.resolve.actors.model import Actor, Alias
from sayso.resolve.actors.register import Register

_MOST = 10
"""Actors that are answered at most."""


def find_actors(register: Register, name: str) -> list[Actor]:
    """Actors of that id or alias, else those whose id, name or an alias is like it.

    The user's own come first, then in order of the register; ten at most.
    """
    found = [alias.actor for alias in register.aliases.get(keys_of(name), ()) if alias.actor]
    if name in register.actors:
        found.insert(0, name)
    if not found:
        found = _like(register, " ".join(keys_of(name)) or name.lower())
    ids = sorted(dict.fromkeys(found), key=lambda actor: actor not in register.own)
    return [register.actors[actor] for actor in ids[:_MOST]]


def aliases_of(register: Register, actor: str) -> list[Alias]:
    """The aliases of an actor in order of the register, each once."""
    return list(
        dict.fromkeys(
            alias
            for aliases in register.aliases.values()
            for alias in aliases
            if alias.actor == actor
        )
    )


def _like(register: Register, wanted: str) -> list[str]:
    """Ids of actors with an alias that holds the words, or else is spelled nearly so."""
    spelled = {" ".join(keys): aliases for keys, aliases in register.aliases.items()}
    near = [words for words in spelled if f" {wanted} " in f" {words} "]
    near = near or get_close_matches(wanted, spelled, n=_MOST, cutoff=0.7)
    return [alias.actor for words in near for alias in spelled[words] if alias.actor]
