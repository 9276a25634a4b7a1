"""Statuses that words settle, whatever the tagger thought.

Each rule looks at the words of the home sentence in front of a trigger, or at its cue. The
counts are those of the training split of the claims corpus, on annotated triggers: how many
claims the rule meets, and how many of them have its status. Rules under four in five were left
out ("would", "foiled"). A shortage, a refusal or relief withheld is itself a "no": their "not"
denies nothing further.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.types import ClaimType, Span, Status

_NEGATIVE = frozenset({ClaimType.NEED, ClaimType.REFUSAL, ClaimType.AID_BLOCKED})
"""Types that say that something is not so."""

_SPOKEN = _NEGATIVE | {
    ClaimType.ACCUSATION, ClaimType.DEMAND, ClaimType.LEGAL, ClaimType.OFFER, ClaimType.SUPPORT,
}  # fmt: skip
"""Types of what is done by saying it: "we will not accept it" refuses it now."""

_LACK = re.compile(r"\b(?:lack|short|need|hung|starv|famine)", re.IGNORECASE)
"""Words that say so alone: "no shortage" denies one, "no food" tells of it."""

_DENYING = r"(?:den(?:y|ies|ied|ying)|dismiss\w*|refut\w*|rebut\w*|reject(?:s|ed|ing)?)"
_DENIAL = re.compile(rf"\b{_DENYING}\b", re.IGNORECASE)
_NO_DENIAL = re.compile(r"\b(?:not|n.t|never|neither|without)\W+(?:\w+\W+){0,2}$", re.IGNORECASE)
_PREVENTED = re.compile(
    r"\b(?:prevent|stop|block|bar|keep|kept|hinder)\w*\W+(?:\w+\W+){0,5}from\W+$", re.IGNORECASE
)
"""Who denies to have kept people from leaving does not say that nobody left."""

_REACH = 160
"""Characters in front of a trigger that are looked at."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Words right in front of a trigger, and the status that they give it."""

    words: re.Pattern[str]
    status: Status


def _rule(words: str, status: Status) -> Rule:
    return Rule(re.compile(rf"\b(?:{words})\s+$", re.IGNORECASE), status)


RULES = (
    # "did not enter", "had never been": 41 claims, 37 denied.
    _rule(
        r"(?:not|never|cannot|\w+n[’' ]t)(?:\s+(?:\w+ly|yet|been|be|have|being|also)){0,2}",
        Status.DENIED,
    ),
    # "no further talks": 15 claims, 12 denied.
    _rule(r"no(?:\s+\w+){0,2}", Status.DENIED),
    # "no civilians were killed": the codebook's own case.
    _rule(
        r"(?:no|nobody|none|neither)(?:\s+[\w’'-]+){0,6}\s+(?:was|were|is|are|has|have|had)"
        r"(?:\s+been)?(?:\s+\w+ly)?",
        Status.DENIED,
    ),
    # "not one hostage died": the same with more weight; no claim, so rare is it.
    _rule(r"not\s+(?:one|a\s+single)(?:\s+[\w’'-]+){1,3}", Status.DENIED),
    # "no sign of a": 3 claims, 2 denied.
    _rule(
        r"no\s+(?:signs?|evidence|indications?|traces?)\s+(?:of|that)(?:\s+\w+){0,4}",
        Status.DENIED,
    ),
    # "dismissed reports of a": 3 claims, all denied.
    _rule(
        rf"{_DENYING}\s+(?:\w+\s+){{0,2}}(?:reports?|claims?|allegations?|accusations?|rumou?rs?"
        r"|suggestions?|charges?)(?:\s+[\w’'-]+){0,8}",
        Status.DENIED,
    ),
    # "failed to take": 4 claims, all denied.
    _rule(r"(?:fail(?:s|ed|ing)?|unable|inability)\s+to(?:\s+\w+ly)?", Status.DENIED),
    # "tried to storm", the codebook's purpose and attempt: 66 claims, 55 expected.
    _rule(
        r"(?:tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|seek(?:s|ing)?|sought|bid|aim(?:s|ed|ing)?"
        r"|efforts?)\s+to(?:\s+\w+ly)?",
        Status.EXPECTED,
    ),
    # "may have hit", "allegedly": 66 claims, 63 possible.
    _rule(
        r"(?:may|might|could|possibly|reportedly|allegedly|apparently|suspected|alleged)"
        r"(?:\s+(?:have|be|been|\w+ly)){0,2}",
        Status.POSSIBLE,
    ),
)  # fmt: skip

