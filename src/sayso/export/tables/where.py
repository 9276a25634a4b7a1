"""The columns of a place, the same in every table."""

from collections.abc import Callable
from typing import TypeVar

from sayso.export.point import point
from sayso.export.table import Column, Kind
from sayso.types import Place

T = TypeVar("T")


def place_columns(of: Callable[[T], Place | None]) -> tuple[Column[T], ...]:
    """The columns of the place that `of` gives for an item."""

    def place(item: T, field: str) -> str | None:
        found = of(item)
        return getattr(found, field) if found else None

    def degrees(item: T, axis: int) -> float | None:
        found = point(of(item))
        return found[axis] if found else None

    def precision(item: T) -> int | None:
        found = of(item)
        return found.precision if found else None

    return (
        Column("place", Kind.TEXT, "name of the place", lambda i: place(i, "name")),
        Column(
            "relation",
            Kind.TEXT,
            'how the place meant lies to the point ("near"); empty where it is the point itself',
            lambda i: place(i, "relation"),
        ),
        Column("place_id", Kind.TEXT, "whose point it is", lambda i: place(i, "id")),
        Column("country", Kind.TEXT, "ISO 3166-1 alpha-2", lambda i: place(i, "country")),
        Column("latitude", Kind.NUMBER, "degrees, WGS 84", lambda i: degrees(i, 1)),
        Column("longitude", Kind.NUMBER, "degrees, WGS 84", lambda i: degrees(i, 0)),
        Column(
            "place_precision",
            Kind.INTEGER,
            "1 (the place itself) to 4 (no nearer than the country), docs/places.md",
            precision,
            words=tuple("1234"),
        ),
    )
