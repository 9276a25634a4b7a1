"""How an event stands: whether anybody says that it happened, and whether anybody denies it."""

from enum import StrEnum

from sayso.export.view import View
from sayso.types import Event, Status


class Standing(StrEnum):
    """What the accounts of an event come to, before any weighing of them."""

    ASSERTED = "asserted"
    """At least one account says outright that it happened, none denies it."""
    CONTESTED = "contested"
    """One account says that it happened, another denies it."""
    DENIED = "denied"
    """It is only denied."""
    POSSIBLE = "possible"
    """It is only said to be possible."""
    EXPECTED = "expected"
    """It is only announced or foreseen."""
    WANTED = "wanted"
    """It is only asked for."""


_HEDGED = {
    Status.POSSIBLE: Standing.POSSIBLE,
    Status.EXPECTED: Standing.EXPECTED,
    Status.WANTED: Standing.WANTED,
}
"""The nearer to a fact, the earlier."""


def standing(view: View, event: Event) -> Standing:
    """How `event` stands, by its accounts; by the statuses of its claims where none speaks out."""
    asserted = any(account.asserts for account in event.accounts)
    denied = any(account.denies for account in event.accounts)
    if asserted:
        return Standing.CONTESTED if denied else Standing.ASSERTED
    if denied:
        return Standing.DENIED
    said = {claim.status for claim in view.claims_of(event)}
    return next((word for status, word in _HEDGED.items() if status in said), Standing.POSSIBLE)
