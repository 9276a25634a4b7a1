"""Times, as far as the text and the document's date fix them."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sayso.types.text import Phrase


class TimePrecision(StrEnum):
    """How exact a time is told, finest first."""

    MINUTE = "minute"
    PART_OF_DAY = "part of a day"
    DAY = "day"
    DAYS = "days"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half a year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


# Of TIMEX3 values; the first that fits a whole value counts.
_PRECISIONS = (
    (TimePrecision.MINUTE, re.compile(r".*T\d\d:\d\d")),
    (TimePrecision.DAYS, re.compile(r"\d.*/.*")),
    (TimePrecision.PART_OF_DAY, re.compile(r"\d{4}-.*T[A-Z]{2}")),
    (TimePrecision.DAY, re.compile(r"\d{4}-\d\d-\d\d")),
    (TimePrecision.DAYS, re.compile(r"\d{4}-W\d\d-WE")),
    (TimePrecision.WEEK, re.compile(r"\d{4}-W\d\d")),
    (TimePrecision.MONTH, re.compile(r"\d{4}-\d\d")),
    (TimePrecision.QUARTER, re.compile(r"\d{4}-(?:Q\d|SP|SU|FA|WI)")),
    (TimePrecision.HALF, re.compile(r"\d{4}-H\d")),
    (TimePrecision.YEAR, re.compile(r"\d{4}")),
    (TimePrecision.DECADE, re.compile(r"\d{3}")),
    (TimePrecision.CENTURY, re.compile(r"\d\d")),
)


@dataclass(frozen=True, slots=True)
class When:
    """A time expression.

    Attributes:
        words: the words as written.
        value: TIMEX3 value ("2016-12-09", "2016-W49", "P2W", "PRESENT_REF"), None if unresolved.
        start: first day that it may mean, None where open or unresolved.
        end: last day that it may mean (included), None where open or unresolved.
        reason: how it was resolved, or why it could not be, in a few words.
    """

    words: Phrase
    value: str | None
    start: date | None
    end: date | None
    reason: str

    @property
    def precision(self) -> TimePrecision | None:
        """How exact the value is; None of a length, of "recently", and where unresolved."""
        return next(
            (fits for fits, pattern in _PRECISIONS if self.value and pattern.fullmatch(self.value)),
            None,
        )
