"""Why a namesake is not the place that is meant.

Weighing always finds a likeliest place; these rules hold back what the text gives no ground for, so
that no place ends in another country for its name alone.
"""

from sayso.places.atlas import Match
from sayso.places.countries import languages
from sayso.places.entry import TOWNS, Entry, Kind
from sayso.places.phrases import Phrase, Relation
from sayso.places.scene import Scene
from sayso.places.senses import Sense, is_in
from sayso.places.sphere import distance

_KNOWN, _HUGE = 100_000, 1_000_000
"""People of a town that a text may name without a word of its country: of one with another
language than the country it is about, and of one with the same."""

_LARGE_TOWN = 20_000
"""People of a town that one does not call a district of another."""

_FAR = 30.0
"""Kilometres beyond a town's radius at which nothing is a part of it."""

_ANYWHERE = frozenset((Kind.COUNTRY, Kind.REGION, Kind.WATER, Kind.CAPITAL, Kind.MOUNTAIN))
"""Kinds that a text may name wherever its events are."""


def refusal(entry: Entry, phrase: Phrase, sense: Sense, scene: Scene, outer: Entry | None) -> str:
    """Why the likeliest place is not meant after all, "" if it is."""
    if (
        phrase.firm
        and outer
        and sense.containers
        and beyond(entry, outer)
        and scene.may_hold(outer)
    ):
        held = any(is_in(entry, c.entry) for c in sense.containers[0].candidates)
        if not held and entry.kind not in _ANYWHERE:
            return f"no place of this name lies in {outer.name}"
    if phrase.district and outer and outer.kind in TOWNS and beyond(entry, outer):
        own = entry.kind is Kind.DISTRICT or entry.population > _LARGE_TOWN
        if entry.kind is Kind.PROVINCE or entry.country != outer.country or not own:
            return f"the only places of this name are far from {outer.name}"
    if phrase.relation is Relation.NAMED_SITE and not _may_hold_sites(entry, scene):
        return "a site with the name of a place, not the place"
    if _is_backed(entry, sense, scene):
        return ""
    return f"the text gives no ground for {entry.country}, where a place of this name lies"


def _is_backed(entry: Entry, sense: Sense, scene: Scene) -> bool:
    """Whether the text gives ground for a place in its country.

    Names are shared most among countries of one language, so that between these it takes more.
    """
    if not entry.country or entry.country in scene.strong:
        return True
    match = next(c.match for c in sense.candidates if c.entry is entry)
    by_name = match <= Match.OTHER_NAME
    if not scene.countries and not scene.strong:
        return match is Match.NAME or entry.population >= _KNOWN
    if entry.kind in _ANYWHERE and by_name:
        return True
    if any(is_in(entry, outer.entry) for c in sense.containers for outer in c.candidates[:1]):
        return True
    if scene.country and languages()[entry.country] == languages()[scene.country]:
        return by_name and entry.population >= _HUGE
    if entry.country in scene.countries:
        return by_name
    return match is Match.NAME and entry.population >= _KNOWN


def _may_hold_sites(entry: Entry, scene: Scene) -> bool:
    """Whether a site with the name of a town may be taken to lie in it ("Aleppo airport")."""
    return scene.city == entry or (
        scene.country == entry.country and entry.population >= _LARGE_TOWN
    )


def beyond(entry: Entry, town: Entry) -> bool:
    """Whether an entry lies too far from a town to be a part of it."""
    return away(entry, town) > town.radius + _FAR


def away(entry: Entry, other: Entry) -> float:
    """Kilometres between the points of two places."""
    return distance((entry.latitude, entry.longitude), (other.latitude, other.longitude))
