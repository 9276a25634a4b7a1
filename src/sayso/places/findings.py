"""What the words of a place are found to mean: a name, a border, or a place named before."""

from dataclasses import dataclass

from sayso.places.atlas import Atlas
from sayso.places.choose import choose
from sayso.places.countries import country_names
from sayso.places.entry import TOWNS, Entry, Kind
from sayso.places.fold import plain
from sayso.places.phrases import Phrase, Relation
from sayso.places.precision import BESIDE, COUNTRY, NEAR, REGION, precision_of, relation_words
from sayso.places.scene import Scene, capital_of
from sayso.places.senses import Sense
from sayso.places.stands_for import PEOPLE
from sayso.places.words import AREAS, CITIES, PARTS

_LARGE = 400_000
"""People."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a span was found to mean.

    Attributes:
        entry: whose point it is, None where unresolved.
        name: of the place meant.
        reason: why, in words.
        relation: how the place meant lies to the entry, in words.
        precision: None where unresolved.
        stands_for: as in `sayso.types.Place`.
    """

    entry: Entry | None
    name: str
    reason: str
    relation: str = ""
    precision: int | None = None
    stands_for: str = ""


def named(
    said: Phrase, sense: Sense, scene: Scene, atlas: Atlas, before: Entry | None = None
) -> Finding:
    """A name: its place, or the town that it is a part of.

    `before` is the town that the text named last.
    """
    choice = choose(said, sense, scene, atlas, before)
    if choice.entry is None:
        return Finding(None, _titled(said.core), choice.reason)
    if choice.round_it:
        precision = precision_of(choice.entry, Relation.PART)
        return Finding(choice.entry, _titled(said.core), choice.reason, "part of", precision)
    if said.district and not said.relation and _is_large(choice.entry):
        return Finding(choice.entry, choice.entry.name, choice.reason, "part of", NEAR)
    precision = precision_of(choice.entry, said.relation, said.away)
    return Finding(choice.entry, choice.entry.name, choice.reason, relation_words(said), precision)


def _is_large(entry: Entry) -> bool:
    """Whether an entry is a town too large for a district: "a Damascus suburb" is not Damascus."""
    return entry.kind in TOWNS and entry.population >= _LARGE


def unnamed(
    said: Phrase, scene: Scene, before: Entry | None, last: str | None, atlas: Atlas
) -> Finding:
    """Words that name nothing: a people, or a place that the text has named before.

    `before` is the town named before, `last` the country of the last place before.
    """
    if said.peoples and not said.generic:
        entry = _country(said.peoples[0], atlas)
        if entry:
            return Finding(entry, entry.name, "a nationality", "", COUNTRY, PEOPLE)
    if said.generic == "country" and scene.country and last in (None, scene.country):
        entry = _country(scene.country, atlas)
        if entry:
            reason = "the country that the text is about"
            return Finding(entry, entry.name, reason, relation_words(said), COUNTRY)
    if said.generic == "capital" and (scene.capital or said.peoples):
        entry = scene.capital
        if said.peoples and (entry is None or said.peoples[0] != entry.country):
            entry = capital_of(said.peoples[0], atlas)
        if entry:
            precision = precision_of(entry, said.relation, said.away)
            reason = "the capital of the country that is meant"
            return Finding(entry, entry.name, reason, relation_words(said), precision)
    if said.peoples and said.generic in AREAS:
        entry = _country(said.peoples[0], atlas)
        if entry:
            return Finding(entry, entry.name, "a country's land", relation_words(said), COUNTRY)
    if before and said.peoples and before.country not in said.peoples:
        before = None
    if before and said.generic in CITIES | PARTS | AREAS:
        precise = NEAR if said.generic in CITIES | PARTS and said.away <= BESIDE else REGION
        same = said.generic in CITIES and not said.relation
        relation = relation_words(said) or ("" if same else "part of")
        reason = f"names no place; {before.name} is named before"
        return Finding(before, before.name, reason, relation, precise)
    return Finding(None, "", "the words name no place")


def border(said: Phrase, sense: Sense | None, scene: Scene, atlas: Atlas) -> Finding:
    """A border: that of the two countries named, or of the one named and that of the scene."""
    codes = list(dict.fromkeys(said.peoples))
    if sense and sense.candidates:
        entry = sense.candidates[sense.best].entry
        if entry.kind is not Kind.COUNTRY:
            return named(said, sense, scene, atlas)
        codes = list(dict.fromkeys((*codes, entry.country)))
    for container in sense.containers if sense else ():
        if container.candidates:
            codes.append(container.candidates[container.best].entry.country)
    others = codes[1:] or [code for code in (scene.country, *scene.countries) if code]
    for code in others:
        found = atlas.find(f"border {' '.join(sorted((codes[0], code)))}") if codes else ()
        if found:
            entry = found[0].entry
            reason = "a point half way along the border"
            return Finding(entry, entry.name, reason, relation_words(said), REGION)
    if codes and (country := _country(codes[0], atlas)):
        reason = "which stretch of the border is not said"
        return Finding(country, country.name, reason, relation_words(said), COUNTRY)
    return Finding(None, "", "whose border is not said")


def _country(code: str, atlas: Atlas) -> Entry | None:
    found = (candidate.entry for candidate in atlas.find(country_names().get(code, "")))
    return next((e for e in found if e.kind is Kind.COUNTRY and e.country == code), None)


def _titled(name: str) -> str:
    """An unresolved name in one spelling of case."""
    return " ".join(word.capitalize() for word in plain(name).split())
