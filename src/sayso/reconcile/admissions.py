"""Admissions: what a side says against its own interest, by declared rules.

Only sides that fight or govern have an interest here. They admit

- their own deed that harms civilians, or in whose words civilians are the target;
- their own withdrawal, and ground that another side took from them;
- their own dead, wounded, missing and captured.

What is said of an ally is no admission, and neither is what a medium of a side reports about
others.
"""

from sayso.types import Claim, ClaimType, Party, Side, Status

_INTERESTED = frozenset((Side.GOVERNMENT, Side.OPPOSITION, Side.ARMED_GROUP, Side.FOREIGN_STATE))
_DEEDS = frozenset(
    (
        ClaimType.AIR_STRIKE,
        ClaimType.SHELLING,
        ClaimType.EXPLOSION,
        ClaimType.CHEMICAL_ATTACK,
        ClaimType.ATTACK,
        ClaimType.ABDUCTION,
        ClaimType.DEATH,
        ClaimType.INJURY,
        ClaimType.AID_BLOCKED,
    )
)
_LOSSES = frozenset((ClaimType.DEATH, ClaimType.INJURY, ClaimType.MISSING))
_ALIKE = frozenset((Side.GOVERNMENT, Side.OPPOSITION))
"""Sides of one interest each; armed groups and foreign states are as many as they have names."""


def admits(claim: Claim) -> bool:
    """Whether the source speaks against the interest of its own side."""
    speaker = claim.speaker
    if claim.status is not Status.HAPPENED or speaker is None or claim.side not in _INTERESTED:
        return False
    ours = [party for party in claim.doers if _own(party, claim)]
    hurt = [party for party in claim.targets if _own(party, claim)]
    if claim.type in _DEEDS and ours:
        return any(party.side is Side.CIVILIAN for party in claim.targets)
    if claim.type is ClaimType.WITHDRAWAL:
        return bool(ours)
    if claim.type is ClaimType.CAPTURE:
        return bool(hurt) and bool(claim.doers) and not ours
    return claim.type in _LOSSES and bool(hurt)


def _own(party: Party, claim: Claim) -> bool:
    """Whether the party is the speaker's own: of its side, or the same in the register."""
    assert claim.speaker is not None
    if party.actor and party.actor == claim.speaker.actor:
        return True
    return party.side in _ALIKE and party.side is claim.side
