"""Entries as people have corrected them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.judgements.correct import corrected, corrections
from sayso.types import Decision, Entry, Judgement


def as_corrected(entries: Iterable[Entry], held: Sequence[Judgement]) -> tuple[Entry, ...]:
    """Entries under judgements that hold: claims corrected, and rejected ones left out."""
    mended = corrections(held)
    out = {j.subjects[0] for j in held if j.decision is Decision.REJECT}
    if not (mended or out):
        return tuple(entries)
    return tuple(
        replace(
            entry,
            claims=tuple(
                corrected(claim, mended.get(claim.id, ()))
                for claim in entry.claims
                if claim.id not in out
            ),
        )
        for entry in entries
    )
