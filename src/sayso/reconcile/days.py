"""The days that a claim is of, as far as it tells."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from sayso.types import Claim, ClaimType, Document

Days = tuple[date | None, date | None]
"""First and last day, None where open or not told."""

_STATES = frozenset((ClaimType.CONTROL, ClaimType.TRAPPED, ClaimType.NEED, ClaimType.SIEGE))
"""What a report in the present tense says of its own day."""


def told_days(claim: Claim) -> Days:
    """The narrowest time that the claim itself tells."""
    spans = [(when.start, when.end) for when in claim.times if when.start or when.end]
    return min(spans, key=width) if spans else (None, None)


def span_of(claim: Claim, documents: Mapping[str, Document]) -> Days:
    """The days told; of a state without any, the day of the report."""
    days = told_days(claim)
    if days == (None, None) and claim.type in _STATES:
        day = documents[claim.document].date
        return day, day
    return days


def days_meet(a: Days, b: Days) -> bool:
    """Whether a day can be in both; False where either tells none."""
    if a == (None, None) or b == (None, None):
        return False
    return (a[0] or date.min) <= (b[1] or date.max) and (b[0] or date.min) <= (a[1] or date.max)


def narrowed(a: Days, b: Days) -> Days:
    """The days that are in both; the two must meet."""
    starts = [day for day in (a[0], b[0]) if day]
    ends = [day for day in (a[1], b[1]) if day]
    return max(starts, default=None), min(ends, default=None)


def width(days: Days) -> tuple[int, date, date]:
    """What days are ordered by: the fewest first, then the earliest."""
    start, end = days
    length = (end - start).days if start and end else 10**6
    return length, start or date.min, end or date.max


def pairs_within(days: Sequence[date | None], most: int) -> Iterator[tuple[int, int]]:
    """Places of two that are so many days apart at most, or of which one has no day.

    `days` are in order, those without a day last.
    """
    first = 0
    for at, day in enumerate(days):
        while day and (earliest := days[first]) and (day - earliest).days > most:
            first += 1
        yield from ((other, at) for other in range(first if day else 0, at))
