"""What each part of a time expression means, seen from the day of the document.

Each reader takes the part's match and a `View` and gives a period.  An unresolved period has
no value; `Unresolved` says why where there is more to say than that the day is not known.
"""

import math
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from sayso.resolve.dateline import NO_DATE
from sayso.resolve.periods import (
    DAYS,
    Period,
    day_period,
    days_period,
    decade_period,
    month_number,
    month_period,
    shifted,
    week_period,
    weekend_period,
    year_period,
)
from sayso.resolve.time_words import number

_A_LITTLE = 7
_UNCLEAR = 60
"""Days.  A date without a year that lies the wrong way from the document's: up to `_A_LITTLE`
the document's date is taken to be slightly off, up to `_UNCLEAR` the year is left open, and
beyond that it is the year next to it."""

_TIMEX_UNITS = {
    "second": "TxS",
    "minute": "TxM",
    "hour": "TxH",
    "day": "xD",
    "night": "xD",
    "week": "xW",
    "fortnight": "xW",
    "month": "xM",
    "year": "xY",
    "decade": "xY",
}
_FACTORS = {"fortnight": 2, "decade": 10}
_PARTS_OF_DAY = {
    "morning": "MO",
    "dawn": "MO",
    "noon": "MI",
    "midday": "MI",
    "lunchtime": "MI",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
}
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}


class View(NamedTuple):
    """Where the words are read from: the document's day, and whether they look ahead of it."""

    day: date
    ahead: bool


class Unresolved(ValueError):
    """A part that cannot be resolved; the message says why."""


def is_absolute(part: re.Match[str]) -> bool:
    """Whether the part means the same on every day."""
    kind = part.lastgroup
    return kind in ("iso", "numeric", "season", "decade", "year", "length") or bool(
        kind in ("day_month", "month_day", "month_year")
        and (part["dm_year"] or part["md_year"] or part["my_year"])
    )


def read_part(part: re.Match[str], view: View | None) -> Period:
    """The period that a part means.

    Raises:
        Unresolved: the part names an impossible day, or one that needs a date that is not known.
    """
    if view is None:
        if not is_absolute(part):
            raise Unresolved(NO_DATE)
        view = View(date.min, ahead=False)
    # The groups of a part lie inside the one that names its kind, which so closes last.
    return _READERS[part.lastgroup or ""](part, view)


def _day(year: int, month: int, day: int) -> Period:
    try:
        return day_period(date(year, month, day))
    except ValueError:
        raise Unresolved("there is no such day") from None


def _iso(part: re.Match[str], view: View) -> Period:
    year, month, day = map(int, part["iso"].split("-"))
    return _day(year, month, day)


def _numeric(part: re.Match[str], view: View) -> Period:
    first, second, year = map(int, re.split(r"[/.]", part["numeric"]))
    if year < 100:
        raise Unresolved("the year has two digits")
    if "." in part["numeric"] or first > 12:
        return _day(year, second, first)
    if second > 12 or first == second:
        return _day(year, first, second)
    raise Unresolved("day and month cannot be told apart")


def _day_month(part: re.Match[str], view: View) -> Period:
    return _dated(part["dm_day"], part["dm_month"], part["dm_year"], view)


def _month_day(part: re.Match[str], view: View) -> Period:
    return _dated(part["md_day"], part["md_month"], part["md_year"], view)


def _dated(day: str, name: str, year: str | None, view: View) -> Period:
    month = month_number(name)
    if year:
        return _day(int(year), month, int(day))
    if (month, int(day)) == (9, 11) and not (view.day.month == 9 and view.day.day >= 11):
        raise Unresolved("the year is not said, and it may be that of 2001")
    return _in_year(lambda year: _day(year, month, int(day)), view)


def _month_year(part: re.Match[str], view: View) -> Period:
    if part["my_year"]:
        year = int(part["my_year"])
    else:
        year = view.day.year + {"last": -1, "this": 0, "next": 1}[part["my_turn"]]
    return month_period(year, month_number(part["my_month"]))


def _month(part: re.Match[str], view: View) -> Period:
    month, turn = month_number(part["m_month"]), part["m_turn"]
    if turn in ("last", "past"):
        return month_period(view.day.year - (month >= view.day.month), month)
    if turn in ("next", "coming"):
        return month_period(view.day.year + (month <= view.day.month), month)
    if turn == "this":
        return month_period(view.day.year, month)
    return _in_year(lambda year: month_period(year, month), view)


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


def _week_day(part: re.Match[str], view: View) -> Period:
    name, turn = part["wd_day"], part["wd_turn"]
    wanted = next(place for place, day in enumerate(DAYS) if day.startswith(name[:3]))
    since = (view.day.weekday() - wanted) % 7
    ahead = view.ahead or turn in ("next", "coming")
    if turn in ("last", "past"):
        move = -(since or 7)
    elif ahead:
        until = -since % 7
        move = (until or 7) if turn in ("next", "coming") else until
    else:
        move = -since
    day = shifted(view.day, move, "day")
    if day is None:
        raise Unresolved("the day lies beyond the calendar")
    return day_period(day, _PARTS_OF_DAY.get(part["wd_part"] or "", ""))


def _near_day(part: re.Match[str], view: View) -> Period:
    words = part["near_day"]
    if words in ("last night", "overnight"):
        eve = view.day - timedelta(days=1)
        return Period(day_period(eve, "NI").value, eve, view.day)
    move = {
        "yesterday": -1,
        "tomorrow": 1,
        "day before yesterday": -2,
        "day after tomorrow": 2,
    }.get(words, 0)
    part_of_day = "NI" if words == "tonight" else _PARTS_OF_DAY.get(words.split()[-1], "")
    return day_period(view.day + timedelta(days=move), part_of_day)


