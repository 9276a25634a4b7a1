"""Kinds that the words around a trigger settle, by rules of the codebook.

The counts are those of the training split of the claims corpus.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.types import ClaimType, Role, Span, Trigger

_TOLD = frozenset(
    {ClaimType.AIR_STRIKE, ClaimType.SHELLING, ClaimType.EXPLOSION, ClaimType.CHEMICAL_ATTACK}
)
_BARE = re.compile(
    r"(?:attack|strikes?|hit|raids?|bombings?|bombardment|bombed|struck|blast|incident)",
    re.IGNORECASE,
)
_SENTENCES = 4
"""How many sentences back a bare word points at most."""

_CHEMICAL = re.compile(
    r"\b(?:chemical|chlorin|gas(?:es|sed)?\b|mustard|nerve|poison|sarin|toxi[cn])", re.IGNORECASE
)
"""Words of which a text that tells of a chemical attack has one: all 218 annotated claims do."""

_FIGHTERS = re.compile(
    r"\b(?:rebels?|militants?|fighters?|terrorists?|troops?|soldiers?|army|forces|gunmen|jihadists?"
    r"|insurgents?|militia\w*|members|units?|brigades?|isis|daesh|isil|is|nusra)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:civilians?|residents?|families|people|refugees?|women|children|villagers|population"
    r"|migrants?)\b",
    re.IGNORECASE,
)
_THEIR_OWN = re.compile(
    r"\b(?:(?:and|with)\s+)?(?:members\s+of\s+)?their\s+(?:children|families|relatives|wives)\b",
    re.IGNORECASE,
)
"""Who goes with those who leave: "the gunmen and their families" withdraw, in all of 5 claims."""

_COMES = re.compile(r"(?:arriv|cross|flock|gather|return)\w*", re.IGNORECASE)


def settled_kinds(
    text: str, sentences: Sequence[Span], triggers: Sequence[Trigger]
) -> Iterator[Trigger]:
    """The triggers, in order, with the kinds that words settle.

    A bare attack has the kind of the last strike told of: of 548 such words with a told kind at
    most four sentences in front, 388 have that kind. Those who fight withdraw, and those who live
    there are displaced, also where they arrive: of 81 such claims of fighters alone 78 are
    withdrawals, of 79 of people 76 displacements.
    """
    starts = [sentence.start for sentence in sentences]
    last: tuple[int, ClaimType] | None = None
    for trigger in triggers:
        home = bisect_right(starts, trigger.span.start)
        kind = trigger.type
        if kind is ClaimType.CHEMICAL_ATTACK and not _CHEMICAL.search(text):
            kind = ClaimType.ATTACK
        if kind in _TOLD:
            last = home, kind
        elif kind is ClaimType.ATTACK:
            if last and home - last[0] <= _SENTENCES and _BARE.fullmatch(text, *trigger.span):
                kind = last[1]
        elif kind in (ClaimType.DISPLACEMENT, ClaimType.WITHDRAWAL):
            kind = _leaving(text, trigger)
        elif kind is ClaimType.DEPLOYMENT and _COMES.fullmatch(text, *trigger.span):
            who = _who(text, trigger)
            if _PEOPLE.search(who) and not _FIGHTERS.search(who):
                kind = ClaimType.DISPLACEMENT
        yield trigger if kind is trigger.type else replace(trigger, type=kind)


def _leaving(text: str, trigger: Trigger) -> ClaimType:
    who = _who(text, trigger)
    if _PEOPLE.search(who):
        return ClaimType.DISPLACEMENT
    return ClaimType.WITHDRAWAL if _FIGHTERS.search(who) else trigger.type


def _who(text: str, trigger: Trigger) -> str:
    """The words for those who leave or come, without those who go with them."""
    spans = (*trigger.roles.get(Role.WHO, ()), *trigger.roles.get(Role.WHOM, ()))
    who = " ".join(text[slice(*span)] for span in spans)
    return _THEIR_OWN.sub("", who).strip() or who
