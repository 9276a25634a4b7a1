"""Where a claim stands in the brief: its status, but for bare denials.

"Rebels denied it" is annotated as a refusal that happened (docs/codebook.md): what is denied
stands in other words before it.  Read by headings alone, it would be lost among what was
reported.  It stands with the denials, and speaks against the claims of its own and the
previous sentence that another party makes.
"""

import re

from sayso.types import Claim, ClaimType, Status

_VERB = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing))\b", re.IGNORECASE
)
_POINTS_BACK = re.compile(
    r"\W*(?:$|(?:it|this|that|them|having|involvement|responsibility)\b"
    r"|(?:any|all|both|the|those|these|such|his|her|its|their)\s+(?:\w+\s+)?"
    r"(?:claim|accusation|report|allegation|charge|statement|involvement|responsibility)s?\b)",
    re.IGNORECASE,
)
"""What follows the verb where it says "not so", and not "you shall not have it"."""


def is_bare_denial(claim: Claim) -> bool:
    """Whether the claim denies something said in other words before it."""
    if claim.type is not ClaimType.REFUSAL or claim.status is not Status.HAPPENED:
        return False
    if not _VERB.search(claim.trigger.text):
        return False
    behind = claim.home.text[claim.trigger.end - claim.home.start :]
    return _POINTS_BACK.match(behind) is not None


def stands_as(claim: Claim) -> Status:
    """The status under whose heading the claim stands."""
    return Status.DENIED if is_bare_denial(claim) else claim.status
