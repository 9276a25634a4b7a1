"""Which place a name means."""

from dataclasses import replace
from typing import NamedTuple

from sayso.places.atlas import Atlas, Candidate
from sayso.places.entry import TOWNS, Entry
from sayso.places.phrases import Phrase, Relation, bare_phrase
from sayso.places.refuse import away, beyond, refusal
from sayso.places.scene import Scene
from sayso.places.senses import Sense, is_in
from sayso.places.weigh import SIGNS

_LIKELY = 0.35
"""Share that the likeliest place of a name has at least, with those of its name in it or round it,
or none is taken."""

_CLOSE, _NEAR = 40.0, 100.0
"""Kilometres from what a text is about within which a misspelt place is looked for first, and
beyond which likeness of spelling proves nothing."""

_REASONS = (
    ("in container", 0.5, "in {outer}, named beside it"),
    ("area named", 0.5, "in a province or district that the text names"),
    ("country named", 0.1, "in {country}, which the text names"),
    ("near others", 0.5, "near other places of the text"),
    ("same province", 0.5, "in the province of other places of the text"),
)
"""Signs that are told, the strongest first, from what strength on."""


class Choice(NamedTuple):
    """The place that a name means, or None; why; and whether it is but the place round it."""

    entry: Entry | None
    reason: str
    round_it: bool = False


def choose(
    phrase: Phrase, sense: Sense, scene: Scene, atlas: Atlas, before: Entry | None = None
) -> Choice:
    """The place that a name means in a scene.

    A namesake that the text gives no ground for is not taken; a name that no gazetteer has, of a
    part of a named town, gets that town; `before` is the town named last.
    """
    outer = _container(sense, scene, phrase, atlas, before)
    why_not = "no gazetteer has this name"
    if sense.candidates:
        best = sense.meant()
        if sense.sureness < _LIKELY:
            return Choice(None, f"could be any of {len(sense.candidates)} places of this name")
        why_not = refusal(best, phrase, sense, scene, outer)
        if not why_not:
            return Choice(best, _reason(sense))
    similar = _similar(phrase, scene, atlas, outer, before)
    if similar:
        return Choice(similar.entry, f'spelt almost like "{similar.entry.name}"; {why_not}')
    inside = (
        phrase.district or phrase.firm or (sense.containers and outer and outer.kind not in TOWNS)
    )
    if outer and inside and scene.may_hold(outer):
        return Choice(outer, f"{why_not}; the point is that of {outer.name}", round_it=True)
    return Choice(None, why_not)


def _container(
    sense: Sense, scene: Scene, phrase: Phrase, atlas: Atlas, before: Entry | None
) -> Entry | None:
    """What the place lies in by the words; for a part of a town, the town named before."""
    for container in sense.containers:
        said = bare_phrase(container.name, container.kinds)
        meant = choose(said, replace(container, containers=[]), scene, atlas)
        if meant.entry:
            return meant.entry
    if phrase.generic == "capital":
        return scene.capital
    return before if phrase.district else None


def _similar(
    phrase: Phrase, scene: Scene, atlas: Atlas, outer: Entry | None, before: Entry | None
) -> Candidate | None:
    """The place spelt most like the name, in the country of the scene or of what contains it."""
    centre = outer or scene.city or before
    country = outer.country if outer else scene.country
    if not country or not centre or phrase.relation is Relation.NAMED_SITE:
        return None
    found = [
        candidate
        for candidate in atlas.similar(phrase.core, frozenset((country,)))
        if not (phrase.firm and outer and not _fits(candidate.entry, outer))
        and (not phrase.kinds or candidate.entry.kind in phrase.kinds)
        and not (phrase.district and candidate.entry.kind in TOWNS)
    ]

    def rank(candidate: Candidate) -> tuple[bool, bool, float, str]:
        kilometres = away(candidate.entry, centre)
        return kilometres > _CLOSE, not candidate.own, kilometres, candidate.entry.id

    near = [item for item in found if away(item.entry, centre) <= _NEAR]
    return min(near, key=rank, default=None)


def _fits(entry: Entry, outer: Entry) -> bool:
    return not beyond(entry, outer) if outer.kind in TOWNS else is_in(entry, outer)


def _reason(sense: Sense) -> str:
    best = sense.best
    entry = sense.candidates[best].entry
    count = len(sense.candidates)
    if count == 1:
        return "the only place of this name"
    signs = dict(zip(SIGNS, sense.signs[best], strict=True))
    for sign, least, told in _REASONS:
        if signs[sign] >= least:
            outer = next(
                (c.candidates[c.best].entry.name for c in sense.containers if c.candidates), ""
            )
            return f"of {count} places of this name the one " + told.format(
                outer=outer, country=entry.country
            )
    return f"the best known of {count} places of this name"
