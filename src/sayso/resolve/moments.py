"""What each part of a time expression means, seen from the day of the document."""

import re
from collections.abc import Callable
from datetime import date

from sayso.resolve import counted_times, named_dates
from sayso.resolve.dateline import NO_DATE
from sayso.resolve.periods import Period
from sayso.resolve.view import Unresolved, View


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


_READERS: dict[str, Callable[[re.Match[str], View], Period]] = {
    "iso": named_dates.read_iso,
    "numeric": named_dates.read_numeric,
    "day_month": named_dates.read_day_month,
    "month_day": named_dates.read_month_day,
    "month_year": named_dates.read_month_year,
    "month": named_dates.read_month,
    "season": named_dates.read_season,
    "decade": named_dates.read_decade,
    "year": named_dates.read_year,
    "week_day": counted_times.read_week_day,
    "near_day": counted_times.read_near_day,
    "ago": counted_times.read_ago,
    "stretch": counted_times.read_stretch,
    "turn": counted_times.read_turn,
    "length": counted_times.read_length,
}
