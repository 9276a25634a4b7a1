"""Blocks: the keys under which tellings are looked for that may speak of one event.

Only tellings that share a key open the comparison of their documents, so that the work grows with
the reports that speak of one place in one week and not with the square of the ledger. A key is a
function of one telling alone. Days and degrees fall into overlapping buckets: whatever is less
than half a bucket apart shares one.
"""

from collections.abc import Iterator
from math import floor, log2

from sayso.reconcile.facts import Facts
from sayso.reconcile.kinds import KIN, PLENTY, STATES
from sayso.reconcile.spots import Spot
from sayso.reconcile.story import Story, Telling
from sayso.reconcile.window import MOMENT, Window
from sayso.reconcile.words import rarity
from sayso.types import ClaimType

Key = tuple[str | int, ...]
"""A key; tellings that share one are compared."""

DAYS = 8
"""Days of a bucket; two tellings less than half of it apart share one."""

LASTING = 32
"""Days of a bucket for what lasts or runs on, and for the stories of documents."""

LONG = 128
"""Days of a bucket for what lasts and is known by who, how many or since when: reports tell it
again for months, and few others share such a key."""

DEGREES = 0.75
"""Degrees of a cell of the map."""

_TOLD = 62
"""Days up to which a told window says when something happened, rather than since when."""

_RARE = 7.0
"""Bits from which one word may bring two tellings without a place together."""

_WORDS = 4
"""Words of a telling that do, the rarest."""

_MANY = 1000
"""A count from which it may bring two tellings without a place together."""

_MARKS = 12
"""Stems of a document that may bring it together with another."""

_MONTH = 31
_WIDE = 3
"""Precision past which a place is too wide to tell one event from another."""


def keys_of(telling: Telling) -> Iterator[Key]:
    """The keys of a telling; it may have a key more than once."""
    facts = telling.facts
    families = sorted(kind.value for kind in facts.types)
    if facts.window is not None and facts.window.days <= MOMENT:
        families += sorted({family for kind in facts.types for family in _FAMILIES[kind]})
    # What is told beside a place needs no key for it: that place's own telling has one, and opens
    # the whole of the two documents.
    cells = sorted({cell for spot in facts.spots for cell in _cells(spot)})
    places: list[Key] = [*cells]
    if not facts.spots:
        places += [(word,) for word in _rarest(telling)]
    signs: list[Key] = [*_countries(telling)]
    if not cells:
        signs += [*_between(facts), *_counts(facts)]
    rare = sorted(facts.types - PLENTY) if not cells else ()
    for marks, lasting in ((places, LASTING), (signs, LONG)):
        for day in _days(telling, lasting) if marks else ():
            yield from ((family, *day, *mark) for family in families for mark in marks)
    for day in _days(telling, LASTING) if rare else ():
        yield from ((kind.value, *day) for kind in rare)


def keys_of_story(story: Story) -> Iterator[Key]:
    """The keys of a whole document: two that share some may tell one story."""
    day = next((telling.day for telling in story.tellings), None)
    marks = sorted(story.stems, key=lambda stem: (-story.stems[stem], stem))[:_MARKS]
    for bucket in _buckets(Window(day, day), LASTING) if day is not None else ((0, 0),):
        yield from (("story", *bucket, mark) for mark in marks)


_FAMILIES = {
    kind: tuple(f"kin{number}" for number, group in enumerate(KIN) if kind in group)
    for kind in ClaimType
}


def _days(telling: Telling, lasting: int) -> Iterator[tuple[int, int]]:
    """The buckets of days that it happened in, as far as told; else those of the report.

    Those of what lasts are `lasting` days wide.
    """
    window, day = telling.facts.window, telling.day
    lasts = telling.facts.running or bool(STATES & telling.facts.types)
    if window is not None and window.days <= _TOLD and not lasts:
        yield from _buckets(window, DAYS)
    elif day is not None:
        yield from _buckets(Window(day, day), lasting if lasts else DAYS)
    else:
        yield 0, 0


def _buckets(window: Window, days: int) -> Iterator[tuple[int, int]]:
    for offset in (0, days // 2):
        first, last = ((day + offset) // days for day in (window.start, window.end))
        yield from ((offset + days, bucket) for bucket in range(first, last + 1))


def _cells(spot: Spot) -> Iterator[tuple[str | int, ...]]:
    """The cells of the map that a place lies in; none where it has no point or is too wide."""
    if spot.latitude is None or spot.longitude is None or spot.precision > _WIDE:
        return
    for name, offset in (("cell", 0.0), ("between", DEGREES / 2)):
        north = floor((spot.latitude + offset) / DEGREES)
        yield name, north, floor((spot.longitude + offset) / DEGREES)


def _between(facts: Facts) -> Iterator[tuple[str, ...]]:
    """Who does it to whom, of what lasts and has no place that tells it apart."""
    if facts.types & STATES:
        yield from (("between", a, b) for a in sorted(facts.doers) for b in sorted(facts.targets))


def _counts(facts: Facts) -> Iterator[tuple[str | int, ...]]:
    """What is counted and how many, to within a half, where it is so many that few count them."""
    for what, low, high in sorted(facts.figures, key=repr):
        count = low if low is not None else high
        if count is not None and count >= _MANY:
            octave = log2(count)
            yield "count", what, floor(octave)
            yield "about", what, floor(octave + 0.5)


def _rarest(telling: Telling) -> list[str]:
    words = [word for word in telling.facts.words if rarity(word) >= _RARE]
    return sorted(words, key=lambda word: (-rarity(word), word))[:_WORDS]


def _countries(telling: Telling) -> list[tuple[str | int, ...]]:
    """Countries by the month since which something is told of the whole of them, or of nowhere."""
    window, spots = telling.facts.window, telling.facts.spots
    if window is None or telling.day is None or telling.day - window.start < _TOLD:
        return []
    countries = {spot.country or "" for spot in spots if spot.precision > _WIDE}
    if countries or not spots:
        countries.add("")
    return [("since", window.start // _MONTH, country) for country in sorted(countries)]
