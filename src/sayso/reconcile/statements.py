"""One speaker's one statement, told more than once; and what one desk tells more than once."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, product
from typing import NamedTuple

from sayso.reconcile.copies import days_apart
from sayso.reconcile.days import pairs_within
from sayso.reconcile.nearness import elsewhere, names_differ, one_place
from sayso.reconcile.passages import Passage, Rarity
from sayso.reconcile.tellers import Kind, Teller
from sayso.types import Claim, Document, Side, Status, Tie, TieKind

_RUN = 2
"""Sentences from one claim of a running statement to the next: one may stand between them."""


_WATCHING = frozenset((Side.MONITOR, Side.MEDIA, Side.CIVILIAN, None))
"""Sides of those who tell of what others do."""


class Alike(NamedTuple):
    """What two claims of one teller share."""

    words: float
    type: bool
    status: bool
    place: bool
    differs: bool
    figure: bool
    days: int


class Row(NamedTuple):
    """A row of a table: what suffices to take two claims of one teller for one statement."""

    words: float
    days: int
    type: bool = False
    status: bool = False
    place: bool = False
    figure: bool = False
    denied: bool = False
    named: bool = False
    party: bool = False


_TABLE = (
    Row(words=0.45, days=4),
    Row(words=0.2, days=3, type=True),
    Row(words=0.1, days=3, type=True, status=True, place=True),
    Row(words=0.0, days=2, type=True, status=True, figure=True),
    Row(words=0.0, days=7, type=True, denied=True),
    Row(words=0.0, days=7, type=True, named=True),
)
"""`named`: the speaker is a person or body whom a name of their own identifies. `denied`: both
claims deny; a party denies one thing in one way for days."""

_DAILY = (
    Row(words=0.45, days=2),
    Row(words=0.1, days=2, type=True, status=True, place=True),
    Row(words=0.1, days=2, type=True, status=True, figure=True),
    Row(words=0.2, days=2, type=True, place=True),
    Row(words=0.2, days=2, type=True, figure=True),
    Row(words=0.2, days=1, type=True, status=True, party=True),
    Row(words=0.0, days=7, type=True, denied=True),
)
"""The table for those that the register knows: a watchdog tells of other dead every day in like
words, so that place or figure must be the same. `party`: the speaker is a party and no watchdog;
such speak of one thing for days."""

DAYS = max(row.days for row in (*_TABLE, *_DAILY))
"""Days that two claims of one statement are apart at most."""


class Told(NamedTuple):
    """A claim with what it is compared by."""

    claim: Claim
    teller: Teller
    passage: Passage


def statement_ties(
    told: Sequence[Told],
    passages: Sequence[Passage],
    pairs: Sequence[tuple[int, int]],
    documents: Mapping[str, Document],
    rarity: Rarity,
) -> Iterator[Tie]:
    """Ties between claims of one teller.

    `told` is in order of documents and text; `pairs` are passages whose words may be alike.
    """
    yield from _running(told)
    for a, b in _pairs(told, passages, pairs, documents):
        first, second = told[a], told[b]
        kind = _kind(first.teller, second.teller)
        if kind is None or first.claim.document == second.claim.document:
            continue
        days = days_apart(documents[first.claim.document], documents[second.claim.document]) or 0
        if days > DAYS:
            continue
        words = rarity.likeness(first.passage.stems, second.passage.stems)
        seen = _at_best(first, second, words, days)
        if not _suffice(seen, first, second):
            continue
        seen = _compared(first, second, seen)
        if _suffice(seen, first, second):
            yield Tie(first.claim.id, second.claim.id, kind, _reason(kind, first, seen))


def _running(told: Sequence[Told]) -> Iterator[Tie]:
    """A speaker's claims in sentences next to each other belong to one statement."""
    last: dict[tuple[str, str], Told] = {}
    for one in told:
        if not one.teller.speaks:
            continue
        place = one.claim.document, one.teller.key
        earlier = last.get(place)
        last[place] = one
        if earlier and one.claim.sentence - earlier.claim.sentence <= _RUN:
            reason = f"{one.teller.name} says both in one run of sentences"
            yield Tie(earlier.claim.id, one.claim.id, TieKind.STATEMENT, reason)


def _pairs(
    told: Sequence[Told],
    passages: Sequence[Passage],
    near: Sequence[tuple[int, int]],
    documents: Mapping[str, Document],
) -> list[tuple[int, int]]:
    """Claims worth comparing: of one block and week, or in passages whose words may be alike."""
    pairs = set(_of_one_mouth(told, passages, near))
    blocks: dict[tuple[object, ...], list[int]] = {}
    for place, one in enumerate(told):
        for key in set(blocks_of(one)):
            blocks.setdefault(key, []).append(place)
    for block in blocks.values():
        days = [documents[told[place].claim.document].date for place in block]
        pairs.update((block[a], block[b]) for a, b in pairs_within(days, DAYS))
    return sorted(pairs)


