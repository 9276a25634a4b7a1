"""What each kind of time expression means, and its TIMEX3 type."""

from collections.abc import Callable
from enum import StrEnum

from sayso.resolve.periods import Period
from sayso.resolve.times import counted, days, named, refs, told
from sayso.resolve.times.grammar import Bit
from sayso.resolve.times.view import Unresolved, View


class TimeType(StrEnum):
    """The four types of TIMEX3 (ISO-TimeML, ISO 24617-1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


_READERS: dict[str, Callable[[Bit, View], Period]] = {
    "iso": named.read_iso,
    "numeric": named.read_numeric,
    "days": named.read_days,
    "date": lambda bit, view: days.dated_at(bit, named.read_date(bit, view)),
    "month_year": named.read_month_year,
    "month": named.read_month,
    "week_days": days.read_week_days,
    "week_day": days.read_week_day,
    "near_day": days.read_near_day,
    "clock": days.read_clock,
    "part": days.read_clock,
    "decade": named.read_decade,
    "century": named.read_century,
    "half": told.read_half,
    "quarter": told.read_quarter,
    "season": named.read_season,
    "ago": counted.read_ago,
    "later": counted.read_later,
    "stretch": counted.read_stretch,
    "told": told.read_told,
    "turn": counted.read_turn,
    "set": counted.read_set,
    "nth_day": told.read_nth_day,
    "length": counted.read_length,
    "holiday": named.read_holiday,
    "year": named.read_year,
    "present": refs.read_present,
    "past": refs.read_past,
    "future": refs.read_future,
}
_NO_DATES = {
    "week_days": TimeType.SET,
    "set": TimeType.SET,
    "length": TimeType.DURATION,
    "clock": TimeType.TIME,
    "part": TimeType.TIME,
}


def read_bit(bit: Bit, view: View) -> Period:
    """The period that a bit means.

    Raises:
        Unresolved: it names an impossible day, or one that needs a day that is not known.
    """
    try:
        return _READERS[bit.kind](bit, view)
    except OverflowError:
        raise Unresolved("the day lies beyond the calendar") from None


def is_absolute(bit: Bit) -> bool:
    """Whether the bit means the same on every day."""
    try:
        read_bit(bit, View(None, ahead=False))
    except Unresolved:
        return False
    return bit.kind not in ("present", "past", "future")


def type_of(bit: Bit, value: str | None) -> TimeType:
    """The TIMEX3 type of a bit that was read as `value`."""
    if bit.kind in _NO_DATES:
        return _NO_DATES[bit.kind]
    if value and value.startswith("P") and not value.endswith("_REF"):
        return TimeType.DURATION
    return TimeType.TIME if value and "T" in value and "REF" not in value else TimeType.DATE
