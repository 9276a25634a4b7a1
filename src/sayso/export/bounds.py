"""What the figures of an event come to: what is given at least and at most, never an average."""

from typing import NamedTuple

from sayso.export.view import View
from sayso.types import Event, Series


class Bounds(NamedTuple):
    """What independent origins give, each by its latest figure.

    Attributes:
        low: least value that any gives; None where nobody bounds it from below.
        high: greatest value that any gives; None where nobody bounds it from above. Where others
            say "at least", more may be true.
        agreed: the value, where all give the same one exactly.
    """

    low: float | None
    high: float | None
    agreed: float | None


_UNKNOWN = Bounds(None, None, None)


def bounds(view: View, event: Event, harm: str) -> Bounds:
    """The people who came to `harm` ("killed", "wounded"), over the origins that count them.

    An event in which several groups are counted apart (civilians, soldiers) gives no bounds: the
    groups may overlap, and whether they are all is not told.
    """
    found = view.series_of.get((event.id, harm), ())
    return _of(found[0]) if len(found) == 1 else _UNKNOWN


def _of(series: Series) -> Bounds:
    least = {told.min for told in series.told}
    most = {told.max for told in series.told}
    exact = least | most
    return Bounds(
        low=None if least == {None} else series.lowest,
        high=None if most == {None} else series.highest,
        agreed=exact.pop() if len(exact) == 1 else None,
    )
