"""The point of a place on the map."""

from sayso.types import Place

_DIGITS = 6
"""Decimal places of a degree: a tenth of a metre, more than any gazetteer has."""


def point(place: Place | None) -> tuple[float, float] | None:
    """Longitude and latitude in degrees of WGS 84; None where the place has no point on earth."""
    if place is None or place.latitude is None or place.longitude is None:
        return None
    if not (-90 <= place.latitude <= 90 and -180 <= place.longitude <= 180):
        return None
    return round(place.longitude, _DIGITS), round(place.latitude, _DIGITS)
