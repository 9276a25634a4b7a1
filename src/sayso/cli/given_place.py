"""A place that a person names on the command line."""

from pathlib import Path

from sayso.cli.tell import tell
from sayso.errors import UsageError
from sayso.judgements import GivenPlace, write_place
from sayso.places import open_atlas
from sayso.places.given import called, given, name_and_id, whereabouts

_SHOWN = 4
"""Namesakes that are listed."""


def place_value(words: str, places: Path) -> str:
    """The value of a correction that names a place: "Douma", "Douma (geonames:170063)".

    A name that several places have needs the id of one; a name that none has is kept as a name
    without a point.

    Raises:
        UsageError: several places have the name, or none of the name has the id.
    """
    found, (name, id_) = called(open_atlas(places), words), name_and_id(words)
    if id_ and not found:
        raise UsageError(f"no place {name!r} has the id {id_!r}; `sayso places find` lists them")
    if len(found) > 1:
        listed = ", ".join(
            f'"{name} ({entry.id})" in {whereabouts(entry)}' for entry in found[:_SHOWN]
        )
        more = " and more (see `sayso places find`)" if len(found) > _SHOWN else ""
        raise UsageError(f"several places are called {name!r}; give one of: {listed}{more}")
    if not found:
        tell(f"no gazetteer has {name!r}; it is kept as a name without a point")
        return write_place(GivenPlace(name))
    return write_place(given(found[0]))
