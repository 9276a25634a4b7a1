"""Where a document's events are, as far as its names and its words for countries tell."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.places.atlas import Atlas, Match
from sayso.places.countries import capitals
from sayso.places.entry import TOWNS, Entry, Kind
from sayso.places.senses import Sense

_CLEAR = 0.4
"""Share of what speaks for countries that the main country of a document has at least."""

_SURE = 0.8
"""Share that a name's likeliest place must have to speak for its country."""

_LARGE = 100_000
"""People of a place whose name alone speaks for its country."""

_TOWN = 2
"""Words for a country that a large place in it is worth: things happen in places."""

_STRONG = 0.15
"""Share of what speaks for the main country that makes another one strong."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a document is about.

    Attributes:
        country: code of its main country, None where none is clear.
        countries: codes of all countries that the text names, by themselves or their people, the
            most named first.
        strong: those that it speaks of enough for small places in them, the main one included.
        capital: the capital of its main country, None where that is not clear.
        city: the town that it names most, in its main country; None where it names none.
        only_city: the same, if it names no other town there.
    """

    country: str | None
    countries: tuple[str, ...]
    strong: frozenset[str]
    capital: Entry | None
    city: Entry | None
    only_city: Entry | None

    def may_hold(self, entry: Entry) -> bool:
        """Whether a place that no gazetteer has may lie in `entry`: in a country of the text."""
        return not entry.country or entry.country in self.strong.union(self.countries)


def scene_of(
    named: Mapping[str, int], uses: Iterable[Sense], outlet_country: str | None, atlas: Atlas
) -> Scene:
    """The scene of a document.

    Args:
        named: how often the text names each country or its people, by code.
        uses: the sense of each name, once for each time that the text has it.
        outlet_country: country of the outlet, None if not known.
        atlas: where the capital is looked up.
    """
    countries = Counter(named)
    towns: Counter[Entry] = Counter()
    by_name: set[Entry] = set()
    for sense in uses:
        if sense.candidates:
            entry = sense.meant()
            if _speaks_for_its_country(sense):
                countries[entry.country] += _TOWN
            if entry.kind in TOWNS:
                towns[entry] += 1
                if sense.candidates[sense.best].match is Match.NAME:
                    by_name.add(entry)
    del countries[""]
    main = max(countries, key=lambda code: (countries[code], code), default=None)
    if main and countries[main] < _CLEAR * countries.total():
        main = None
    inside = {
        town: count
        for town, count in towns.items()
        if town.country == main or (main is None and town in by_name)
    }
    city = max(inside, key=lambda town: (inside[town], town.population, town.id), default=None)
    only = city if len(inside) == 1 else None
    known = sorted(named, key=lambda code: (-named[code], code))
    strong = {code for code in countries if main and countries[code] >= _STRONG * countries[main]}
    if outlet_country:
        known += [outlet_country] * (outlet_country not in named)
        strong.add(outlet_country)
    return Scene(main, tuple(known), frozenset(strong), capital_of(main, atlas), city, only)


def _speaks_for_its_country(sense: Sense) -> bool:
    """Whether a name alone tells of its country: a large place's, and hardly another's.

    A guess at a small place must not be the ground for itself.
    """
    best = sense.candidates[sense.best]
    return (
        sense.sureness > _SURE
        and (best.match is Match.NAME or len(sense.candidates) > 1)
        and best.match <= Match.OTHER_NAME
        and best.entry.population >= _LARGE
        and best.entry.kind is not Kind.COUNTRY
    )


def capital_of(country: str | None, atlas: Atlas) -> Entry | None:
    """The capital of a country, by its code; None if not known."""
    found = (candidate.entry for candidate in atlas.find(capitals().get(country or "", "")))
    return next((e for e in found if e.kind is Kind.CAPITAL and e.country == country), None)