_AHEAD = re.compile(
    # "would launch", "will be tried": 82 claims, 56 expected and 1 happened.
    r"\b(?:would|will)(?:\s+(?:be|soon|also|\w+ly)){0,2}\s+$",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    # "until the army withdraws", "once they are freed": so rare (2 claims, both expected) that the
    # words between are kept few and plain.
    r"\b(?:until|till|before|once|as\s+soon\s+as)\s+(?!now\b)(?:(?!and\b|or\b)[^\W\d][\w’'-]*\s+){1,6}?"
    r"(?:(?P<is>(?:is|are|has|have)(?:\s+(?:been|\w+ly)){0,2})\s+)?$",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"(?:enter|withdraw|surrender|retreat|leave|return|take|retake|capture|recapture|seize|liberate"
    r"|free|release|fall|end|begin|arrive|agree|stop|halt|lift|open|deliver|remove|destroy|defeat"
    r"|reach|win|pull|lay|go|come|flee|die)(?P<one>e?s)?(?!\w)",
    re.IGNORECASE,
)
"""Verbs as they stand behind "until" where it has not come to that."""

_SEVERAL = re.compile(r"\b(?:they|we|you|people|\w*men|police|\w{3,}s)\s+$", re.IGNORECASE)
"""Who leaves, as against "his capture"."""

_ACCUSED = re.compile(
    r"\baccus(?:e|es|ed|ing)\b[^.;]{0,60}\bof\s+(?:[\w’'-]+\s+){0,6}$", re.IGNORECASE
)
"""What somebody is accused of is said to be so, and wanted by nobody: of 57 such claims none."""

_DETERMINED = re.compile(
    r"\b(?:an?|the|its|their|his|her|our|this|that|any|all|every)\s+$", re.IGNORECASE
)


def settle(
    text: str,
    home: Span,
    trigger: Span,
    kind: ClaimType,
    status: Status,
    cues: Sequence[Span],
) -> Status:
    """The status of a claim, given its sentence, its trigger and the words that attribute it."""
    denied = any(_denies(text, cue) for cue in cues)
    before = text[max(home.start, trigger.start - _REACH) : trigger.start]
    if denied and _PREVENTED.search(before):
        return Status.POSSIBLE
    if denied and kind not in _NEGATIVE:
        return Status.DENIED
    if kind in _NEGATIVE and status is Status.DENIED and not denied:
        # "no water", "aid has not reached": of 14 in 724 reports of FA-KES, none denies a lack.
        bare = kind is ClaimType.REFUSAL or not _LACK.search(text, trigger.start, trigger.end)
        return Status.HAPPENED if bare else status
    for rule in RULES:
        if rule.words.search(before) and not (rule.status is Status.DENIED and kind in _NEGATIVE):
            return rule.status
    if status is Status.HAPPENED and kind not in _SPOKEN and _is_ahead(text, trigger, before):
        return Status.EXPECTED
    if status is Status.WANTED and _ACCUSED.search(before):
        return Status.HAPPENED
    return status


def _is_ahead(text: str, trigger: Span, before: str) -> bool:
    """Whether the words in front say that it has not happened when it is told."""
    if _AHEAD.search(before):
        return True
    found = _NOT_YET.search(before)
    if not found or _DETERMINED.search(before):
        return False
    verb = _NOW.match(text, *trigger)
    return bool(found["is"] or (verb and (verb["one"] or _SEVERAL.search(before))))


def _denies(text: str, cue: Span) -> bool:
    """Whether a cue says that something is not so ("denied", but not "did not deny")."""
    match = _DENIAL.search(text, cue.start, cue.end)
    if match is None:
        return False
    return not _NO_DENIAL.search(text, max(0, match.start() - 30), match.start())
