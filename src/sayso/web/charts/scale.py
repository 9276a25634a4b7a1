"""An axis: values to shares of its length."""

import math
from dataclasses import dataclass

from sayso.web.wording import number

_STEPS = (1, 2, 2.5, 5, 10)
_WANTED_TICKS = 4


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
