"""Times that are counted from the day of the document, and lengths of time."""

import math
import re
from datetime import date, timedelta

from sayso.resolve.named_dates import SEASONS, season_of
from sayso.resolve.periods import (
    DAYS,
    Period,
    day_period,
    days_period,
    month_period,
    shifted,
    week_period,
    weekend_period,
    year_period,
)
from sayso.resolve.time_words import number
from sayso.resolve.view import Unresolved, View

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


def read_week_day(part: re.Match[str], view: View) -> Period:
    """The day of "Friday", "last Friday", "Friday evening"."""
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


def read_near_day(part: re.Match[str], view: View) -> Period:
    """The day of "today", "yesterday", "last night", "overnight"."""
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


def read_ago(part: re.Match[str], view: View) -> Period:
    """The day, week, month or year of "two weeks ago"."""
    count, unit = number(part["ago_count"]), part["ago_unit"]
    if count is None or unit is None:
        return Period("PAST_REF", None, view.day)
    if unit in ("second", "minute", "hour"):
        hours = count / {"second": 3600, "minute": 60, "hour": 1}[unit]
        return days_period(shifted(view.day, -math.ceil(hours / 24), "day"), view.day)
    return _whole(shifted(view.day, -count, "day" if unit == "night" else unit), unit)


def read_stretch(part: re.Match[str], view: View) -> Period:
    """The days of "the last two weeks", "recent days", "the coming months"."""
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


def read_turn(part: re.Match[str], view: View) -> Period:
    """The week, weekend, month, year or season of "last week", "this spring"."""
    unit = part["t_unit"] or part["t_plain"]
    turn = part["t_turn"] or "this"
    move = {"last": -1, "this": 0, "next": 1}[turn]
    if unit in SEASONS:
        if turn != "this" or unit == "winter":
            raise Unresolved("which year's it is cannot be told")
        return season_of(unit, view.day.year)
    if unit == "decade":
        raise Unresolved("which decade it is cannot be told")
    if unit == "weekend":
        return _weekend(move, view)
    whole = _whole(shifted(view.day, move, unit), unit)
    return _clipped(whole, view) if turn == "this" else whole


def read_length(part: re.Match[str], view: View) -> Period:
    """The length of "two months", without a day."""
    unit = part["l_unit"] or part["l_bare"].removesuffix("s")
    return Period(_length_value(number(part["l_count"]), unit), None, None)


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


def _length_value(count: int | None, unit: str) -> str:
    """A TIMEX3 length ("P2W", "PT24H"), with an X for a count that is not said."""
    told = "X" if count is None else str(count * _FACTORS.get(unit, 1))
    return "P" + _TIMEX_UNITS[unit].replace("x", told)
