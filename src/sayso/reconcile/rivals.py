"""Accounts of who holds or took a place, as its rating counts them.

Who says that the army holds the town and who says that the rebels do confirm nothing together.
Beside the holder that the first account names, one who names another for the same ground and days
denies it, as the conflict between the two shows; one who names another elsewhere or later speaks of
something else, and neither confirms nor denies.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.reconcile.blame import Doer, exclude, holders
from sayso.types import Account, Claim, Conflict, Dispute, Status


def as_rivals(
    accounts: Sequence[Account],
    claims: Mapping[str, Claim],
    conflicts: Sequence[Conflict],
    together: frozenset[frozenset[str]],
) -> tuple[Account, ...]:
    """The accounts of one event, with those who name another holder told apart."""
    first = next((named for one in accounts if (named := _holders(one, claims))), ())
    disputed = {name for one in conflicts if one.about is Dispute.HOLDER for name in (one.a, one.b)}
    return tuple(
        replace(account, asserts=False, denies=not disputed.isdisjoint(account.claims))
        if exclude(first, _holders(account, claims), together)
        else account
        for account in accounts
    )


def _holders(account: Account, claims: Mapping[str, Claim]) -> tuple[Doer, ...]:
    told = (claims[name] for name in account.claims)
    return tuple(
        doer for claim in told if claim.status is Status.HAPPENED for doer in holders(claim)
    )
