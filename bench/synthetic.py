"""Synthetic claims for measuring how reconciling grows: real reports, moved in time and place.

Each is one of the real reports as we read it, with all its claims. A story is one report with
each of its places taken from another report at random; it is told by one to four outlets, on the
same day or the next, each leaving out some of the claims. So how many claims a report has, of
which types, with or without places, times, actors and figures, is as drawn, and as many reports
come a week however many there are.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sayso.types import Claim, Document, Entry, Place, When

WEEKLY = 70
"""Reports a week: ten a day, so that 100,000 claims are a year and a half."""

_OUTLETS = 4
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
    made = number = 0
    while made < claims:
        entry = pool[dice.randrange(len(pool))]
        moved = {place: dice.choice(places) for place in _places(entry)}
        for _ in range(dice.randint(1, _OUTLETS)):
            kept = tuple(c for c in entry.claims if dice.random() < _TOLD) or entry.claims[:1]
            day = _FIRST + timedelta(days=number * 7 // WEEKLY + dice.randint(0, 1))
            yield _again(replace(entry, claims=kept), number, day, moved)
            made += len(kept)
            number += 1


def _places(entry: Entry) -> list[Place]:
    return list(dict.fromkeys(place for claim in entry.claims for place in claim.places))


def _again(entry: Entry, number: int, day: date, moved: dict[Place, Place]) -> Entry:
    id = f"d{number:08}"
    shift = day - (entry.document.date or day)
    document: Document = replace(entry.document, id=id, date=day)
    claims = tuple(
        _claim(claim, f"c{number:08}{place:04}", id, shift, moved)
        for place, claim in enumerate(entry.claims)
    )
    return replace(entry, document=document, claims=claims)


def _claim(
    claim: Claim, id: str, document: str, shift: timedelta, moved: dict[Place, Place]
) -> Claim:
    return replace(
        claim,
        id=id,
        document=document,
        places=tuple(
            replace(moved[place], words=place.words) if place in moved else place
            for place in claim.places
        ),
        times=tuple(_shifted(when, shift) for when in claim.times),
    )


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
