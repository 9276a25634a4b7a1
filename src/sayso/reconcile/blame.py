"""Blame: who did it by a claim's own words, and which doers cannot both have done it."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from sayso.types import GROUP_OF, Claim, ClaimType, Group, Party, Side

ARMED = frozenset((Side.GOVERNMENT, Side.OPPOSITION, Side.ARMED_GROUP, Side.FOREIGN_STATE))
"""Sides that fight: they may have done it, and may hold ground."""

_HURTS = frozenset(
    {kind for kind, group in GROUP_OF.items() if group in (Group.VIOLENCE, Group.HARM)}
    - {ClaimType.CLASH, ClaimType.PROTEST, ClaimType.ARREST}
)
_CAME_FROM = re.compile(
    r"\W+(?:\w+\W+){0,2}?from\W+(?:an?|the|its|their)?\W*"
    r"(?P<side>rebel|opposition|insurgent|militant|terrorist|government|regime|army)s?\b"
    r"(?:\s+(?!(?:and|in|near|on|that|which|who)\b)\w+){0,3}",
    re.IGNORECASE,
)
_HELD_BY = re.compile(
    r"(?P<side>rebel|opposition|insurgent|militant|terrorist|government|regime|army)"
    r"(?:\W(?:held|controlled|run))?",
    re.IGNORECASE,
)
"""A trigger that tells who holds it: "rebel-held"."""

SIDE_WORDS = {
    "rebel": Side.OPPOSITION,
    "opposition": Side.OPPOSITION,
    "insurgent": Side.OPPOSITION,
    "militant": Side.OPPOSITION,
    "terrorist": Side.OPPOSITION,
    "government": Side.GOVERNMENT,
    "regime": Side.GOVERNMENT,
    "army": Side.GOVERNMENT,
}
"""Whose ground something came from ("rockets fired from rebel districts", "gas leaked from a
rebel depot"): named as adjectives, which no actor's name is read from."""


_ALLIES = re.compile(r"\b(?:alliance|allie[sd]|coalition)\b", re.IGNORECASE)
"""Words for several of one side: one of them may be named for all."""


class Doer(NamedTuple):
    """Who is said to have done it: the party in the register where known, and its side."""

    actor: str
    side: Side
    words: str


def blamed(claim: Claim) -> tuple[Doer, ...]:
    """Those that a claim of violence or harm says did it."""
    if claim.type not in _HURTS:
        return ()
    found = _CAME_FROM.match(claim.home.text[claim.trigger.end - claim.home.start :])
    # Whoever is named behind the ground that it came from did something else there ("gas leaked
    # from a rebel depot that jets had hit").
    named = tuple(
        doer
        for party in claim.doers
        if (doer := _doer(party)) and not (found and party.words.start > claim.trigger.end)
    )
    if found and not named:
        return (Doer("", SIDE_WORDS[found.group("side").lower()], found.group().strip()),)
    return named


def holders(claim: Claim) -> tuple[Doer, ...]:
    """Those that a claim of control or capture says hold the place."""
    if claim.type not in (ClaimType.CONTROL, ClaimType.CAPTURE):
        return ()
    named = tuple(doer for party in claim.doers if (doer := _doer(party)))
    told = None if claim.doers else _HELD_BY.fullmatch(claim.trigger.text)
    return (Doer("", SIDE_WORDS[told["side"].lower()], told["side"]),) if told else named


def exclude(
    ours: Iterable[Doer], theirs: Iterable[Doer], together: frozenset[frozenset[str]]
) -> bool:
    """Whether no doer of the one can be a doer of the other.

    Two of one side may be one; so may two that some claim names together (`together`: pairs of
    actors), as allies act together and reports name either.
    """
    pairs = [(a, b) for a in ours for b in theirs]
    return bool(pairs) and not any(_may_be_one(a, b, together) for a, b in pairs)


def acting_together(claims: Iterable[Claim]) -> frozenset[frozenset[str]]:
    """Pairs of actors that one claim names as doing it together."""
    return frozenset(
        frozenset((a.actor, b.actor))
        for claim in claims
        if claim.type in _HURTS or claim.type in _JOINT
        for a in claim.doers
        for b in claim.doers
        if a.actor and b.actor and a.actor < b.actor
    )


_JOINT = frozenset((ClaimType.OFFENSIVE, ClaimType.CAPTURE, ClaimType.CONTROL))


def _doer(party: Party) -> Doer | None:
    if party.side not in ARMED:
        return None
    return Doer(party.actor or "", party.side, party.words.text)


def akin(a: ClaimType, b: ClaimType) -> bool:
    """Whether to deny the one is to deny the other: the same type, or both some violence."""
    return a is b or GROUP_OF[a] is GROUP_OF[b] is Group.VIOLENCE


def _one_family(a: str, b: str) -> bool:
    """Whether two ids of the register are one, or a party and what is its own ("x", "x-forces")."""
    return a == b or a.startswith(f"{b}-") or b.startswith(f"{a}-")


def _may_be_one(a: Doer, b: Doer, together: frozenset[frozenset[str]]) -> bool:
    if a.actor and b.actor and _one_family(a.actor, b.actor):
        return True
    if a.side is b.side and a.side in (Side.GOVERNMENT, Side.OPPOSITION):
        return True
    if a.side is b.side and (_ALLIES.search(a.words) or _ALLIES.search(b.words)):
        return True
    if a.actor and b.actor:
        return frozenset((a.actor, b.actor)) in together
    # Without a name, "armed group" and "foreign state" may be anybody of them.
    return a.side is b.side or Side.FOREIGN_STATE in (a.side, b.side)
