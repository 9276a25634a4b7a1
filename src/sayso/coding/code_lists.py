"""The names that PLOVER and ACLED publish; no code outside of these is ever given.

PLOVER: the sixteen event types that POLECAT codes (Halterman et al., "PLOVER and POLECAT", 2023),
with the modes that the training stories of its coder NGEC are labelled with, in our spelling
("seize", "primitive"). ACLED: the six event types and 25 sub-event types of its codebook of 2023.
"""


def _modes(text: str) -> frozenset[str]:
    return frozenset(text.split())


PLOVER: dict[str, frozenset[str]] = {
    "AGREE": _modes(""),
    "CONSULT": _modes("visit third-party multilateral phone"),
    "SUPPORT": _modes(""),
    "CONCEDE": _modes(""),
    "COOPERATE": _modes(""),
    "AID": _modes(""),
    "RETREAT": _modes("withdraw release return disarm ceasefire access resign"),
    "REQUEST": _modes("assist change yield meet"),
    "ACCUSE": _modes("disapprove investigate allege"),
    "REJECT": _modes("assist change yield meet"),
    "THREATEN": _modes("restrict ban arrest relations expel territory violence"),
    "PROTEST": _modes("demo riot strike hunger boycott obstruct"),
    "SANCTION": _modes("convict expel withdraw discontinue"),
    "MOBILIZE": _modes("troops weapons police militia"),
    "COERCE": _modes(
        "seize restrict ban censor curfew martial-law arrest deport withhold misinformation cyber"
    ),
    "ASSAULT": _modes(
        "beat torture execute sexual assassinate primitive firearms explosives suicide-attack "
        "heavy-weapons aerial drone unconventional crowd-control massacre cleansing abduct destroy"
    ),
}

ACLED: dict[str, str] = {
    "Armed clash": "Battles",
    "Government regains territory": "Battles",
    "Non-state actor overtakes territory": "Battles",
    "Chemical weapon": "Explosions/Remote violence",
    "Air/drone strike": "Explosions/Remote violence",
    "Suicide bomb": "Explosions/Remote violence",
    "Shelling/artillery/missile attack": "Explosions/Remote violence",
    "Remote explosive/landmine/IED": "Explosions/Remote violence",
    "Grenade": "Explosions/Remote violence",
    "Sexual violence": "Violence against civilians",
    "Attack": "Violence against civilians",
    "Abduction/forced disappearance": "Violence against civilians",
    "Peaceful protest": "Protests",
    "Protest with intervention": "Protests",
    "Excessive force against protesters": "Protests",
    "Violent demonstration": "Riots",
    "Mob violence": "Riots",
    "Agreement": "Strategic developments",
    "Arrests": "Strategic developments",
    "Change to group/activity": "Strategic developments",
    "Disrupted weapons use": "Strategic developments",
    "Headquarters or base established": "Strategic developments",
    "Looting/property destruction": "Strategic developments",
    "Non-violent transfer of territory": "Strategic developments",
    "Other": "Strategic developments",
}
"""The event type of each sub-event type."""
