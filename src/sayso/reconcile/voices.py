"""Voices: the accounts of an event that count as witnesses of their own.

Two accounts of one teller are one voice, on whatever days it spoke. A report's own voice is none
where the report names somebody who says the same: it then repeats what it was told. Neither is
"a monitor" where the same report names one: it may be the same.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.reconcile.tellers import Teller
from sayso.types import GROUP_OF, Account, Claim, Group, Side, Status


@dataclass(frozen=True, slots=True)
class Voice:
    """One witness, with all its accounts of an event.

    Attributes:
        teller: who it is, for a person to read.
        side: its side, None where unknown.
        speaks: whether somebody named as a source, and not a report in its own voice.
        reports: how many documents its words stand in.
        asserts, denies, admits: as of its accounts.
    """

    teller: str
    side: Side | None
    speaks: bool
    reports: int
    asserts: bool
    denies: bool
    admits: bool


def voices_of(
    accounts: Sequence[Account], claims: Mapping[str, Claim], tellers: Mapping[str, Teller]
) -> list[Voice]:
    """The voices of an event, in the order of its accounts."""
    by_key: dict[str, list[Account]] = {}
    for account in accounts:
        by_key.setdefault(_key(account, tellers), []).append(account)
    sourced = _sourced(accounts, claims, tellers)
    named = _named(accounts, claims, tellers)
    return [
        _voice(group, claims, tellers)
        for group in by_key.values()
        if not _repeats(group, claims, tellers, sourced)
        and not _may_be_named(group, claims, tellers, named)
    ]


def voices_by_claim(accounts: Sequence[Account], tellers: Mapping[str, Teller]) -> dict[str, str]:
    """What makes two claims of an event one voice, by claim."""
    return {
        name: key
        for account in accounts
        for key in [_key(account, tellers)]
        for name in account.claims
    }


def _key(account: Account, tellers: Mapping[str, Teller]) -> str:
    """What makes accounts of several origins one voice."""
    speakers = [name for name in account.claims if tellers[name].speaks]
    return tellers[(speakers or account.claims)[0]].key


def _sourced(
    accounts: Sequence[Account], claims: Mapping[str, Claim], tellers: Mapping[str, Teller]
) -> frozenset[str]:
    """The documents that name somebody who says outright that it happened."""
    return frozenset(
        claims[name].document
        for account in accounts
        for name in account.claims
        if tellers[name].speaks and claims[name].status is Status.HAPPENED
    )


def _repeats(
    group: Sequence[Account],
    claims: Mapping[str, Claim],
    tellers: Mapping[str, Teller],
    sourced: frozenset[str],
) -> bool:
    names = [name for account in group for name in account.claims]
    return all(not tellers[name].speaks and claims[name].document in sourced for name in names)


def _named(
    accounts: Sequence[Account], claims: Mapping[str, Claim], tellers: Mapping[str, Teller]
) -> frozenset[tuple[str, Side | None]]:
    """The documents in which a speaker is told by name, with the side; and with None for any."""
    return frozenset(
        (claims[name].document, side)
        for account in accounts
        for name in account.claims
        if tellers[name].speaks and tellers[name].identified
        for side in (tellers[name].side, None)
    )


def _may_be_named(
    group: Sequence[Account],
    claims: Mapping[str, Claim],
    tellers: Mapping[str, Teller],
    named: frozenset[tuple[str, Side | None]],
) -> bool:
    """Whether these are nameless speakers, each beside one of its side who has a name."""
    names = [name for account in group for name in account.claims]
    return all(
        tellers[name].speaks
        and not tellers[name].identified
        and (claims[name].document, tellers[name].side) in named
        for name in names
    )


def _voice(
    group: Sequence[Account], claims: Mapping[str, Claim], tellers: Mapping[str, Teller]
) -> Voice:
    names = [name for account in group for name in account.claims]
    asserts = any(account.asserts for account in group)
    # Who grants some dead and denies many says that there were dead.
    grants = asserts and all(GROUP_OF[claims[name].type] is Group.HARM for name in names)
    return Voice(
        group[0].teller,
        next((account.side for account in group if account.side), None),
        any(tellers[name].speaks for name in names),
        len({claims[name].document for name in names}),
        asserts,
        any(account.denies for account in group) and not grants,
        any(account.admits for account in group),
    )
