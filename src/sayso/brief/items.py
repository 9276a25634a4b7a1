"""Events as the brief tells them, those of one breath on one line."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence

from sayso.brief.cite import Bench, breath
from sayso.brief.model import Clash, Item, Part
from sayso.brief.parts import POSITIONS, part_of
from sayso.brief.tellings import tellings_of
from sayso.types import ClaimType, Event

_TYPE_RANK = {kind: rank for rank, kind in enumerate(ClaimType)}


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
    tellings, unsure = tellings_of(events, bench)
    return Item(
        events=tuple(events),
        part=part,
        tellings=tellings,
        clashes=tuple(_clashes(events, bench)),
        unsure=unsure,
    )


def _clashes(events: Iterable[Event], bench: Bench) -> Iterator[Clash]:
    for event in events:
        for conflict in event.conflicts:
            if conflict.a in bench.kept and conflict.b in bench.kept:
                (a, a_shelf), (b, b_shelf) = bench.claims[conflict.a], bench.claims[conflict.b]
                yield Clash(conflict, a_shelf.citation(a), b_shelf.citation(b))


def asserts_in(item: Item) -> int:
    """How many origins assert the item."""
    return sum(telling.asserts for telling in item.tellings)
