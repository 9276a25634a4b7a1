"""What people decide: kept beside what the machine found, never over it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Decision(StrEnum):
    """What a judgement says of its subject."""

    ACCEPT = "accept"
    """This claim, or this link of two claims, is right."""
    REJECT = "reject"
    """This claim is misread and is to be left out."""
    MERGE = "merge"
    """These claims speak of one event."""
    SPLIT = "split"
    """These two claims speak of different events."""
    CORRECT = "correct"
    """This field of this claim is to have another value."""
    RATE = "rate"
    """This source has this reliability, A to F."""
    UNDO = "undo"
    """That judgement no longer holds."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision of one person.

    Attributes:
        id: made of all the rest.
        decision: see `Decision`.
        subjects: ids of the claims decided on; of `RATE`, the source's name or id in the
            register; of `UNDO`, the id of the judgement.
        field, value: of `CORRECT`, the claim's field and its new value; of `RATE`, "reliability"
            and a letter; else "".
        who: who decided, in their own words.
        when: when they did, with its time zone.
        why: their reason; may be "".
    """

    id: str
    decision: Decision
    subjects: tuple[str, ...]
    field: str
    value: str
    who: str
    when: datetime
    why: str
