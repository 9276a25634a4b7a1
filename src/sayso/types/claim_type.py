"""The closed vocabularies of a claim: type, group, status, side, check and role.

The words and their order are those of the codebook (docs/codebook.md).  The order is also
the order of the reader's output layers, so a new member goes at the end of its list.
"""

from enum import StrEnum


class ClaimType(StrEnum):
    """What kind of event or state a claim asserts (docs/codebook.md, Types)."""

    CLASH = "clash"
    AIR_STRIKE = "air_strike"
    SHELLING = "shelling"
    EXPLOSION = "explosion"
    CHEMICAL_ATTACK = "chemical_attack"
    ATTACK = "attack"
    ABDUCTION = "abduction"
    ARREST = "arrest"
    DESTRUCTION = "destruction"
    PROTEST = "protest"
    OFFENSIVE = "offensive"
    CAPTURE = "capture"
    WITHDRAWAL = "withdrawal"
    SIEGE = "siege"
    DEPLOYMENT = "deployment"
    ARMS = "arms"
    CONTROL = "control"
    DEATH = "death"
    INJURY = "injury"
    DISPLACEMENT = "displacement"
    TRAPPED = "trapped"
    MISSING = "missing"
    NEED = "need"
    AID = "aid"
    AID_BLOCKED = "aid_blocked"
    EVACUATION = "evacuation"
    CEASEFIRE = "ceasefire"
    TALKS = "talks"
    AGREEMENT = "agreement"
    DEMAND = "demand"
    OFFER = "offer"
    REFUSAL = "refusal"
    THREAT = "threat"
    ACCUSATION = "accusation"
    SANCTION = "sanction"
    VOTE = "vote"
    SUPPORT = "support"
    LEGAL = "legal"


class Group(StrEnum):
    """The families that claim types fall into; the brief's headings follow them."""

    VIOLENCE = "violence"
    MILITARY = "military"
    STATE = "state"
    HARM = "harm"
    RELIEF = "relief"
    POLITICS = "politics"


class Status(StrEnum):
    """How the claim is asserted."""

    HAPPENED = "happened"
    EXPECTED = "expected"
    WANTED = "wanted"
    POSSIBLE = "possible"
    DENIED = "denied"


class Side(StrEnum):
    """Which side a source speaks for."""

    GOVERNMENT = "government"
    OPPOSITION = "opposition"
    ARMED_GROUP = "armed_group"
    FOREIGN_STATE = "foreign_state"
    INTERNATIONAL = "international"
    MONITOR = "monitor"
    CIVILIAN = "civilian"
    MEDIA = "media"
    UNCLEAR = "unclear"


class Check(StrEnum):
    """What the text itself says about checking the claim."""

    UNVERIFIED = "unverified"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"


class Role(StrEnum):
    """What a span is to its claim."""

    SOURCE = "source"
    CUE = "cue"
    VIA = "via"
    WHO = "who"
    WHOM = "whom"
    WHERE = "where"
    WHEN = "when"
    FIGURE = "figure"


_GROUP_STARTS = {
    ClaimType.CLASH: Group.VIOLENCE,
    ClaimType.OFFENSIVE: Group.MILITARY,
    ClaimType.CONTROL: Group.STATE,
    ClaimType.DEATH: Group.HARM,
    ClaimType.NEED: Group.RELIEF,
    ClaimType.CEASEFIRE: Group.POLITICS,
}


def _group_of() -> dict[ClaimType, Group]:
    groups: dict[ClaimType, Group] = {}
    current = Group.VIOLENCE
    for kind in ClaimType:
        current = _GROUP_STARTS.get(kind, current)
        groups[kind] = current
    return groups


GROUP_OF: dict[ClaimType, Group] = _group_of()
"""The group of each claim type; types of a group stand together in the enumeration."""
