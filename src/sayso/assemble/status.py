"""Statuses that words settle, whatever the tagger thought.

Counted on the training split of the claims corpus: of 34 claims whose cue is one of these
verbs, 32 are denied; of 121 refusals, one is, and 102 happened: a refusal is itself a "no",
and its "not" denies nothing further.
"""

import re
from collections.abc import Sequence

from sayso.types import ClaimType, Span, Status

_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss\w*|refut\w*|rebut\w*|reject(?:s|ed|ing)?)\b", re.IGNORECASE
)
_NO_DENIAL = re.compile(r"\b(?:not|n.t|never|neither|without)\W+(?:\w+\W+){0,2}$", re.IGNORECASE)


def settle(text: str, kind: ClaimType, status: Status, cues: Sequence[Span]) -> Status:
    """The status of a claim, given the words that attribute it."""
    denied = any(_denies(text, cue) for cue in cues)
    if denied and status is Status.HAPPENED:
        return Status.DENIED
    if kind is ClaimType.REFUSAL and status is Status.DENIED and not denied:
        return Status.HAPPENED
    return status


def _denies(text: str, cue: Span) -> bool:
    """Whether a cue says that something is not so ("denied", but not "did not deny")."""
    match = _DENIAL.search(text, cue.start, cue.end)
    if match is None:
        return False
    return not _NO_DENIAL.search(text, max(0, match.start() - 30), match.start())
