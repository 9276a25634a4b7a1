"""What the figures of an event come to: bounds that hold whoever is right, never an average."""

from typing import NamedTuple

from sayso.export.view import View
from sayso.types import Event, Series


class Bounds(NamedTuple):
    """The least and the greatest number that any origin's figure allows; None where unbounded."""

    low: float | None
    high: float | None


_UNKNOWN = Bounds(None, None)


def bounds(view: View, event: Event, harm: str) -> Bounds:
    """The people who came to `harm` ("killed", "wounded"), over the origins that count them.

    An event in which several groups are counted apart (civilians, soldiers) gives no bounds: the
    groups may overlap, and whether they are all is not told.
    """
    found = view.series_of.get((event.id, harm), ())
    return _of(found[0]) if len(found) == 1 else _UNKNOWN


def _of(series: Series) -> Bounds:
    return Bounds(series.lowest, series.highest)
