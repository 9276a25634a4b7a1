"""The id of a claim: a hash of all that it says."""

from dataclasses import fields, is_dataclass
from datetime import date

from sayso.types.claim import Claim
from sayso.types.ids import content_id


def claim_id(claim: Claim) -> str:
    """Id of a claim: "c" and a hash of every field but `id` itself, which is not looked at.

    Numbers count by their value, so that a claim has one id whether a bound was given as 5 or
    as 5.0, and keeps it through any store that holds numbers as floats.
    """
    return content_id("c", [_ready(getattr(claim, name)) for name in _FIELDS])


_FIELDS = tuple(field.name for field in fields(Claim) if field.name != "id")


def _ready(value: object) -> object:
    """`value` as JSON-ready content: of a dataclass, its fields in the order declared."""
    if isinstance(value, tuple):
        return [_ready(item) for item in value]
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return [_ready(getattr(value, field.name)) for field in fields(value)]
    return value
