"""Accounts: what each origin says of an event, whether it denies, asserts or admits it."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from sayso.reconcile.admissions import admits
from sayso.reconcile.blame import akin
from sayso.types import Account, Claim, ClaimType, Origin, Status


def accounts_of(claims: Sequence[Claim], origin_of: Mapping[str, Origin]) -> tuple[Account, ...]:
    """The accounts of an event, in the order of its claims, those of different sides first.

    A denial of something else than what most of the claims tell of (that there is a corridor, of
    those who are trapped) denies nothing of the event.
    """
    counts = Counter(claim.type for claim in claims)
    kinds = {kind for kind, count in counts.items() if count == max(counts.values())}
    by_origin: dict[str, list[Claim]] = {}
    for claim in claims:
        by_origin.setdefault(origin_of[claim.id].id, []).append(claim)
    accounts = [_account(origin_of[told[0].id], told, kinds) for told in by_origin.values()]
    return tuple(_sides_first(accounts))


def _account(origin: Origin, claims: Sequence[Claim], kinds: Collection[ClaimType]) -> Account:
    return Account(
        origin=origin.id,
        claims=tuple(claim.id for claim in claims),
        teller=origin.teller,
        side=origin.side,
        denies=any(
            claim.status is Status.DENIED and any(akin(claim.type, kind) for kind in kinds)
            for claim in claims
        ),
        asserts=any(claim.status is Status.HAPPENED for claim in claims),
        admits=any(admits(claim) for claim in claims),
    )


def _sides_first(accounts: Sequence[Account]) -> list[Account]:
    """The first account of each side, then the others; each part in its order."""
    seen = set()
    first: list[Account] = []
    others: list[Account] = []
    for account in accounts:
        new = account.side is not None and account.side not in seen
        seen.add(account.side)
        (first if new else others).append(account)
    return first + others
