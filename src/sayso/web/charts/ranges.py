"""Figures as ranges, one row for each that was told."""

from dataclasses import dataclass

from sayso.types import Series, Told
from sayso.web.charts.scale import Tick, from_zero, top_of

_SHORT = 8.0
"""Percent of the axis that an open end is drawn past the last bound, at least."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure on the axis, in percent of it.

    Attributes:
        told: the figure.
        left, right: its ends; None where no number is known.
        opens_left, opens_right: the words set no bound on that side.
    """

    told: Told
    left: float | None
    right: float | None
    opens_left: bool
    opens_right: bool


@dataclass(frozen=True, slots=True)
class Ranges:
    """A chart of a series.

    Attributes:
        bars: its latest figures.
        earlier: how many more there are, not drawn.
        ticks: marks of the axis.
        band: the ends of the range over independent origins.
    """

    bars: tuple[Bar, ...]
    earlier: int
    ticks: tuple[Tick, ...]
    band: tuple[float, float] | None


def ranges(series: Series, most: int) -> Ranges:
    """The `most` latest figures of a series on one axis from zero; percentages on one to 100."""
    scale, ticks = from_zero(top_of(series))
    bars = []
    for told in series.told[-most:]:
        if told.min is None and told.max is None:
            bars.append(Bar(told, None, None, False, False))
            continue
        left = 0.0 if told.min is None else scale.at(told.min)
        right = min(100.0, left + _SHORT) if told.max is None else scale.at(told.max)
        bars.append(Bar(told, left, right, told.min is None, told.max is None))
    band = None
    if series.lowest is not None and series.highest is not None:
        band = (scale.at(series.lowest), scale.at(series.highest))
    return Ranges(tuple(bars), len(series.told) - len(bars), ticks, band)
