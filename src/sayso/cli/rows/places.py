"""Cells of a place, which events, figures and holdings have alike."""

from sayso.types import Place

COLUMNS = ("place", "place_id", "latitude", "longitude", "country", "place_precision")


def cells(place: Place | None) -> tuple[object, ...]:
    """What stands under each of COLUMNS."""
    if place is None:
        return (None,) * len(COLUMNS)
    where = f"{place.relation} {place.name}" if place.relation else place.name
    return (
        where,
        place.id,
        place.latitude,
        place.longitude,
        place.country,
        place.precision,
    )
