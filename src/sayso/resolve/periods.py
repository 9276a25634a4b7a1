"""Stretches of days with their TIMEX3 values, and how far one lies from another."""

import calendar
from datetime import date, timedelta
from typing import NamedTuple

# Not those of the calendar module, which speaks the language of the machine.
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)


class Period(NamedTuple):
    """A TIMEX3 value with the first and the last day that it may mean, None where open."""

    value: str | None
    start: date | None
    end: date | None

    @property
    def length(self) -> int:
        """Days from start to end; a very long time where one of them is open."""
        return (self.end - self.start).days if self.start and self.end else 1_000_000


def month_number(name: str) -> int:
    """1 to 12 for the name of a month, or one cut to three letters or more."""
    return next(at for at, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))


def day_period(day: date, part: str = "") -> Period:
    """One day, with a TIMEX3 part of it ("MO", "AF", "EV", "NI") if the words tell one."""
    return Period(day.isoformat() + (f"T{part}" if part else ""), day, day)


def week_period(day: date) -> Period:
    """The ISO week, Monday to Sunday, that holds `day`."""
    monday = day - timedelta(days=day.weekday())
    year, week, _ = day.isocalendar()
    return Period(f"{year:04}-W{week:02}", monday, shifted(monday, 6, "day"))


def weekend_period(day: date) -> Period:
    """Saturday and Sunday of the ISO week that holds `day`."""
    week = week_period(day)
    saturday = shifted(day - timedelta(days=day.weekday()), 5, "day")
    return Period(f"{week.value}-WE", saturday, week.end)


def month_period(year: int, month: int) -> Period:
    """A calendar month."""
    last = calendar.monthrange(year, month)[1]
    return Period(f"{year:04}-{month:02}", date(year, month, 1), date(year, month, last))


def year_period(year: int) -> Period:
    """A calendar year."""
    return Period(f"{year:04}", date(year, 1, 1), date(year, 12, 31))


def decade_period(year: int) -> Period:
    """The ten years that `year` opens."""
    return Period(f"{year // 10}", date(year, 1, 1), date(year + 9, 12, 31))


def century_period(number: int) -> Period:
    """The `number`th hundred years of our era, as people speak: the 20th begins with 1900."""
    first = 100 * (number - 1)
    return Period(f"{number - 1:02}", date(max(first, 1), 1, 1), date(first + 99, 12, 31))


def quarter_period(year: int, quarter: int) -> Period:
    """A quarter of a calendar year."""
    first, last = month_period(year, 3 * quarter - 2), month_period(year, 3 * quarter)
    return Period(f"{year:04}-Q{quarter}", first.start, last.end)


def half_period(year: int, half: int) -> Period:
    """A half of a calendar year."""
    first, last = month_period(year, 6 * half - 5), month_period(year, 6 * half)
    return Period(f"{year:04}-H{half}", first.start, last.end)


def quarter_of(day: date) -> Period:
    """The quarter that holds `day`."""
    return quarter_period(day.year, (day.month + 2) // 3)


def between(first: Period, last: Period) -> Period:
    """From the start of one period to the end of another, as an ISO 8601 interval."""
    start, end = min(first, last, key=_start), max(first, last, key=_start)
    value = f"{start.value}/{end.value}" if start.value and end.value else None
    return Period(value, start.start, end.end)


def days_period(start: date | None, end: date | None) -> Period:
    """Some days in a row, as an ISO 8601 interval; unresolved if one end is out of reach."""
    if start is None or end is None:
        return Period(None, None, None)
    if start == end:
        return day_period(start)
    return Period(f"{start.isoformat()}/{end.isoformat()}", start, end)


def shifted(day: date, count: int, unit: str) -> date | None:
    """`day` moved by `count` days, weeks, months, years or decades; None beyond the calendar.

    A day that the month moved to does not have becomes its last.
    """
    try:
        if unit in ("day", "week", "fortnight"):
            return day + timedelta(days=count * {"day": 1, "week": 7, "fortnight": 14}[unit])
        months = count * {"month": 1, "year": 12, "decade": 120}[unit] + day.year * 12 + day.month
        year, month = divmod(months - 1, 12)
        return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    except (OverflowError, ValueError, calendar.IllegalMonthError):
        return None


def _start(period: Period) -> date:
    return period.start or date.min
