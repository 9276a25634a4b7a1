"""Times that name a day, month, season or year of the calendar.

One without its year takes the year that the tense of the claim asks for.
"""

import re
from collections.abc import Callable
from datetime import date

from sayso.resolve.periods import (
    Period,
    day_period,
    decade_period,
    month_number,
    month_period,
    year_period,
)
from sayso.resolve.view import Unresolved, View

_A_LITTLE = 7
_UNCLEAR = 60
"""Days.  A date without a year that lies the wrong way from the document's: up to `_A_LITTLE`
the document's date is taken to be slightly off, up to `_UNCLEAR` the year is left open, and
beyond that it is the year next to it."""

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}


def read_iso(part: re.Match[str], view: View) -> Period:
    """The day of an ISO 8601 date."""
    year, month, day = map(int, part["iso"].split("-"))
    return _day(year, month, day)


def read_numeric(part: re.Match[str], view: View) -> Period:
    """The day of a date in numbers, unless it can be read in two ways."""
    first, second, year = map(int, re.split(r"[/.]", part["numeric"]))
    if year < 100:
        raise Unresolved("the year has two digits")
    if "." in part["numeric"] or first > 12:
        return _day(year, second, first)
    if second > 12 or first == second:
        return _day(year, first, second)
    raise Unresolved("day and month cannot be told apart")


def read_day_month(part: re.Match[str], view: View) -> Period:
    """The day of "28 October", with or without its year."""
    return _dated(part["dm_day"], part["dm_month"], part["dm_year"], view)


def read_month_day(part: re.Match[str], view: View) -> Period:
    """The day of "October 28", with or without its year."""
    return _dated(part["md_day"], part["md_month"], part["md_year"], view)


def read_month_year(part: re.Match[str], view: View) -> Period:
    """The month of "March 2011" or "December last year"."""
    if part["my_year"]:
        year = int(part["my_year"])
    else:
        year = view.day.year + {"last": -1, "this": 0, "next": 1}[part["my_turn"]]
    return month_period(year, month_number(part["my_month"]))


def read_month(part: re.Match[str], view: View) -> Period:
    """The month of "April" or "last April"."""
    month, turn = month_number(part["m_month"]), part["m_turn"]
    if turn in ("last", "past"):
        return month_period(view.day.year - (month >= view.day.month), month)
    if turn in ("next", "coming"):
        return month_period(view.day.year + (month <= view.day.month), month)
    if turn == "this":
        return month_period(view.day.year, month)
    return _in_year(lambda year: month_period(year, month), view)


def read_season(part: re.Match[str], view: View) -> Period:
    """The season of "the summer of 2012"."""
    return season_of(part["se_season"], int(part["se_year"]))


def read_decade(part: re.Match[str], view: View) -> Period:
    """The ten years of "the 1990s"."""
    return decade_period(int(part["de_year"]))


def read_year(part: re.Match[str], view: View) -> Period:
    """The year of "2011"."""
    return year_period(int(part["y_year"]))


def season_of(name: str, year: int) -> Period:
    """A season: its months depend on the place, so that the whole year is its bound.

    A winter may reach into the year before or after.
    """
    winter = name == "winter"
    start, end = (year - 1 if winter else year), (year + 1 if winter else year)
    return Period(f"{year:04}-{SEASONS[name]}", date(start, 1, 1), date(end, 12, 31))


def _dated(day: str, name: str, year: str | None, view: View) -> Period:
    month = month_number(name)
    if year:
        return _day(int(year), month, int(day))
    if (month, int(day)) == (9, 11) and not (view.day.month == 9 and view.day.day >= 11):
        raise Unresolved("the year is not said, and it may be that of 2001")
    return _in_year(lambda year: _day(year, month, int(day)), view)


def _day(year: int, month: int, day: int) -> Period:
    try:
        return day_period(date(year, month, day))
    except ValueError:
        raise Unresolved("there is no such day") from None


def _in_year(period_in: Callable[[int], Period], view: View) -> Period:
    """The period of a day or month without a year, in the year that its tense asks for."""
    period = period_in(view.day.year)
    first, last = period.start or view.day, period.end or view.day
    if view.ahead:
        wrong_by, other = (view.day - last).days, view.day.year + 1
    else:
        wrong_by, other = (first - view.day).days, view.day.year - 1
    if wrong_by <= _A_LITTLE:
        return period
    if wrong_by <= _UNCLEAR:
        raise Unresolved("the year is not said and cannot be told")
    return period_in(other)
