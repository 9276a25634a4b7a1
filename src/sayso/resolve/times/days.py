"""Times of one day: days of the week, today and its neighbours, hours and parts of a day."""

import re
from datetime import date, timedelta

from sayso.resolve.periods import Period, day_period, shifted
from sayso.resolve.times.grammar import Bit
from sayso.resolve.times.named import clock_words, weekday_number
from sayso.resolve.times.view import Unresolved, View

_PARTS = {
    "morning": "MO",
    "dawn": "MO",
    "daybreak": "MO",
    "sunrise": "MO",
    "lunchtime": "MI",
    "afternoon": "AF",
    "dusk": "EV",
    "sunset": "EV",
    "nightfall": "EV",
    "evening": "EV",
    "night": "NI",
    "tonight": "NI",
    "midnight": "NI",
    "noon": "12:00",
    "midday": "12:00",
}
# A text that has lost its marks has "630 a.m.".
_CLOCK = re.compile(r"(?P<hour>\d{1,2})(?:[:.]?(?P<minute>[0-5]\d))?(?::\d\d)?")
NO_DAY = "a time of day, and the day is not said"


def read_week_day(bit: Bit, view: View) -> Period:
    """The day of "Friday", "last Friday", "Friday evening", "Friday of last week"."""
    today, wanted = view.today, weekday_number(bit)
    turn = bit.first("LAST", "PAST", "NEXT", "COMING", "PREVIOUS", "FOLLOWING")
    since = (today.weekday() - wanted) % 7
    if bit.has("UNIT") and turn is not None:
        monday = today - timedelta(days=today.weekday())
        weeks = {"last": -1, "next": 1}.get(turn.text, 0)
        return _at(bit, shifted(monday, 7 * weeks + wanted, "day"))
    if bit.has("PREVIOUS", "FOLLOWING"):
        other = view.other.start or today
        if bit.has("PREVIOUS"):
            return _at(bit, shifted(other, -((other.weekday() - wanted) % 7 or 7), "day"))
        return _at(bit, shifted(other, (wanted - other.weekday()) % 7 or 7, "day"))
    if turn is not None and turn.text in ("last", "past"):
        move = -(since or 7)
    elif turn is not None:
        move = -since % 7 or 7
    elif view.ahead:
        move = -since % 7
    else:
        move = -since
    return _at(bit, shifted(today, move, "day"))


def read_near_day(bit: Bit, view: View) -> Period:
    """The day of "today", "yesterday", "last night", "overnight", "noon tomorrow"."""
    today, word = view.today, bit.first("TODAY")
    move = {"yesterday": -1, "tomorrow": 1}.get(word.text, 0) if word else 0
    if bit.has("UNIT"):
        return day_period(today + timedelta(days=2 * move))
    if word is None and (bit.has("OVERNIGHT") or (bit.has("LAST") and part_of(bit) == "NI")):
        eve = today - timedelta(days=1)
        return Period(f"{eve.isoformat()}TNI", eve, today)
    if word is None and bit.has("LAST"):
        move = -1
    return _at(bit, today + timedelta(days=move))


def read_clock(bit: Bit, view: View) -> Period:
    """A time of day alone ("10:30 a.m.", "noon", "the morning"): of the day told last."""
    part = part_of(bit)
    if view.told is None or not view.told.start or view.told.length > 0:
        raise Unresolved(NO_DAY)
    day = view.told.start
    return Period(f"{day.isoformat()}T{part}" if part else day.isoformat(), day, day)


def read_week_days(bit: Bit, view: View) -> Period:
    """Every such day of the week ("on Fridays", "every Friday", "Friday nights")."""
    part = part_of(bit)
    return Period(f"XXXX-WXX-{weekday_number(bit) + 1}" + (f"T{part}" if part else ""), None, None)


def part_of(bit: Bit) -> str:
    """The TIMEX3 time of day that a bit tells ("MO", "16:30"), "" if none, or not for certain.

    An hour from 1 to 12 without "a.m." or "p.m." may be in the morning or in the evening.
    """
    hours, part = clock_words(bit), _plain_part(bit)
    if not hours:
        return part
    clock = _CLOCK.fullmatch(hours[-1].text)
    if clock is None or int(clock["hour"]) > 24:
        return part
    half, at, minute = bit.first("AM"), int(clock["hour"]), clock["minute"]
    if half and at <= 12:
        at = at % 12 + (12 if half.text.startswith("p") else 0)
    elif bit.has("IN") and bit.has("PART") and at <= 12:
        at = at % 12 + (0 if part == "MO" else 12)
    elif at <= 12 and not bit.has("ZONE"):
        return part
    return f"{at:02}:{minute or '00'}"


def dated_at(bit: Bit, period: Period) -> Period:
    """A day with the time of day that the bit tells of it."""
    part = part_of(bit)
    return period._replace(value=f"{period.value}T{part}") if part else period


def _plain_part(bit: Bit) -> str:
    words = bit.every("PART", "PARTS", "NIGHTS", "DAWN", "NOON", "TODAY")
    return next(
        (_PARTS[name] for word in words if (name := word.text.removesuffix("s")) in _PARTS), ""
    )


def _at(bit: Bit, day: date | None) -> Period:
    if day is None:
        raise Unresolved("the day lies beyond the calendar")
    if bit.has("OVERNIGHT"):
        return Period(f"{day.isoformat()}TNI", day, shifted(day, 1, "day") or day)
    return dated_at(bit, day_period(day))
