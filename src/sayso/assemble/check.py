"""What the text says about checking a claim.

Such remarks stand behind the claim: in its sentence, or in the next one, which then points
back to it ("The report could not be independently verified").
"""

import re
from collections.abc import Sequence

from sayso.types import Check, Span

_UNVERIFIED = re.compile(
    r"\b(?:could|can|cannot|can\s?not|unable|impossible|not\s+possible|yet\s+to|have|has|had|been)\b"
    r"[^.]{0,60}?\b(?:independently\s+|immediately\s+)*(?:verif(?:y|ied)|confirm(?:ed)?)\b"
    r"|\bunverified\b|\bunconfirmed\b|\bno\s+independent\s+(?:confirmation|verification)\b",
    re.IGNORECASE,
)
_NEGATION = re.compile(
    r"\b(?:not|n.?t|cannot|unable|impossible|yet\s+to|no|unverified|unconfirmed)\b", re.IGNORECASE
)
_BACKWARD = re.compile(
    r"^\W*(?:(?:but|however|and|although)\W+)?"
    r"(?:th(?:is|at|e|ese|ose)\b|it\b|(?:his|her|their|its)\b|none\s+of|neither\b|reuters\b|we\b"
    r"|there\s+was\s+no|no\s+independent)",
    re.IGNORECASE,
)


def check_of(text: str, sentences: Sequence[Span], home: int, trigger: Span) -> Check | None:
    """`Check.UNVERIFIED` where the text says that the claim at `trigger` was not verified."""
    rest = text[trigger.end : sentences[home].end]
    if _unverified(rest):
        return Check.UNVERIFIED
    if home + 1 < len(sentences):
        following = text[slice(*sentences[home + 1])]
        if _BACKWARD.search(following) and _unverified(following):
            return Check.UNVERIFIED
    return None


def _unverified(words: str) -> bool:
    match = _UNVERIFIED.search(words)
    return bool(match and _NEGATION.search(match.group()))