def _ago(part: re.Match[str], view: View) -> Period:
    count, unit = number(part["ago_count"]), part["ago_unit"]
    if count is None or unit is None:
        return Period("PAST_REF", None, view.day)
    if unit in ("second", "minute", "hour"):
        hours = count / {"second": 3600, "minute": 60, "hour": 1}[unit]
        return days_period(shifted(view.day, -math.ceil(hours / 24), "day"), view.day)
    return _whole(shifted(view.day, -count, "day" if unit == "night" else unit), unit)


def _whole(day: date | None, unit: str) -> Period:
    """The day, week, month or year that holds `day`: as exact as the words were."""
    if day is None:
        raise Unresolved("the day lies beyond the calendar")
    if unit in ("day", "night"):
        return day_period(day)
    if unit in ("week", "fortnight"):
        return week_period(day)
    if unit == "month":
        return month_period(day.year, day.month)
    return year_period(day.year)


def _stretch(part: re.Match[str], view: View) -> Period:
    turn, unit = part["st_turn"] or part["s1_turn"], part["st_unit"] or part["s1_unit"]
    count = 1 if part["s1_unit"] else number(part["st_count"])
    if turn == "following":
        raise Unresolved("it is counted from another time in the text")
    ahead = turn in ("next", "coming")
    if count is None:
        return Period("FUTURE_REF", view.day, None) if ahead else Period("PAST_REF", None, view.day)
    if unit in ("second", "minute", "hour"):
        days = math.ceil(count / {"second": 86400, "minute": 1440, "hour": 24}[unit])
        far = shifted(view.day, days if ahead else -days, "day")
    else:
        far = shifted(view.day, count if ahead else -count, "day" if unit == "night" else unit)
    if far is None:
        raise Unresolved("the day lies beyond the calendar")
    value = _length_value(count, unit)
    return Period(value, view.day, far) if ahead else Period(value, far, view.day)


def _turn(part: re.Match[str], view: View) -> Period:
    unit = part["t_unit"] or part["t_plain"]
    turn = part["t_turn"] or "this"
    move = {"last": -1, "this": 0, "next": 1}[turn]
    if unit in _SEASONS:
        if turn != "this" or unit == "winter":
            raise Unresolved("which year's it is cannot be told")
        return _season_of(unit, view.day.year)
    if unit == "decade":
        raise Unresolved("which decade it is cannot be told")
    if unit == "weekend":
        return _weekend(move, view)
    whole = _whole(shifted(view.day, move, unit), unit)
    return _clipped(whole, view) if turn == "this" else whole


def _weekend(move: int, view: View) -> Period:
    """From Monday to Friday "the weekend" is the one before, unless the words look ahead."""
    weekday = view.day.weekday() < 5
    if weekday and move == 1:
        move = 0
    elif weekday and move == 0 and not view.ahead:
        move = -1
    day = shifted(view.day, move, "week")
    if day is None:
        raise Unresolved("the day lies beyond the calendar")
    return _clipped(weekend_period(day), view) if move == 0 else weekend_period(day)


def _clipped(period: Period, view: View) -> Period:
    """The part of a running week, month or year that is over, or the part still to come."""
    start, end = period.start or view.day, period.end or view.day
    if view.ahead:
        return Period(period.value, max(start, view.day), end)
    return Period(period.value, start, max(start, min(end, view.day)))


def read_length_ahead(part: re.Match[str], view: View, within: bool) -> Period:
    """A length counted on from the document's day: "in two weeks", "within two weeks"."""
    count, unit = number(part["l_count"]), part["l_unit"]
    if count is None or unit is None:
        return Period("FUTURE_REF", view.day, None)
    if unit in ("second", "minute", "hour"):
        days = math.ceil(count / {"second": 86400, "minute": 1440, "hour": 24}[unit])
        return days_period(view.day, shifted(view.day, days, "day"))
    far = shifted(view.day, count, "day" if unit == "night" else unit)
    return days_period(view.day, far) if within else _whole(far, unit)


def _season(part: re.Match[str], view: View) -> Period:
    return _season_of(part["se_season"], int(part["se_year"]))


def _season_of(name: str, year: int) -> Period:
    """A season: its months depend on the place, so that the whole year is its bound.

    A winter may reach into the year before or after.
    """
    winter = name == "winter"
    start, end = (year - 1 if winter else year), (year + 1 if winter else year)
    return Period(f"{year:04}-{_SEASONS[name]}", date(start, 1, 1), date(end, 12, 31))


def _decade(part: re.Match[str], view: View) -> Period:
    return decade_period(int(part["de_year"]))


def _year(part: re.Match[str], view: View) -> Period:
    return year_period(int(part["y_year"]))


def _length(part: re.Match[str], view: View) -> Period:
    unit = part["l_unit"] or part["l_bare"].removesuffix("s")
    return Period(_length_value(number(part["l_count"]), unit), None, None)


def _length_value(count: int | None, unit: str) -> str:
    """A TIMEX3 length ("P2W", "PT24H"), with an X for a count that is not said."""
    told = "X" if count is None else str(count * _FACTORS.get(unit, 1))
    return "P" + _TIMEX_UNITS[unit].replace("x", told)


_READERS: dict[str, Callable[[re.Match[str], View], Period]] = {
    "iso": _iso,
    "numeric": _numeric,
    "day_month": _day_month,
    "month_day": _month_day,
    "month_year": _month_year,
    "month": _month,
    "week_day": _week_day,
    "near_day": _near_day,
    "ago": _ago,
    "stretch": _stretch,
    "turn": _turn,
    "season": _season,
    "decade": _decade,
    "year": _year,
    "length": _length,
}
