"""Points that stand for polygons, and how far these reach."""

from collections.abc import Sequence
from math import cos, pi, radians, sqrt

Ring = Sequence[tuple[float, float]]
"""Longitude and latitude of the corners, in the order of shapefiles."""

_DEGREE = 111.195
"""Kilometres of a degree of latitude on the mean sphere."""


def representative(rings: Sequence[Ring]) -> tuple[float, float, float]:
    """Latitude, longitude and reach in kilometres of a polygon's largest part.

    The point is the centroid where that lies inside, else the middle of the widest stretch of
    the polygon at the centroid's latitude. The reach is the radius of a circle of the same area.

    Raises:
        ValueError: no ring has an area.
    """
    measured = [(abs(_area(ring)), number) for number, ring in enumerate(rings) if len(ring) > 2]
    whole = sum(area for area, _ in measured)
    if not measured or whole <= 0:
        raise ValueError("a polygon without an area")
    largest = rings[max(measured)[1]]
    x, y = _centroid(largest)
    if not _covers(rings, x, y):
        x = _widest(rings, y)
    return y, x, sqrt(whole * cos(radians(y)) / pi) * _DEGREE


def _area(ring: Ring) -> float:
    """Signed area in square degrees (shoelace formula)."""
    return (
        sum(
            x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True)
        )
        / 2
    )


def _centroid(ring: Ring) -> tuple[float, float]:
    x0, y0 = ring[0]
    moved = [(x - x0, y - y0) for x, y in ring]
    area = _area(moved)
    x = y = 0.0
    for (x1, y1), (x2, y2) in zip(moved, [*moved[1:], moved[0]], strict=True):
        cross = x1 * y2 - x2 * y1
        x += (x1 + x2) * cross
        y += (y1 + y2) * cross
    return x0 + x / (6 * area), y0 + y / (6 * area)


def _crossings(rings: Sequence[Ring], y: float) -> list[float]:
    """Longitudes at which the edges of all rings cross a latitude, in order."""
    found = []
    for ring in rings:
        for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
            if (y1 > y) != (y2 > y):
                found.append(x1 + (y - y1) * (x2 - x1) / (y2 - y1))
    return sorted(found)


def _covers(rings: Sequence[Ring], x: float, y: float) -> bool:
    """Whether a point lies inside (even-odd rule, so that holes count)."""
    return sum(crossing > x for crossing in _crossings(rings, y)) % 2 == 1


def _widest(rings: Sequence[Ring], y: float) -> float:
    crossings = _crossings(rings, y)
    pairs = list(zip(crossings[::2], crossings[1::2], strict=False))
    if not pairs:
        raise ValueError("a polygon without an inside")
    low, high = max(pairs, key=lambda pair: (pair[1] - pair[0], -pair[0]))
    return (low + high) / 2
