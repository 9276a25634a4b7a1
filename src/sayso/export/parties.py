"""Who did it and to whom, as far as the accounts of an event agree."""

from collections.abc import Callable
from typing import NamedTuple

from sayso.export.view import View
from sayso.types import Claim, Dispute, Event, Party, Side, Status

_TOLD = (Status.HAPPENED, Status.POSSIBLE)


class Named(NamedTuple):
    """A party by its name in the register, or by the words of a document where it has none.

    `known` tells which of the two it is.
    """

    name: str
    side: Side | None
    known: bool


def doers(view: View, event: Event) -> tuple[Named, ...]:
    """Who did it; empty where nobody says, and where the accounts name different perpetrators."""
    if any(conflict.about is Dispute.PERPETRATOR for conflict in event.conflicts):
        return ()
    return _named(view, event, lambda claim: claim.doers)


def targets(view: View, event: Event) -> tuple[Named, ...]:
    """To whom it was done; empty where nobody says."""
    return _named(view, event, lambda claim: claim.targets)


def _named(
    view: View, event: Event, role: Callable[[Claim], tuple[Party, ...]]
) -> tuple[Named, ...]:
    """The parties of a role, each once; words stand in only where the register knows none."""
    claims = [claim for claim in view.claims_of(event) if claim.status in _TOLD]
    parties = [party for claim in claims for party in role(claim)]
    known = {p.actor: Named(p.name, p.side, known=True) for p in parties if p.actor}
    if known:
        return tuple(known.values())
    words = {party.words.text.casefold(): party for party in parties}
    return tuple(Named(p.words.text, p.side, known=False) for p in words.values())


def actors(view: View, event: Event) -> tuple[tuple[Named, ...], tuple[Named, ...]]:
    """Who did it and to whom, as far as these are actors of event data.

    Such are parties that the register knows, and civilians. "The quarter", "buses" and "he" are
    none; nor is a party told to have done it to itself, of whom only the doing is kept.
    """
    who = tuple(filter(_is_actor, doers(view, event)))
    whom = tuple(filter(_is_actor, targets(view, event)))
    return who, tuple(party for party in whom if party not in who)


def _is_actor(party: Named) -> bool:
    return party.known or party.side is Side.CIVILIAN
