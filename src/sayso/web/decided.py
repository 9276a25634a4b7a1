"""What was decided, and what has become of it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sayso.judgements import standing, undone
from sayso.types import Decision, Judgement


class Fate(StrEnum):
    """What has become of a judgement."""

    HOLDS = "holds"
    UNDONE = "undone"
    OVERTAKEN = "overtaken"
    """A later one on the same subject says something else."""


@dataclass(frozen=True, slots=True)
class Decided:
    """A judgement and its fate; `of` is the judgement that it undoes, None where it undoes none."""

    judgement: Judgement
    fate: Fate
    of: Judgement | None


def decided(judgements: Sequence[Judgement]) -> tuple[Decided, ...]:
    """Every judgement, the newest first."""
    gone, held = undone(judgements), {judgement.id for judgement in standing(judgements)}
    by_id = {judgement.id: judgement for judgement in judgements}

    def fate(judgement: Judgement) -> Fate:
        if judgement.id in gone:
            return Fate.UNDONE
        holds = judgement.id in held or judgement.decision is Decision.UNDO
        return Fate.HOLDS if holds else Fate.OVERTAKEN

    return tuple(
        Decided(
            judgement,
            fate(judgement),
            by_id.get(judgement.subjects[0]) if judgement.decision is Decision.UNDO else None,
        )
        for judgement in reversed(judgements)
    )


def on_claims(judgements: Iterable[Judgement]) -> dict[str, tuple[Judgement, ...]]:
    """What holds on single claims, by claim: accepted, rejected, corrected."""
    found: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in standing(judgements):
        if judgement.decision is not Decision.RATE and len(judgement.subjects) == 1:
            found[judgement.subjects[0]].append(judgement)
    return {claim: tuple(those) for claim, those in found.items()}
