"""Who did it and to whom, as far as the accounts of an event agree."""

from collections.abc import Callable
from typing import NamedTuple

from sayso.export.view import View
from sayso.types import Claim, Dispute, Event, Party, Side, Status

_TOLD = (Status.HAPPENED, Status.POSSIBLE)


class Named(NamedTuple):
    """A party by its name in the register, or by the words of a document where it has none."""

    name: str
    side: Side | None


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
    known = {party.actor: Named(party.name, party.side) for party in parties if party.actor}
    if known:
        return tuple(known.values())
    words = {party.words.text.casefold(): party for party in parties}
    return tuple(Named(party.words.text, party.side) for party in words.values())
