"""Under which title an event stands: every event under exactly one."""

from collections.abc import Sequence

from sayso.brief.model import Part
from sayso.brief.standing import stands_as
from sayso.types import GROUP_OF, Claim, ClaimType, Event, Group, Status

PEOPLE = frozenset(
    {
        ClaimType.DISPLACEMENT,
        ClaimType.TRAPPED,
        ClaimType.MISSING,
        *(kind for kind, group in GROUP_OF.items() if group is Group.RELIEF),
    }
)
"""What befalls people and what they need; deaths and injuries stand with what caused them."""
POSITIONS = frozenset(
    {
        ClaimType.DEMAND,
        ClaimType.OFFER,
        ClaimType.REFUSAL,
        ClaimType.THREAT,
        ClaimType.ACCUSATION,
        ClaimType.SANCTION,
        ClaimType.SUPPORT,
    }
)
"""What parties say that they want, will not have, or hold against each other."""

_BORNE_OUT = 2
"""Rating of an event that more than one origin says, or one against its own interest."""
_SAID = frozenset({Status.HAPPENED, Status.EXPECTED, Status.POSSIBLE})
"""Standings that a denial speaks against."""


def part_of(event: Event, claims: Sequence[Claim]) -> Part:
    """Where the event stands, by what its accounts say first and by its type then.

    Args:
        event: the event.
        claims: those of its claims that are shown; never empty.
    """
    standings = {stands_as(claim) for claim in claims}
    statuses = {claim.status for claim in claims}  # a bare denial denies another event than its own
    if event.conflicts or (Status.DENIED in statuses and statuses & _SAID):
        return Part.CONTESTED
    if standings == {Status.DENIED}:
        return Part.DENIED
    if event.type in POSITIONS or standings == {Status.WANTED}:
        return Part.POSITIONS
    if Status.HAPPENED not in standings:
        return Part.AHEAD
    if event.type is ClaimType.CONTROL:
        return Part.CONTROL
    if event.type in PEOPLE:
        return Part.PEOPLE
    return Part.BORNE_OUT if event.credibility.rating <= _BORNE_OUT else Part.SINGLE
