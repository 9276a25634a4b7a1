"""Events as the brief tells them: by teller, each claim cited once, nothing said twice.

Where tellers agree, the best words stand once and the others are named.  Words are shown again
only where they tell something new, or where two accounts cannot both be true.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

from sayso.brief.agree import Told, adds_nothing, told
from sayso.brief.cite import Shelf, breath
from sayso.brief.model import Cited, Clash, Item, Part, Said, Telling
from sayso.brief.parts import POSITIONS, part_of
from sayso.brief.quote import short_quote
from sayso.brief.segment import Segment, marks_in
from sayso.brief.standing import stands_as
from sayso.types import Account, Claim, ClaimType, Event, Status

_TYPE_RANK = {kind: rank for rank, kind in enumerate(ClaimType)}
_STATUS_RANK = {status: rank for rank, status in enumerate(Status)}
"""Where claims are otherwise alike, one that asserts an event tells of it better."""
Above = TypeVar("Above", bound=tuple[Any, ...])
"""Anything that begins with what it tells."""
_LOSS = 3
"""Roles that a lost number weighs down: words that are whole tell more."""


class Bench(NamedTuple):
    """All claims of the brief.

    Attributes:
        claims: by id, with the document of each.
        kept: ids of the claims that are shown.
        pictured: ids of the claims of all events; people rejected the rest.
        against: by id of a bare denial, what it stands right behind.
    """

    claims: Mapping[str, tuple[Claim, Shelf]]
    kept: frozenset[str]
    pictured: frozenset[str]
    against: Mapping[str, tuple[Claim, ...]]

    def shown(self, ids: Iterable[str]) -> list[Claim]:
        """The claims of these ids that are shown."""
        return [self.claims[name][0] for name in ids if name in self.kept]


def items_of(events: Sequence[Event], bench: Bench) -> Iterator[Item]:
    """The events that have claims to show, those of one breath and part together."""
    alike: dict[tuple[Part, Hashable], list[Event]] = defaultdict(list)
    for event in events:
        claims = bench.shown(event.claims)
        if claims:
            part = part_of(event, claims)
            alike[part, _breath(event, part, bench)].append(event)
    for (part, _), found in alike.items():
        for together in _of_one_scene(sorted(found, key=_spoken_first), part):
            yield _item(together, part, bench)


def _breath(event: Event, part: Part, bench: Bench) -> Hashable:
    """What events told together have in common; contested ones always stand alone."""
    if part is Part.CONTESTED:
        return event.id
    accounts = (
        (
            account.origin,
            frozenset(breath(claim) for claim in bench.shown(account.claims)),
        )
        for account in event.accounts
    )
    told = sorted(accounts, key=_first)
    if part is Part.POSITIONS:  # a demand, and what is demanded
        return (*told,)
    return (event.credibility.rating, *told)


def _of_one_scene(events: Iterable[Event], part: Part) -> list[list[Event]]:
    """Events of one breath, parted where they name different places or days."""
    scenes: list[list[Event]] = []
    for event in events:
        scene = next(
            (
                scene
                for scene in scenes
                if part is Part.POSITIONS or all(_meets(event, other) for other in scene)
            ),
            None,
        )
        if scene is None:
            scenes.append([event])
        else:
            scene.append(event)
    return scenes


def _meets(one: Event, other: Event) -> bool:
    """Whether place and days are the same, or not told of one of the two."""
    places = {(event.place.id, event.place.name) for event in (one, other) if event.place}
    days = {(event.start, event.end) for event in (one, other) if event.start or event.end}
    return len(places) < 2 and len(days) < 2


def _first(account: tuple[str, object]) -> str:
    return account[0]


def _spoken_first(event: Event) -> tuple[bool, int, str]:
    """Order of events told together: a demand comes before what is demanded."""
    return (event.type not in POSITIONS, _TYPE_RANK[event.type], event.id)


def _item(events: Sequence[Event], part: Part, bench: Bench) -> Item:
    accounts: dict[str, list[Account]] = defaultdict(list)
    for event in events:
        for account in event.accounts:
            accounts[account.origin].append(account)
    heard = {
        origin: _cited((name for account in told for name in account.claims), bench)
        for origin, told in accounts.items()
    }
    fighting = _in_conflict(events)
    order = sorted(
        (origin for origin, cited in heard.items() if cited),
        key=lambda origin: (
            fighting.isdisjoint(_all_ids(heard[origin])),
            accounts[origin][0].denies,
            *_worth(heard[origin][0]),
        ),
    )
    tellings = _tellings([(accounts[origin], heard[origin]) for origin in order], fighting, bench)
    return Item(
        events=tuple(events),
        part=part,
        tellings=tuple(tellings),
        clashes=tuple(_clashes(events, bench)),
        unsure=len(heard) - len(order),
    )


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


def _all_ids(heard: Iterable[Cited]) -> set[str]:
    return {name for cited in heard for name in _ids(cited)}


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


def _in_conflict(events: Iterable[Event]) -> set[str]:
    """Ids of claims whose words must be shown: they stand against others."""
    return {
        name
        for event in events
        for conflict in event.conflicts
        for name in (conflict.a, conflict.b)
    }


def _clashes(events: Iterable[Event], bench: Bench) -> Iterator[Clash]:
    for event in events:
        for conflict in event.conflicts:
            if conflict.a in bench.kept and conflict.b in bench.kept:
                (a, a_shelf), (b, b_shelf) = bench.claims[conflict.a], bench.claims[conflict.b]
                yield Clash(conflict, a_shelf.citation(a), b_shelf.citation(b))


def asserts_in(item: Item) -> int:
    """How many origins assert the item."""
    return sum(telling.asserts for telling in item.tellings)


def statuses(item: Item) -> set[Status]:
    """How the item's claims stand."""
    return {stands_as(claim) for claim in item.claims}
