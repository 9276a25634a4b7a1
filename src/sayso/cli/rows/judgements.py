"""Judgements as rows, each with whether it holds."""

from dataclasses import asdict
from typing import Any

from sayso.cli.listing import Listing, joined
from sayso.types import Judgement

Row = tuple[Judgement, bool]


def _cells(row: Row) -> tuple[object, ...]:
    judgement, holds = row
    return (
        judgement.id,
        judgement.when.isoformat(timespec="seconds"),
        judgement.who,
        judgement.decision,
        joined(judgement.subjects),
        judgement.field,
        judgement.value,
        judgement.why,
        "yes" if holds else "no",
    )


def _record(row: Row) -> dict[str, Any]:
    judgement, holds = row
    return asdict(judgement) | {"holds": holds}


JUDGEMENTS = Listing(
    ("judgement", "when", "who", "decision", "subjects", "field", "value", "why", "holds"),
    _cells,
    {
        "when": 11,
        "who": 10,
        "decision": 8,
        "subjects": 22,
        "field": 9,
        "value": 12,
        "why": 18,
        "holds": 5,
        "judgement": 9,
    },
    _record,
    frozenset({"judgement"}),
)
