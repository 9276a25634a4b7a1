"""Which coalition "the coalition" is: one of states, or one of those who oppose a government.

The words alone do not tell. A text that names the state that leads it, or tells of its aircraft,
means one of states: so in all 8 annotated claims of such texts whose source is no more than "the
coalition"; in the 25 of other texts it is the opposition's.
"""

import re

_BARE = re.compile(
    r"(?:(?:an?|the|this)\W+)?coalition(?:['’]s)?"
    r"(?:\W+(?:air\W+force|aircraft|command|commanders?|forces|officers?|officials?|spokes\w+))?",
    re.IGNORECASE,
)
_LED = re.compile(
    r"\b(?:u\.?s\.?|american|arab|international|riyadh|saudi|washington)(?:\W+led)?\W+"
    r"(?:(?:arab|international|military)\W+)?coalition\b",
    re.IGNORECASE,
)
_STRIKES = (
    r"(?:aircraft|air\W?strikes?|bomb(?:ings?|ardments?|ers?)|drones?|jets|planes|raids|warplanes)"
)
_FLIES = re.compile(
    rf"\bcoalition(?:['’]s)?\W+{_STRIKES}\b"
    rf"|\b{_STRIKES}(?:\W+and\W+\w+)?\W+(?:by|of|from)\W+the\W+coalition\b",
    re.IGNORECASE,
)


def is_bare(name: str) -> bool:
    """Whether a source is named as no more than a coalition, or somebody of one."""
    return _BARE.fullmatch(name) is not None


def is_of_states(text: str) -> bool:
    """Whether a text names who leads the coalition that it speaks of, or tells of its aircraft."""
    return bool(_LED.search(text) or _FLIES.search(text))
