"""What each origin says of an event: every claim cited once, nothing said twice.

Where tellers agree, the best words stand once; whoever adds nothing to them is quoted with no more
than trigger and figures.  Whole quotations are shown where they tell something new, or where two
accounts cannot both be true.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from sayso.brief.agree import Told, adds_nothing, told
from sayso.brief.cite import Bench, breath
from sayso.brief.cited import Cited
from sayso.brief.model import Said, Telling
from sayso.brief.quote import short_quote
from sayso.brief.segment import Segment, marks_in
from sayso.brief.standing import stands_as
from sayso.types import Account, Claim, Event, Status

_STATUS_RANK = {status: rank for rank, status in enumerate(Status)}
"""Where claims are otherwise alike, one that asserts an event tells of it better."""
_LOSS = 3
"""Roles that a lost number weighs down: words that are whole tell more."""
Above = TypeVar("Above", bound=tuple[Any, ...])
"""Anything that begins with what it tells."""


def tellings_of(events: Sequence[Event], bench: Bench) -> tuple[tuple[Telling, ...], int]:
    """What each origin says of events told together, and how many have nothing to show.

    Those in conflict come first, of these those who assert, then who tells most.
    """
    accounts: dict[str, list[Account]] = defaultdict(list)
    for event in events:
        for account in event.accounts:
            accounts[account.origin].append(account)
    heard = {
        origin: _cited((name for account in found for name in account.claims), bench)
        for origin, found in accounts.items()
    }
    fighting = _in_conflict(events)
    order = sorted(
        (origin for origin, cited in heard.items() if cited),
        key=lambda origin: (
            all(fighting.isdisjoint(_ids(cited)) for cited in heard[origin]),
            accounts[origin][0].denies,
            *_worth(heard[origin][0]),
        ),
    )
    found = _tellings([(accounts[origin], heard[origin]) for origin in order], fighting, bench)
    return tuple(found), len(heard) - len(order)


def _in_conflict(events: Iterable[Event]) -> set[str]:
    """Ids of claims whose words must be shown: they stand against others."""
    return {
        name
        for event in events
        for conflict in event.conflicts
        for name in (conflict.a, conflict.b)
    }


def _tellings(
    heard: Iterable[tuple[Sequence[Account], Sequence[Cited]]],
    fighting: set[str],
    bench: Bench,
) -> Iterator[Telling]:
    """The tellings in order, each followed by those that add nothing to its first words."""
    roots: list[tuple[Told, list[Telling]]] = []
    for accounts, cited in heard:
        head, new = cited[0], told(cited[0])
        root = _above(new, roots) if fighting.isdisjoint(_ids(head)) else None
        words = _short(head, bench) if root else head.quote
        if root is None:
            root = (new, [])
            roots.append(root)
        root[1].append(_telling(accounts, _lines(cited, words, root[0], fighting, bench)))
    return (telling for _, group in roots for telling in group)


def _lines(
    heard: Sequence[Cited],
    words: tuple[Segment, ...],
    shown: Told,
    fighting: set[str],
    bench: Bench,
) -> Iterator[Said]:
    """What one origin says, each line with what adds nothing to it.

    Args:
        heard: its claims, the one that tells most first.
        words: those shown of the first.
        shown: what the whole quotation tells that stands for the first.
        fighting: ids of claims in conflict, whose words are always shown; taken out here once
            they are.
        bench: all claims.
    """
    head, *rest = heard
    fighting -= _ids(head)
    lines: list[tuple[Told, Said, list[Said]]] = [(shown, Said(head, words), [])]
    for cited in rest:
        new = told(cited)
        line = _above(new, lines) if fighting.isdisjoint(_ids(cited)) else None
        if line:
            line[2].append(Said(cited, _short(cited, bench)))
        else:
            fighting -= _ids(cited)
            lines.append((new, Said(cited, cited.quote), []))
    return (replace(said, again=tuple(again)) for _, said, again in lines)


def _above(new: Told, found: Iterable[Above]) -> Above | None:
    """The first of those found to whose words the new claims add nothing."""
    return next((one for one in found if adds_nothing(new, one[0])), None)


def _ids(cited: Cited) -> set[str]:
    return {claim.id for claim in cited.claims}


def _short(cited: Cited, bench: Bench) -> tuple[Segment, ...]:
    """Triggers and figures of the claims alone."""
    lost = bench.claims[cited.claim.id][1].lost
    return short_quote(cited.document.text, cited.claims, marks_in(cited.claim.home.span, lost))


def _telling(accounts: Sequence[Account], lines: Iterable[Said]) -> Telling:
    first = accounts[0]
    return Telling(
        origin=first.origin,
        teller=first.teller,
        side=first.side,
        denies=any(account.denies for account in accounts),
        asserts=any(account.asserts for account in accounts),
        admits=any(account.admits for account in accounts),
        said=tuple(lines),
    )


def _cited(ids: Iterable[str], bench: Bench) -> list[Cited]:
    """Claims by breath, the one that tells most first."""
    breaths: dict[Hashable, dict[str, Claim]] = defaultdict(dict)
    for claim in bench.shown(ids):
        breaths[breath(claim)][claim.id] = claim
    found = [
        bench.claims[next(iter(claims))][1].cite(list(claims.values()))
        for claims in breaths.values()
    ]
    return sorted(found, key=_worth)


def _worth(cited: Cited) -> tuple[float, ...]:
    """Order of claims: those that tell most of the event, in whole words, come first."""
    claims = cited.claims
    told = max(
        bool(claim.who)
        + bool(claim.whom)
        + bool(claim.places)
        + bool(claim.times)
        + bool(claim.figures)
        + bool(claim.source)
        for claim in claims
    )
    lost = any(figure.lost for figure in cited.figures)
    first = cited.claim
    status = min(_STATUS_RANK[stands_as(claim)] for claim in claims)
    return (
        status,
        _LOSS * lost - told,
        -first.confidence,
        cited.citation.key,
        cited.citation.sentence,
        first.trigger.start,
    )
