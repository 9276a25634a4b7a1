"""Events over time, as bars."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.store import DayCount
from sayso.web.wording import day, days

_MOST_DAYS = 92
_MOST_WEEKS = 92 * 7
_LABELS = 5
_FEW = 30
"""One in so many events may lie beyond either end of the bars."""
_YEARS = {"year": 1, "century": 100}


@dataclass(frozen=True, slots=True)
class Column:
    """The events of one bucket of days.

    Attributes:
        first, last: its days.
        left, width: where it stands, in percent of the chart.
        height, contested_height: of the bar, and of its contested part, in percent.
        events, contested: how many.
        label: its days in words.
    """

    first: date
    last: date
    left: float
    width: float
    height: float
    contested_height: float
    events: int
    contested: int
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bars over time.

    Attributes:
        columns: the bars.
        labels: days below them, each with where it stands.
        unit: how many days a bar holds.
        most: events of the highest bar.
        before, after: events of the few days that lie far before the first bar, or far after the
            last, and are not drawn.
    """

    columns: tuple[Column, ...]
    labels: tuple[tuple[float, str], ...]
    unit: str
    most: int
    before: int
    after: int


def timeline(counts: Sequence[DayCount]) -> Timeline:
    """Bars by day, week, month, year or century, so that there are about a hundred at most."""
    if not counts:
        return Timeline((), (), "day", 0, 0, 0)
    before, counts, after = _thick(counts)
    first, last = counts[0].day, counts[-1].day
    reach = (last - first).days + 1
    unit = "day" if reach <= _MOST_DAYS else "week" if reach <= _MOST_WEEKS else "month"
    if reach > _MOST_DAYS * 31:
        unit = "year" if reach <= _MOST_DAYS * 366 else "century"
    buckets: dict[date, list[DayCount]] = {}
    for row in counts:
        buckets.setdefault(_start(row.day, unit), []).append(row)
    starts = [_start(first, unit)]
    while starts[-1] < (following := _after(starts[-1], unit)) <= last:
        starts.append(following)
    most = max(sum(row.events for row in rows) for rows in buckets.values())
    width = 100 / len(starts)
    columns = []
    for index, start in enumerate(starts):
        rows = buckets.get(start, [])
        events, contested = sum(r.events for r in rows), sum(r.contested for r in rows)
        end = _after(start, unit) - timedelta(days=1)
        columns.append(
            Column(
                start,
                end,
                round(index * width, 3),
                round(width, 3),
                round(100 * events / most, 3),
                round(100 * contested / most, 3),
                events,
                contested,
                days(start, end),
            )
        )
    every = max(1, len(starts) // _LABELS)
    labels = tuple((round(n * width, 3), day(starts[n])) for n in range(0, len(starts), every))
    return Timeline(tuple(columns), labels, unit, most, before, after)


def _thick(counts: Sequence[DayCount]) -> tuple[int, Sequence[DayCount], int]:
    """The days without the few far ones at either end, and how many events these hold.

    Left out are up to a thirtieth of the events at each end, where what is left is less than half
    as long: one report that recalls an old war would flatten all the rest.
    """
    spare = sum(row.events for row in counts) // _FEW
    start, before = _few(counts, spare)
    end, after = _few(counts[::-1], spare)
    kept = counts[start : len(counts) - end]
    if 2 * (kept[-1].day - kept[0].day) < counts[-1].day - counts[0].day:
        return before, kept, after
    return 0, counts, 0


def _few(counts: Sequence[DayCount], spare: int) -> tuple[int, int]:
    """How many days from the start hold no more than `spare` events, and how many they hold."""
    held = 0
    for number, row in enumerate(counts):
        if held + row.events > spare:
            return number, held
        held += row.events
    return len(counts), held


def _start(value: date, unit: str) -> date:
    if unit == "week":
        return value - timedelta(days=min(value.weekday(), (value - date.min).days))
    if unit == "month":
        return value.replace(day=1)
    if unit == "century":
        return date(max(1, value.year // 100 * 100), 1, 1)
    return value.replace(month=1, day=1) if unit == "year" else value


def _after(start: date, unit: str) -> date:
    """The first day after the bucket that begins at `start`; the last day of all at the end."""
    try:
        if unit == "month":
            return (start + timedelta(days=31)).replace(day=1)
        if unit in _YEARS:
            return start.replace(year=start.year // _YEARS[unit] * _YEARS[unit] + _YEARS[unit])
        return start + timedelta(days=7 if unit == "week" else 1)
    except (OverflowError, ValueError):
        return date.max
