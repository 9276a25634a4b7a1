"""Times that name a day, month, season, year or longer stretch of the calendar.

One without its year takes the year that its tense asks for.
"""

import re
from collections.abc import Callable
from datetime import date

from sayso.resolve.periods import (
    DAYS,
    Period,
    century_period,
    day_period,
    days_period,
    decade_period,
    month_number,
    month_period,
    year_period,
)
from sayso.resolve.times.counts import WORTH
from sayso.resolve.times.grammar import Bit
from sayso.resolve.times.lexicon import CODES, ORDINALS
from sayso.resolve.times.view import Unresolved, View
from sayso.resolve.times.words import Word

_A_LITTLE = 7
_UNCLEAR = 60
"""Days.  A date without a year that lies the wrong way from the document's: up to `_A_LITTLE`
the document's date is taken to be slightly off, up to `_UNCLEAR` the year is left open, and
beyond that it is the year next to it."""

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_FIRST_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def read_iso(bit: Bit, view: View) -> Period:
    """The day of an ISO 8601 date."""
    year, month, day = map(int, bit.words[0].text.split("-"))
    return _day(year, month, day)


def read_numeric(bit: Bit, view: View) -> Period:
    """The day of a date in numbers, unless it can be read in two ways."""
    written = bit.words[0].text
    first, second, year = map(int, re.split(r"[-/.]", written))
    if year < 100:
        raise Unresolved("the year has two digits")
    if "." in written or first > 12:
        return _day(year, second, first)
    if second > 12 or first == second:
        return _day(year, first, second)
    raise Unresolved("day and month cannot be told apart")


def read_date(bit: Bit, view: View) -> Period:
    """The day of "28 October" or "October 28", with or without its year."""
    return _dated(bit, number_of(day_words(bit)[-1]), view)


def read_days(bit: Bit, view: View) -> Period:
    """The days of "3-5 May"."""
    first, last = (_dated(bit, number_of(word), view) for word in day_words(bit)[-2:])
    if first.start and last.start and first.start > last.start:
        raise Unresolved("the days do not stand in order")
    return days_period(first.start, last.start)


def read_month_year(bit: Bit, view: View) -> Period:
    """The month of "March 2011" or "December last year"."""
    return month_period(year_told(bit, view) or view.today.year, month_of(bit))


def read_month(bit: Bit, view: View) -> Period:
    """The month of "April" or "last April"."""
    month = month_of(bit)
    turn = bit.first("LAST", "PAST", "NEXT", "COMING", "THIS")
    if turn is None:
        return _in_year(lambda year: month_period(year, month), view)
    year, now = view.today.year, view.today.month
    if turn.text in ("last", "past"):
        return month_period(year - (month >= now), month)
    if turn.text == "this":
        return month_period(year, month)
    return month_period(year + (month <= now), month)


def read_season(bit: Bit, view: View) -> Period:
    """The season of "the summer of 2012", "last spring", "this winter"."""
    name = _season_word(bit)
    year = year_told(bit, view)
    if year:
        return season_of(name, year)
    turn = bit.first("LAST", "PAST", "NEXT", "COMING", "THIS")
    today, first = view.today, _FIRST_MONTH[name]
    if turn is None or turn.text == "this":
        if name == "winter":
            raise Unresolved("which year's it is cannot be told")
        ahead = view.ahead or turn is not None
        return season_of(name, today.year - (not ahead and today.month < first))
    if turn.text in ("last", "past") and today.month < first:
        return season_of(name, today.year - 1)
    if turn.text in ("next", "coming", "upcoming") and today.month > first + 2:
        return season_of(name, today.year + 1)
    raise Unresolved("which year's it is cannot be told")


def read_decade(bit: Bit, view: View) -> Period:
    """The ten years of "the 1990s", "the '90s", "the nineties"."""
    word = bit.first("DECADE", "NINETIES")
    if word is None:
        raise Unresolved("no decade is named")
    if word.text.endswith("ies"):
        return decade_period(1900 + WORTH[word.text.removesuffix("ies") + "y"])
    digits = word.text.rstrip("s").strip("'’")
    return decade_period(int(digits) if len(digits) == 4 else 1900 + int(digits))


def read_century(bit: Bit, view: View) -> Period:
    """The hundred years of "the 20th century"."""
    word = bit.first("NTH")
    number = number_of(word.text) if word else 0
    if not 1 <= number <= 99:
        raise Unresolved("there is no such century")
    return century_period(number)


