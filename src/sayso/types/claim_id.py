"""The id of a claim: a hash of all that it says."""

from dataclasses import asdict
from datetime import date
from typing import Any

from sayso.types.claim import Claim
from sayso.types.ids import content_id


def claim_id(claim: Claim) -> str:
    """Id of a claim: "c" and a hash of every field but `id` itself, which is not looked at.

    Numbers count by their value, so that a claim has one id whether a bound was given as 5 or
    as 5.0, and keeps it through any store that holds numbers as floats.
    """
    content = _ready(asdict(claim))
    del content["id"]
    content["confidence"] = _number(claim.confidence)
    for packed, figure in zip(content["figures"], claim.figures, strict=True):
        packed["min"] = _number(figure.min)
        packed["max"] = _number(figure.max)
    return content_id("c", content)


def _ready(value: Any) -> Any:  # noqa: ANN401 - JSON has no closer type
    if isinstance(value, dict):
        return {key: _ready(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [_ready(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def _number(value: float | None) -> float | None:
    return None if value is None else float(value) + 0.0  # -0.0 + 0.0 is 0.0
