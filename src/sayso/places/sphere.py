"""Distances and middles on the globe."""

from collections.abc import Sequence
from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt

Point = tuple[float, float]
"""Latitude and longitude, degrees of WGS 84."""

_RADIUS = 6371.0088
"""Kilometres, mean radius of the Earth (IUGG)."""

_REACH = 0.9
"""Share of points that the radius of a set of them takes in: the rest are outliers."""


def distance(one: Point, two: Point) -> float:
    """Kilometres between two points (haversine formula)."""
    a, b = radians(one[0]), radians(two[0])
    half = (b - a) / 2, radians(two[1] - one[1]) / 2
    chord = sin(half[0]) ** 2 + cos(a) * cos(b) * sin(half[1]) ** 2
    return 2 * _RADIUS * asin(min(1.0, sqrt(chord)))


def middle(points: Sequence[Point]) -> tuple[float, float, float]:
    """Latitude and longitude of the middle of points, and the kilometres that it reaches.

    The middle is the mean of the points as vectors, which minds neither poles nor the date line.

    Raises:
        ValueError: there are no points.
    """
    if not points:
        raise ValueError("no points have no middle")
    x = y = z = 0.0
    for latitude, longitude in points:
        up, round_ = radians(latitude), radians(longitude)
        x, y, z = x + cos(up) * cos(round_), y + cos(up) * sin(round_), z + sin(up)
    centre = (degrees(atan2(z, hypot(x, y))), degrees(atan2(y, x)))
    reaches = sorted(distance(centre, point) for point in points)
    return (*centre, max(1.0, reaches[int(_REACH * (len(reaches) - 1))]))