def read_year(bit: Bit, view: View) -> Period:
    """The year of "2011", "mid-1996", "nineteen ninety-six"."""
    return year_period(year_told(bit, view) or view.today.year)


def read_holiday(bit: Bit, view: View) -> Period:
    """The day of a feast with a fixed date, or the year's last; Christmas is of 25 December."""
    eve = bit.has("EVE")
    if bit.has("CHRISTMAS"):
        month, day = 12, 24 if eve else 25
    elif bit.has("HALLOWEEN"):
        month, day = 10, 31
    else:
        month, day = (12, 31) if eve or bit.has("START") else (1, 1)
    return nearest(month, day, view)


def nearest(month: int, day: int, view: View) -> Period:
    """That day of the month, in the year that the tense asks for."""
    return _in_year(lambda year: _day(year, month, day), view)


def season_of(name: str, year: int) -> Period:
    """A season: its months depend on the place, so that the whole year is its bound.

    A winter may reach into the year before or after.
    """
    winter = name == "winter"
    start, end = (year - 1 if winter else year), (year + 1 if winter else year)
    return Period(f"{year:04}-{SEASONS[name]}", date(start, 1, 1), date(end, 12, 31))


def year_told(bit: Bit, view: View) -> int | None:
    """The year that a bit names ("2011", "nineteen ninety-six", "last year"), None if none."""
    if year := bit.first("YEAR"):
        return int(year.text[:4])
    if bit.has("NINETEEN") and bit.has("WORDED"):
        return 1900 + sum(WORTH.get(word.text, 0) for word in bit.every("WORDED"))
    unit, turn = bit.first("UNIT"), bit.every("LAST", "THIS", "NEXT")
    if unit and unit.text == "year" and turn:
        return view.today.year + {"last": -1, "this": 0}.get(turn[-1].text, 1)
    return None


def month_of(bit: Bit) -> int:
    """The number of the month that a bit names."""
    return month_number(bit.every("MONTH", "MAY", "MAY_NAMED", "MONTH_CUT")[-1].text)


def day_words(bit: Bit) -> list[str]:
    """The numbers in a bit that may be days of a month."""
    hours = {word.start for word in clock_words(bit)}
    return [word.text for word in bit.every("DIGITS", "NTH") if word.start not in hours]


def clock_words(bit: Bit) -> list[Word]:
    """The numbers of a bit that tell a time of day: "10:30", and the 4 of "4 p.m."."""
    found: list[Word] = []
    for word, after in zip(bit.words, (*bit.words[1:], None), strict=True):
        if word.code == CODES["CLOCK"] or (
            word.code in (CODES["DIGITS"], CODES["NUMBER"])
            and after
            and after.code in (CODES["AM"], CODES["IN"])
        ):
            found.append(word)
    return found


def weekday_number(bit: Bit) -> int:
    """0 to 6 for the day of the week that a bit names."""
    name = bit.every("WEEKDAY", "WEEKDAYS", "DAY_CUT")[-1].text
    return next(at for at, day in enumerate(DAYS) if day.startswith(name[:3]))


def number_of(word: str) -> int:
    """The number of "28", "28th" or "third"."""
    if word in ORDINALS:
        return 1 + ORDINALS.index(word)
    return int(word.rstrip("stndrh"))


def _season_word(bit: Bit) -> str:
    return bit.every("SEASON", "SPRING", "FALL")[-1].text


def _dated(bit: Bit, day: int, view: View) -> Period:
    month, year = month_of(bit), year_told(bit, view)
    if year:
        return _day(year, month, day)
    today = view.today
    if (month, day) == (9, 11) and not (today.month == 9 and today.day >= 11):
        raise Unresolved("the year is not said, and it may be that of 2001")
    return nearest(month, day, view)


def _day(year: int, month: int, day: int) -> Period:
    try:
        return day_period(date(year, month, day))
    except ValueError:
        raise Unresolved("there is no such day") from None


def _in_year(period_in: Callable[[int], Period], view: View) -> Period:
    """The period of a day or month without a year, in the year that its tense asks for.

    Where the tense is not certain the nearer year goes.
    """
    today = view.today
    period = period_in(today.year)
    first, last = period.start or today, period.end or today
    if view.ahead:
        wrong_by, other = (today - last).days, today.year + 1
    else:
        wrong_by, other = (first - today).days, today.year - 1
    if wrong_by <= _A_LITTLE:
        return period
    if wrong_by <= _UNCLEAR:
        if view.unsure:
            return period
        raise Unresolved("the year is not said and cannot be told")
    return period_in(other)
