"""A place that a person names, looked up in the gazetteers."""

from pathlib import Path

from sayso.cli.tell import tell
from sayso.errors import UsageError
from sayso.judgements import GivenPlace, write_place
from sayso.places import open_atlas
from sayso.places.atlas import Match
from sayso.places.entry import Entry
from sayso.places.phrases import Relation
from sayso.places.precision import precision_of

_SHOWN = 4
"""Namesakes that are listed."""


def place_value(words: str, places: Path) -> str:
    """The value of a correction that names a place: "Douma", "Douma (geonames:170063)".

    A name that several places have needs the id of one; a name that none has is kept as a name
    without a point.

    Raises:
        UsageError: several places have the name, or none of the name has the id.
    """
    name, _, id_ = (
        words.removesuffix(")").partition(" (") if words.endswith(")") else (words, "", "")
    )
    found = [c.entry for c in open_atlas(places).find(name) if c.match < Match.FOLDED]
    if id_:
        found = [entry for entry in found if entry.id == id_]
        if not found:
            raise UsageError(
                f"no place {name!r} has the id {id_!r}; `sayso places find` lists them"
            )
    if len(found) > 1:
        listed = ", ".join(f'"{name} ({entry.id})" in {_where(entry)}' for entry in found[:_SHOWN])
        more = " and more (see `sayso places find`)" if len(found) > _SHOWN else ""
        raise UsageError(f"several places are called {name!r}; give one of: {listed}{more}")
    if not found:
        tell(f"no gazetteer has {name!r}; it is kept as a name without a point")
        return write_place(GivenPlace(name))
    (entry,) = found
    return write_place(
        GivenPlace(
            name=entry.name,
            latitude=entry.latitude,
            longitude=entry.longitude,
            country=entry.country or None,
            id=entry.id,
            precision=precision_of(entry, Relation.SAME),
        )
    )


def _where(entry: Entry) -> str:
    return ", ".join(filter(None, (entry.within, entry.area, entry.country)))
