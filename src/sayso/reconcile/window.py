"""When something happened, as the days that all its times leave open."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from sayso.types import When

MOMENT = 3
"""Days up to which a window is taken for the time of one happening."""

_NOW = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
"""Values of words that only say that it is so now, or some time ("currently", "recently")."""

_EVER = date(1, 1, 1), date(9999, 12, 31)


class Window(NamedTuple):
    """First and last day, as ordinals, of when something is told to have happened."""

    start: int
    end: int

    @property
    def days(self) -> int:
        """How many days it spans."""
        return self.end - self.start + 1

    def gap(self, other: "Window") -> int:
        """Days between the two; 0 where they meet."""
        if self.start > other.end:
            return self.start - other.end
        return other.start - self.end if other.start > self.end else 0


def window_of(times: Iterable[When]) -> Window | None:
    """The narrowest of the resolved times; None where none is resolved.

    A claim's times are mostly one ("on Tuesday") or one that another makes exact ("at dawn today,
    4 April"), so the narrowest stands for all; an open end leaves everything after it open.
    """
    windows = [
        Window((time.start or _EVER[0]).toordinal(), (time.end or _EVER[1]).toordinal())
        for time in times
        if (time.start or time.end) and time.value not in _NOW
    ]
    return narrowest(windows)


def narrowest(windows: Iterable[Window]) -> Window | None:
    """The narrowest window, of equal ones the earliest."""
    return min(windows, key=lambda window: (window.days, window.start), default=None)


def day_of(ordinal: int) -> date:
    """The day of an ordinal."""
    return date(1, 1, 1) + timedelta(days=ordinal - 1)
