"""Making judgements: the time comes in as an argument, the id is made of all the rest."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from sayso.errors import UsageError
from sayso.judgements.check import faults
from sayso.judgements.identity import judgement_id
from sayso.types import Decision, Judgement

_EITHER_WAY = {Decision.ACCEPT, Decision.MERGE, Decision.SPLIT}
"""Decisions on claims together, which are the same whatever order the claims are named in."""


def judge(
    decision: Decision,
    subjects: Sequence[str],
    *,
    who: str,
    when: datetime,
    why: str = "",
    field: str = "",
    value: str = "",
) -> Judgement:
    """One decision, with its id; see `Judgement` for what each part means.

    `when` must know its time zone; it is kept as UTC.

    Raises:
        UsageError: the decision makes no sense (see `faults`), or `when` has no time zone.
    """
    if when.tzinfo is None:
        raise UsageError("the time of a judgement needs a time zone")
    named = tuple(sorted(subjects)) if decision in _EITHER_WAY else tuple(subjects)
    blank = Judgement(
        "", decision, named, field, value, " ".join(who.split()), when.astimezone(UTC), why.strip()
    )
    made = replace(blank, id=judgement_id(blank))
    for fault in faults(made):
        raise UsageError(f"{decision}: {fault}")
    return made
