"""The codes of one claim: the first row of the table that fits it."""

import re
from dataclasses import dataclass

from sayso.coding.code_lists import ACLED
from sayso.coding.parties import parties_of
from sayso.coding.rules import Rule, rules
from sayso.types import Claim, Status

_NEAR = 80
"""Code points of the home sentence on either side of the trigger that are looked at."""

_LONGEST = 200
_MARKS = re.compile(r"[\W_]+")
_NO_EVENT = {
    Status.DENIED: "it is said not to have happened",
    Status.EXPECTED: "it has not happened yet",
    Status.WANTED: "it is only asked for; the asking is a claim of its own",
}


@dataclass(frozen=True, slots=True)
class Coding:
    """A claim in the codes of event data; None where a scheme has no code for it.

    Attributes:
        plover, plover_mode: event type and mode of PLOVER.
        acled_event, acled_sub_event: event type and sub-event type of ACLED.
        reason: the row of the table that gave them, and why.
    """

    plover: str | None
    plover_mode: str | None
    acled_event: str | None
    acled_sub_event: str | None
    reason: str


def code(claim: Claim) -> Coding:
    """The codes of `claim`, by type, status, words and parties (docs/coding.md).

    Pure, and total: every claim gets a coding, of no codes at all where neither scheme has one.
    What is denied, expected or wanted is no event and has none; what is only possible is coded,
    and the reason says so.
    """
    if claim.status in _NO_EVENT:
        return Coding(None, None, None, None, _NO_EVENT[claim.status])
    trigger = _plain(claim.trigger.text)
    named = " ".join(_plain(words.text) for words in (claim.trigger, *claim.who, *claim.whom))
    before, behind = _beside(claim)
    rule = next(
        rule
        for rule in rules()[claim.type]
        if (rule.trigger is None or rule.trigger.search(trigger))
        and (rule.named is None or rule.named.search(named))
        and (rule.behind is None or rule.behind.search(f"{named} | {behind}"))
        and (rule.near is None or rule.near.search(f"{named} | {before} {trigger} {behind}"))
        and (not rule.who or rule.who & parties_of(claim.who))
        and (not rule.whom or rule.whom & parties_of(claim.whom))
    )
    return _coding(rule, possible=claim.status is Status.POSSIBLE)


def _coding(rule: Rule, *, possible: bool) -> Coding:
    notes = (["said to be possible only"] if possible else []) + ([] if rule.sure else ["unsure"])
    return Coding(
        plover=rule.plover or None,
        plover_mode=rule.mode or None,
        acled_event=ACLED[rule.acled] if rule.acled else None,
        acled_sub_event=rule.acled or None,
        reason="; ".join([f"{rule.name}: {rule.why}", *notes]),
    )


def _plain(words: str) -> str:
    return _MARKS.sub(" ", words[:_LONGEST].lower())


def _beside(claim: Claim) -> tuple[str, str]:
    """The home sentence before and behind the trigger; nothing where it stands elsewhere."""
    start = claim.trigger.start - claim.home.start
    end = claim.trigger.end - claim.home.start
    if start < 0 or end > len(claim.home.text):
        return "", ""
    home = claim.home.text
    return _plain(home[max(0, start - _NEAR) : start]), _plain(home[end : end + _NEAR])
