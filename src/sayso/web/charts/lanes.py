"""Who holds a place, as lanes over time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.types import Holding
from sayso.web.charts.scale import Scale, Tick
from sayso.web.wording import day


@dataclass(frozen=True, slots=True)
class Lane:
    """One holding on the axis of days, in percent of it; None where it has no day."""

    holding: Holding
    left: float | None
    width: float


@dataclass(frozen=True, slots=True)
class Lanes:
    """Holdings of one place on one axis of days."""

    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]


def lanes(holdings: Sequence[Holding], first: date | None, last: date | None) -> Lanes:
    """Holdings on the axis from `first` to `last`; each is at least one day wide."""
    if first is None or last is None:
        return Lanes(tuple(Lane(holding, None, 0) for holding in holdings), ())
    scale = Scale(first.toordinal(), last.toordinal() + 1)
    drawn = []
    for holding in holdings:
        start, end = holding.start or holding.end, holding.end or holding.start
        if start is None or end is None:
            drawn.append(Lane(holding, None, 0))
            continue
        left = scale.at(start.toordinal())
        drawn.append(Lane(holding, left, round(scale.at(end.toordinal() + 1) - left, 3)))
    middle = first + timedelta(days=(last - first).days // 2)
    marks = dict.fromkeys((first, middle, last))
    ticks = tuple(Tick(scale.at(mark.toordinal()), day(mark)) for mark in marks)
    return Lanes(tuple(drawn), ticks)
