"""An axis: values to shares of its length."""

import math
from dataclasses import dataclass

from sayso.types import Series
from sayso.web.wording import number

_STEPS = (1, 2, 2.5, 5, 10)
_WANTED_TICKS = 4
_BEYOND = 1.1
"""How far an axis goes past the greatest bound where that is open."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis at so many percent of its length."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight axis from `low` to `high`."""

    low: float
    high: float

    def at(self, value: float) -> float:
        """Where `value` stands, in percent of the axis; values outside stand at its ends."""
        share = (value - self.low) / ((self.high - self.low) or 1)
        return round(100 * min(1.0, max(0.0, share)), 3)


def top_of(series: Series) -> float:
    """The value that an axis from zero must hold; of percentages and shares, the whole."""
    bounds = [b for told in series.told for b in (told.min, told.max) if b is not None]
    greatest = max(bounds, default=0.0)
    if series.unit == "percent" and greatest <= 100:
        return 100
    if series.unit == "share" and greatest <= 1:
        return 1
    is_open = any(told.max is None and told.min == greatest for told in series.told)
    return greatest * _BEYOND if is_open else greatest


def from_zero(greatest: float) -> tuple[Scale, tuple[Tick, ...]]:
    """An axis from zero that holds `greatest`, with ticks at round values."""
    step = _round_up(max(greatest, 1) / _WANTED_TICKS)
    top = step * math.ceil(max(greatest, 1) / step)
    scale = Scale(0, top)
    values = [step * n for n in range(round(top / step) + 1)]
    return scale, tuple(Tick(scale.at(value), number(value)) for value in values)


def _round_up(step: float) -> float:
    if step <= 1:
        return 1
    power = 10.0 ** math.floor(math.log10(step))
    return next(power * factor for factor in _STEPS if power * factor >= step)
