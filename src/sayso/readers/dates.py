"""Dates of publication, as metadata write them, to the day."""

import re
from datetime import date, datetime, timedelta

from sayso.errors import InputError
from sayso.readers.problem import quoted

EARLIEST = date(1800, 1, 1)
"""Reports of earlier wars exist, but a date before the telegraph is far likelier an error."""

_LONGEST = 100
_FOUR_DIGIT_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_PROBES = (datetime(2000, 1, 1), datetime(2001, 2, 2))
"""Two days without a part in common: what a date leaves open is filled from them, differently."""


def is_future(day: date, today: date) -> bool:
    """Whether `day` lies later than time zones explain: more than a day after `today`."""
    return day > today + timedelta(days=1)


def parse_day(words: str, today: date) -> date:
    """The day that `words` name, ISO 8601 or written out, whatever hour and zone they add.

    A date is taken as written; it is never completed, and where day and month could be
    exchanged it is refused, since a guess would shift every "on Friday" of the report.

    Raises:
        InputError: no day, not one day, or a day that cannot be one of publication.
    """
    day = _iso_day(words.strip()) or _written_day(words.strip())
    if is_future(day, today):
        raise InputError(f"date {day} lies in the future (today is {today})")
    if day < EARLIEST:
        raise InputError(f"date {day} lies before {EARLIEST.year}")
    return day


def _iso_day(words: str) -> date | None:
    try:
        return datetime.fromisoformat(words).date()
    except ValueError:
        return None


def _written_day(words: str) -> date:
    # Imported here: most dates are ISO, and start-up has a budget.
    from dateutil import parser

    fault = InputError(f"date {quoted(words)} is not understood; write it as YYYY-MM-DD")
    if len(words) > _LONGEST or not _FOUR_DIGIT_YEAR.search(words):
        raise fault
    try:
        readings: set[date] = {
            parser.parse(words, default=probe, dayfirst=day_first, ignoretz=True).date()
            for probe in _PROBES
            for day_first in (False, True)
        }
    except (ValueError, OverflowError, TypeError, ArithmeticError) as error:
        raise fault from error
    if len(readings) > 1:
        raise InputError(f"date {quoted(words)} is not one day; write it as YYYY-MM-DD")
    return readings.pop()
