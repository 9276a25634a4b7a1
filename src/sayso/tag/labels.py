"""What the model's output layers stand for: the names and the order of their columns."""

from sayso.types.claim_type import ClaimType, Role, Side, Status

TRIGGER_TYPES: tuple[ClaimType | None, ...] = (None, *ClaimType)
"""Columns of the trigger layer; column 0 means that the word is part of no trigger."""

CUE_TAGS: tuple[str, ...] = ("O", "B", "I")
STATUSES: tuple[Status, ...] = tuple(Status)
SIDES: tuple[Side, ...] = tuple(Side)

CLAIM_ROLES: tuple[Role, ...] = tuple(Role)
"""Roles that a word can have towards a trigger."""

ATTRIBUTION_ROLES: tuple[str, ...] = ("source", "content", "cue")
"""Roles that a word can have towards a cue."""

MENTIONS: tuple[str, ...] = (
    "person", "organisation", "location", "nationality", "weapon", "platform", "quantity",
    "time", "money",
)  # fmt: skip
"""Kinds of mention, as in re3d (Dstl 2017)."""

MARKS: dict[str, tuple[str, ...]] = {"place": ("place",), "time": ("time",), "mention": MENTIONS}
"""Layers that mark spans: for each kind a column for a first and one for a later word, behind
column 0 for words that are in none."""

N_BITS = 3
BIT_SENTENCE, BIT_BEGIN, BIT_LOST = range(N_BITS)
"""Yes-or-no columns of a word: opens a sentence; opens a trigger; a number is lost before it."""

FLAT_WIDTHS: dict[str, int] = {
    "bits": N_BITS,
    "cue": len(CUE_TAGS),
    "trigger": len(TRIGGER_TYPES),
    "status": len(STATUSES),
    "side": len(SIDES),
    **{name: 1 + 2 * len(kinds) for name, kinds in MARKS.items()},
}
"""Width of each layer that judges a word by itself, in the order of the packed output."""

LINK_DIM = 64
"""Length of the vectors whose inner product links an anchor (trigger, cue) to a word."""

N_DISTANCES = 17
"""Classes of signed distance in words between an anchor and a word (see `distance_class`)."""
