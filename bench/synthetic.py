"""Synthetic claims for measuring how reconciling grows: real reports, moved in time and place.

Each is one of the real reports as we read it, with all its claims. A story is one report with
each of its places taken from another report at random; it is told by one to four of a hundred
outlets, on the same day or the next, each leaving out some of the claims. A report comes back when
all others have been drawn: a text printed again and again for months is rare in life. So how many
claims a report has, of which types, with or without places, times, actors and figures, is as
drawn, and as many reports come a week however many there are.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sayso.types import Claim, Document, Entry, Place, When, claim_id, document_id

WEEKLY = 70
"""Reports a week: ten a day, so that 100,000 claims are a year and a half."""

_OUTLETS = 100
_TELLERS = 4
"""Outlets that tell one story at most."""

_TOLD = 0.7
"""Chance that one of them tells a claim."""

_FIRST = date(2000, 1, 1)


def synthetic(pool: Sequence[Entry], claims: int, seed: int) -> Iterator[Entry]:
    """Entries drawn from a pool until they have this many claims together.

    The first of a longer run are those of a shorter one with the same seed.
    """
    dice = random.Random(seed)
    places = sorted(
        {p for entry in pool for claim in entry.claims for p in claim.places if p.id}, key=repr
    )
    waiting: list[Entry] = []
    seen: set[str] = set()
    made = number = 0
    while made < claims:
        waiting = waiting or dice.sample(pool, len(pool))
        entry = waiting.pop()
        moved = {place: dice.choice(places) for place in _places(entry)}
        for _ in range(dice.randint(1, _TELLERS)):
            kept = tuple(c for c in entry.claims if dice.random() < _TOLD) or entry.claims[:1]
            day = _FIRST + timedelta(days=number * 7 // WEEKLY + dice.randint(0, 1))
            outlet = f"Outlet {dice.randrange(_OUTLETS)}"
            number += 1
            again = _again(replace(entry, claims=kept), outlet, day, moved)
            if again.document.id not in seen:
                seen.add(again.document.id)
                made += len(again.claims)
                yield again


def _places(entry: Entry) -> list[Place]:
    return list(dict.fromkeys(place for claim in entry.claims for place in claim.places))


def _again(entry: Entry, outlet: str, day: date, moved: dict[Place, Place]) -> Entry:
    before = entry.document
    id = document_id(before.text, outlet, day, before.title)
    shift = day - (before.date or day)
    claims = {c.id: c for c in (_claim(claim, id, shift, moved) for claim in entry.claims)}
    document: Document = replace(before, id=id, outlet=outlet, date=day)
    return replace(entry, document=document, claims=tuple(claims.values()))


def _claim(claim: Claim, document: str, shift: timedelta, moved: dict[Place, Place]) -> Claim:
    again = replace(
        claim,
        document=document,
        places=tuple(
            replace(moved[place], words=place.words) if place in moved else place
            for place in claim.places
        ),
        times=tuple(_shifted(when, shift) for when in claim.times),
    )
    return replace(again, id=claim_id(again))


def _shifted(when: When, shift: timedelta) -> When:
    """A time moved; one that leaves the calendar stays where it was."""
    try:
        return replace(
            when,
            start=when.start and when.start + shift,
            end=when.end and when.end + shift,
        )
    except OverflowError:
        return when