def _of_one_mouth(
    told: Sequence[Told], passages: Sequence[Passage], near: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The claims of two such passages whose speakers may be one."""
    place_of = {one.claim.id: place for place, one in enumerate(told)}
    places = [[place_of[name] for name in passage.claims] for passage in passages]
    marks = [frozenset(chain(*(_marks(told[at].teller) for at in those))) for those in places]
    for a, b in near:
        if marks[a].isdisjoint(marks[b]):
            continue
        for first, second in map(sorted, product(places[a], places[b])):
            if _one_mouth(told[first].teller, told[second].teller):
                yield first, second


def _marks(teller: Teller) -> Iterator[str]:
    """What two speakers share one of, if `_one_mouth` holds of them."""
    return filter(None, (teller.key, teller.carrier, *teller.names))


def blocks_of(one: Told) -> Iterator[tuple[object, ...]]:
    """The blocks of a claim: its teller and type with one more thing that a copy would share."""
    claim, teller = one.claim, one.teller
    if not (teller.known and teller.side in _WATCHING):
        # A watchdog speaks every day: of its claims place, figure or words must be the same.
        yield teller.key, claim.type, "lately"
    for place in claim.places:
        yield teller.key, claim.type, "at", place.id or place.name
    for value in sorted(_values(claim)):
        for key in filter(None, (teller.key, teller.carrier)):
            yield key, claim.type, "many", value
    if claim.status is Status.DENIED:
        yield teller.key, claim.type, "denied"
    for name in sorted(teller.names):
        yield name, claim.type


def _one_mouth(a: Teller, b: Teller) -> bool:
    """Whether two speakers are one, or one is carried by the other's own outlet."""
    return b.key in (a.key, a.carrier) or a.key == b.carrier or a.bears_name_of(b)


def _kind(a: Teller, b: Teller) -> TieKind | None:
    """What a tie between two tellers is called; None where they are not one."""
    if a.speaks and b.speaks:
        return TieKind.STATEMENT if _one_mouth(a, b) else None
    if a.key != b.key:
        return None
    if a.speaks or b.speaks:
        return TieKind.QUOTED
    return TieKind.WIRE if Kind.AGENCY in (a.kind, b.kind) else None


def _at_best(a: Told, b: Told, words: float, days: int) -> Alike:
    """What two claims share, if all that takes longer to compare is alike."""
    kind, status = a.claim.type is b.claim.type, a.claim.status is b.claim.status
    return Alike(words, kind, status, place=True, differs=False, figure=True, days=days)


def _compared(a: Told, b: Told, best: Alike) -> Alike:
    """What they do share."""
    return best._replace(
        place=one_place(a.claim.places, b.claim.places),
        differs=_differ(a, b, best.days),
        figure=bool(_values(a.claim) & _values(b.claim)),
    )


def _suffice(seen: Alike, a: Told, b: Told) -> bool:
    """Whether some row takes the two for one statement."""
    return any(_suffices(row, seen, a, b) for row in _table_of(a, b))


def _table_of(a: Told, b: Told) -> tuple[Row, ...]:
    return _DAILY if a.teller.known and b.teller.known else _TABLE


def _suffices(row: Row, seen: Alike, a: Told, b: Told) -> bool:
    return (
        seen.words >= row.words
        and seen.days <= row.days
        and not seen.differs
        and (seen.type or not row.type)
        and (seen.status or not row.status)
        and (seen.place or not row.place)
        and (seen.figure or not row.figure)
        and (not row.denied or a.claim.status is b.claim.status is Status.DENIED)
        and (not row.named or a.teller.bears_name_of(b.teller))
        and (not row.party or not {a.teller.side, b.teller.side} & _WATCHING)
    )


def _differ(a: Told, b: Told, days: int) -> bool:
    """Whether the two tell of two places, or give only other numbers elsewhere or on other days."""
    ours, theirs = a.claim.places, b.claim.places
    if elsewhere(ours, theirs):
        return True
    if names_differ(ours, theirs):
        return not _values(a.claim) & _values(b.claim)
    numbers = a.passage.numbers, b.passage.numbers
    if not all(numbers) or numbers[0] & numbers[1]:
        return False
    return days > 0 or not one_place(ours, theirs)


def _values(claim: Claim) -> frozenset[float]:
    """The numbers that a claim gives; "over 400" and "400" give the same."""
    return frozenset(
        value for figure in claim.figures for value in (figure.min, figure.max) if value is not None
    )


def _reason(kind: TieKind, first: Told, seen: Alike) -> str:
    """What was seen, in words."""
    shared = [
        word
        for word, holds in (
            (f"the same type ({first.claim.type.value})", seen.type),
            ("the same place", seen.place),
            ("the same figure", seen.figure),
            (f"{seen.words:.0%} of what their sentences tell", seen.words >= 0.1),
        )
        if holds
    ]
    who = first.teller.name
    how = {
        TieKind.STATEMENT: f"{who} says both",
        TieKind.WIRE: f"both are {who}'s",
        TieKind.QUOTED: f"one is {who}'s own, the other names {who} as its source",
    }[kind]
    when = "" if not seen.days else f", {seen.days} days apart"
    return f"{how}; they share {', '.join(shared)}{when}"
