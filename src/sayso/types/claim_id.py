"""The id of a claim: a hash of all that it says."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from functools import cache
from operator import attrgetter
from typing import Any

from sayso.types.claim import Claim
from sayso.types.ids import content_id


def claim_id(claim: Claim) -> str:
    """Id of a claim: "c" and a hash of every field but `id` itself, which is not looked at.

    Numbers count by their value, so that a claim has one id whether a bound was given as 5 or
    as 5.0, and keeps it through any store that holds numbers as floats.
    """
    return content_id("c", _ready(_values(Claim)(claim)[1:]))


def _ready(value: object) -> object:
    """`value` as JSON-ready content: of a dataclass, the values of its fields."""
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, tuple):
        return [_ready(item) for item in value]
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, date):
        return value.isoformat()
    kind: Any = type(value)
    return _ready(_values(kind)(value))


@cache
def _values(kind: type[Any]) -> Callable[[object], tuple[object, ...]]:
    """What gives the values of the fields of a dataclass, in the order declared."""
    return attrgetter(*(field.name for field in fields(kind)))
