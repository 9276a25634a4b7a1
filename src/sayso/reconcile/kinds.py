"""Which types of claim may tell one happening."""

from collections.abc import Iterable
from enum import StrEnum
from functools import reduce
from operator import or_

from sayso.types import GROUP_OF, Group
from sayso.types import ClaimType as T

KIN: tuple[frozenset[T], ...] = (
    # What one calls shelling another calls an air strike, and a third an attack.
    frozenset((T.ATTACK, T.AIR_STRIKE, T.SHELLING, T.EXPLOSION, T.CHEMICAL_ATTACK)),
    frozenset((T.ATTACK, T.CLASH, T.OFFENSIVE)),
    frozenset((T.ATTACK, T.ABDUCTION)),
    frozenset((T.AIR_STRIKE, T.CLASH)),
    frozenset((T.OFFENSIVE, T.DEPLOYMENT)),
    frozenset((T.OFFENSIVE, T.CAPTURE)),
    frozenset((T.CAPTURE, T.WITHDRAWAL)),
    frozenset((T.EVACUATION, T.WITHDRAWAL, T.DISPLACEMENT)),
    frozenset((T.SIEGE, T.TRAPPED)),
    frozenset((T.AGREEMENT, T.CEASEFIRE)),
    frozenset((T.AGREEMENT, T.OFFER)),
    frozenset((T.AGREEMENT, T.TALKS)),
    frozenset((T.DEMAND, T.REFUSAL)),
    frozenset((T.DEMAND, T.OFFER)),
    frozenset((T.DEMAND, T.THREAT)),
    frozenset((T.ACCUSATION, T.LEGAL)),
)
"""Types that stand together in one of these may tell one happening; the annotated reports have
each of them under one event number. An attack and the deaths in it are two happenings."""

PLENTY = frozenset((T.DEATH, T.AIR_STRIKE, T.ATTACK, T.CLASH, T.OFFENSIVE, T.CONTROL, T.INJURY,
                    T.SHELLING, T.CAPTURE))  # fmt: skip
"""Types so common (4 percent of annotated claims or more each) that to share one tells little."""

SINGULAR = frozenset((T.CHEMICAL_ATTACK, T.EVACUATION, T.CEASEFIRE, T.AGREEMENT, T.VOTE,
                      T.SANCTION, T.ABDUCTION))  # fmt: skip
"""Types of which there is seldom more than one of at a time in a place."""

STATES = frozenset((T.CONTROL, T.SIEGE, T.TRAPPED, T.ARMS, T.NEED))
"""Types of what lasts: told without a time, it holds on any day."""

SPOKEN = frozenset((T.DEMAND, T.REFUSAL, T.OFFER, T.THREAT, T.ACCUSATION))
"""Types of what is done by saying it."""


class Family(StrEnum):
    """What a type tells of, as far as places and times tell its events apart."""

    VIOLENCE = "violence"
    HARM = "harm"
    STATE = "state"
    SPEECH = "speech"
    OTHER = "other"


def _family(kind: T) -> Family:
    if kind in STATES:
        return Family.STATE
    if kind in SPOKEN:
        return Family.SPEECH
    return {Group.VIOLENCE: Family.VIOLENCE, Group.HARM: Family.HARM}.get(
        GROUP_OF[kind], Family.OTHER
    )


_FAMILY = {kind: _family(kind) for kind in T}


def family_of(types: Iterable[T]) -> Family:
    """The family of types that may tell one happening; `OTHER` of several."""
    several = {_FAMILY[kind] for kind in types}
    return several.pop() if len(several) == 1 else Family.OTHER


_BIT = {kind: 1 << number for number, kind in enumerate(T)}
_KIN_OF = {
    kind: sum(_BIT[other] for other in T if any({kind, other} <= group for group in KIN))
    | _BIT[kind]
    for kind in T
}


def kinds_of(types: Iterable[T]) -> int:
    """Types as the bits of a number."""
    return reduce(or_, (_BIT[kind] for kind in types), 0)


def kin_of(types: Iterable[T]) -> int:
    """The types that may tell what one of these tells, as the bits of a number."""
    return reduce(or_, (_KIN_OF[kind] for kind in types), 0)


def akin(a: T, b: T) -> bool:
    """Whether claims of these two types may tell one happening."""
    return bool(_KIN_OF[a] & _BIT[b])
