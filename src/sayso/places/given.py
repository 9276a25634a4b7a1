"""Places that a person names, for a correction: looked up, and written as judgements keep them."""

from sayso.judgements import GivenPlace
from sayso.places.atlas import Atlas, Match
from sayso.places.entry import Entry
from sayso.places.phrases import Relation
from sayso.places.precision import precision_of


def called(atlas: Atlas, words: str) -> list[Entry]:
    """The places that go by exactly this name: "Douma", or "Douma (geonames:170063)" for one."""
    name, id_ = name_and_id(words)
    found = [c.entry for c in atlas.find(name) if c.match < Match.FOLDED]
    return [entry for entry in found if not id_ or entry.id == id_]


def name_and_id(words: str) -> tuple[str, str]:
    """Name and id of "Douma (geonames:170063)"; the id is "" where there is none."""
    if not words.endswith(")"):
        return words, ""
    name, _, id_ = words.removesuffix(")").partition(" (")
    return name, id_


def given(entry: Entry) -> GivenPlace:
    """A place of a gazetteer, as one that a person gives."""
    return GivenPlace(
        name=entry.name,
        latitude=entry.latitude,
        longitude=entry.longitude,
        country=entry.country or None,
        id=entry.id,
        precision=precision_of(entry, Relation.SAME),
    )


def whereabouts(entry: Entry) -> str:
    """What a place lies in: "Rif-dimashq, SY.08, SY"."""
    return ", ".join(filter(None, (entry.within, entry.area, entry.country)))
