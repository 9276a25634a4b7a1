"""What can be wrong with a judgement by itself, whatever ledger it is for."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from enum import StrEnum
from functools import partial

from sayso.judgements.identity import judgement_id
from sayso.judgements.reliability import Reliability
from sayso.judgements.values import read_bounds, read_place
from sayso.types import ClaimType, Decision, Judgement, Side, Status

_SUBJECTS = {
    Decision.ACCEPT: (1, 2, "one claim, or the two of a link"),
    Decision.REJECT: (1, 1, "one claim"),
    Decision.MERGE: (2, 1000, "two claims or more"),
    Decision.SPLIT: (2, 2, "two claims"),
    Decision.CORRECT: (1, 1, "one claim"),
    Decision.RATE: (1, 1, "one source"),
    Decision.UNDO: (1, 1, "one judgement"),
}
"""How many subjects each decision takes: at least, at most, and in words."""

_LONGEST = {"who": 200, "value": 1000, "why": 4000}
"""Characters that a person may write."""


def _name(value: str) -> None:
    if not value.strip():
        raise ValueError("give a name")


def _word(vocabulary: type[StrEnum], value: str) -> None:
    if value not in list(vocabulary):
        raise ValueError(f"{value!r} is none of {', '.join(vocabulary)}")


FIELDS: dict[str, Callable[[str], object]] = {
    "type": partial(_word, ClaimType),
    "status": partial(_word, Status),
    "side": lambda value: _word(Side, value) if value else None,
    "speaker": _name,
    "place": lambda value: read_place(value) if value else None,
    "figure": read_bounds,
}
"""Fields of a claim that can be corrected, with what reads their values, or raises ValueError.
Of side, place and figure, "" says that the words tell none."""

_NUMBERED = {"place", "figure"}
"""Fields of which a claim may have several: "place.0" is the first, and "place" is too."""

_FIELD = re.compile(r"([a-z]+)(?:\.(0|[1-9]\d{0,2}))?")


def field_parts(field: str) -> tuple[str, int]:
    """Name and number of a field: ("place", 1) of "place.1", ("type", 0) of "type".

    Raises:
        ValueError: there is no such field.
    """
    match = _FIELD.fullmatch(field)
    if not match or match[1] not in FIELDS or (match[2] and match[1] not in _NUMBERED):
        raise ValueError(f"{field!r} is no field to correct; it is one of {', '.join(FIELDS)}")
    return match[1], int(match[2] or 0)


def faults(judgement: Judgement) -> Iterator[str]:
    """What is wrong with `judgement`, a line each; none when it is sound."""
    least, most, words = _SUBJECTS[judgement.decision]
    if not least <= len(judgement.subjects) <= most:
        yield f"takes {words}, not {len(judgement.subjects)}"
    if len(set(judgement.subjects)) < len(judgement.subjects):
        yield "names one subject twice"
    if not all(subject.strip() for subject in judgement.subjects):
        yield "has a subject without a name"
    if not judgement.who.strip():
        yield "says not who judges"
    for name, longest in _LONGEST.items():
        if len(getattr(judgement, name)) > longest:
            yield f"its {name} has more than {longest} characters"
    yield from _value_faults(judgement)
    if judgement.when.utcoffset() != timedelta(0):
        yield "its time is not in UTC"
    elif judgement.id != judgement_id(judgement):
        yield f"what it says makes the id {judgement_id(judgement)}"


def _value_faults(judgement: Judgement) -> Iterator[str]:
    if judgement.decision is Decision.CORRECT:
        try:
            name, _ = field_parts(judgement.field)
            FIELDS[name](judgement.value)
        except ValueError as error:
            yield str(error)
    elif judgement.decision is Decision.RATE:
        if judgement.field != "reliability" or judgement.value not in list(Reliability):
            yield f"{judgement.value!r} is no reliability; give a letter from A to F"
    elif judgement.field or judgement.value:
        yield "has a value, which only a correction or a rating can have"
