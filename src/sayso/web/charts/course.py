"""Figures over time: each a range on its day, so that one sees who moved and who did not."""

from dataclasses import dataclass
from datetime import date, timedelta

from sayso.types import Series, Told
from sayso.web.charts.scale import Scale, Tick, from_zero, top_of
from sayso.web.wording import day

_BESIDE = 1.6
"""Percent of the width between figures of one day."""
_EDGE = 4.0
"""Percent of the width kept free at either end, for marks of the first and last day."""
_SHORT = 9.0
"""Percent of the height that an open end is drawn past its bound."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure: where it stands and how far it reaches, in percent; the top is 0.

    Attributes:
        told: the figure.
        at: from the left.
        top, bottom: its ends.
        opens_up, opens_down: the words set no bound on that side.
    """

    told: Told
    at: float
    top: float
    bottom: float
    opens_up: bool
    opens_down: bool


@dataclass(frozen=True, slots=True)
class Course:
    """A series over its days."""

    marks: tuple[Mark, ...]
    days: tuple[Tick, ...]
    values: tuple[Tick, ...]


def course(series: Series) -> Course | None:
    """The figures of a series over time; None where they are all of one day, or all alike."""
    dated = [(told.day, told) for told in series.told if told.day and _bounded(told)]
    days = sorted({day for day, _ in dated})
    if len(days) < 2 or len({(told.min, told.max) for _, told in dated}) < 2:
        return None
    along = Scale(days[0].toordinal(), days[-1].toordinal())
    up, values = from_zero(top_of(series))
    marks = []
    met: dict[date, int] = {}
    for when, told in dated:
        beside = met[when] = met.get(when, -1) + 1
        low = told.min if told.min is not None else told.max
        high = told.max if told.max is not None else told.min
        assert low is not None
        assert high is not None
        top, bottom = 100 - up.at(high), 100 - up.at(low)
        marks.append(
            Mark(
                told=told,
                at=round(_inset(along.at(when.toordinal())) + _BESIDE * beside, 3),
                top=top if told.max is not None else round(max(0.0, top - _SHORT), 3),
                bottom=bottom if told.min is not None else round(min(100.0, bottom + _SHORT), 3),
                opens_up=told.max is None,
                opens_down=told.min is None,
            )
        )
    middle = days[0] + timedelta(days=(days[-1] - days[0]).days // 2)
    told_days = dict.fromkeys((days[0], middle, days[-1]))
    ticks = tuple(Tick(_inset(along.at(mark.toordinal())), day(mark)) for mark in told_days)
    return Course(tuple(marks), ticks, tuple(Tick(100 - tick.at, tick.label) for tick in values))


def _bounded(told: Told) -> bool:
    return told.min is not None or told.max is not None


def _inset(at: float) -> float:
    return round(_EDGE + at * (100 - 3 * _EDGE) / 100, 3)
