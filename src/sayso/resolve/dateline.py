"""The day that a document's time words count from."""

import re
from datetime import date
from typing import NamedTuple

from sayso.resolve.periods import DAYS, MONTHS, month_number
from sayso.types import Document

NO_DATE = "no date is known for this document"

_HEAD = 200
"""Code points in which a header or dateline is looked for."""
_MOST_WORDS = 6
"""Words before the date on a line of its own."""
_FARTHEST = 60
"""Days between the date a document came with and a dateline without a year, at most."""

_MONTH = "|".join(f"{name}|{name[:3]}" for name in MONTHS) + "|sept"
_WEEKDAY = "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_FULL = re.compile(
    rf"""\b(?:
      (?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)
    | (?P<day1>\d{{1,2}})(?:st|nd|rd|th)?\ (?P<month1>{_MONTH})\.?,?\ (?P<year1>\d{{4}})
    | (?P<month2>{_MONTH})\.?\ (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\ (?P<year2>\d{{4}})
    | (?P<month3>{_MONTH})\.?\ (?P<day3>\d\d)(?P<year3>20\d\d)  # has lost its ", "
    | (?P<day4>\d{{1,2}})\.(?P<month4>0?[1-9]|1[0-2])\.(?P<year4>\d{{4}})
    | (?P<day5>1[3-9]|2\d|3[01])[-/](?P<month5>0?[1-9]|1[0-2])[-/](?P<year5>\d{{4}})
    )(?!\d)""",
    re.VERBOSE | re.IGNORECASE,
)
_BESIDE = re.compile(
    rf"\b(?:{_WEEKDAY}|published|publication|updated|posted|dated?|at|of|on|last)\b|[\W_]+", re.I
)
_PLACE = r"[A-Z][A-Z\ .,'/-]*(?:\([A-Za-z\ ]+\)[\ ,]*)?"
_PLACE_LINE = re.compile(_PLACE)
_CLOCK_TO_END = re.compile(
    r"[ \t.,|–—-]*(?:(?:at )?\d{1,2}[:.]\d\d)?\s?(?:[ap]m|gmt|utc)?[ \t]*(?:\n|$)", re.I
)
# "April 5 2017 by A. Writer", "Fri 07 Apr 2017 at 0914"
_BYLINE = re.compile(r",? (?:by [A-Z]|at \d{3,4}\b)")
# "Army moves on hill Agency Monday 2 Feb 2015 The army ...": a headline, then a new start.
_HEADLINE_DAY = re.compile(
    rf"(?:.*\b(?!(?:on|of|in|by|to|since|from|until|before|after|and|last)\b)[^\W_]+ )?"
    rf"(?P<weekday>{_WEEKDAY}) ",
    re.I,
)
_NEW_START = re.compile(r"(?: \d\d:?\d\d(?::?\d\d)?)?(?: [\"“']?[A-Z\d]|$)")
_SHORT = re.compile(
    rf"""^{_PLACE} (?:[A-Z][a-z]+,\ )?
      (?i: (?P<month>{_MONTH})\.?\ (?P<day>\d{{1,2}})
        | (?P<day1>\d{{1,2}})\ (?P<month1>{_MONTH})\.? )
      ,?\ ?(?:\(|--?|–|—|_|:)""",
    re.VERBOSE | re.MULTILINE,
)


class Anchor(NamedTuple):
    """The day to count from, None where there is none, and where it was read."""

    day: date | None
    reason: str


def anchor_of(document: Document) -> Anchor:
    """The day that the document's own header or dateline gives, else the date it came with."""
    told = _told_in(document)
    if told is None:
        return Anchor(document.date, "the document's date" if document.date else NO_DATE)
    if document.date and document.date != told:
        return Anchor(told, f"the date in its text; it came with {document.date.isoformat()}")
    return Anchor(told, "the date in its text")


def date_disagreement(document: Document) -> str | None:
    """What to tell, once, of a document whose text gives another date than it came with.

    None where they agree, or where one of them is missing.
    """
    told = _told_in(document)
    if told is None or document.date is None or told == document.date:
        return None
    days = abs((told - document.date).days)
    apart = "1 day" if days == 1 else f"{days} days"
    return (
        f"its text is dated {told.isoformat()}, but it came with {document.date.isoformat()} "
        f"({apart} apart): times count from the date in the text"
    )


def header_date(text: str) -> date | None:
    """The full date of a header or dateline at the start of `text`, None if there is none.

    The date must stand on a short line of its own ("Reuters | 9 December 2016"), open its line
    with a new start behind it ("8 Jun 2016 Syrian army ..."), stand with its right weekday
    between a headline and a new start, or follow a place in capitals ("BEIRUT, Dec. 9, 2016
    (Agency)"). One inside a sentence or a caption is what is told of.
    """
    head = text[:_HEAD]
    for found in _FULL.finditer(head):
        before = head[head.rfind("\n", 0, found.start()) + 1 : found.start()]
        behind = text[found.end() : found.end() + 40]
        day = _day_of(found)
        if day and _heads(before, behind, day):
            return day
    return None


def dateline_day(text: str, near: date) -> date | None:
    """The day of a dateline without its year ("BEIRUT, Dec. 9 (Agency)"), None if there is none.

    Its year is the one that brings it nearest to `near`. A day that still lies too far off is
    not taken for the day of writing.
    """
    found = _SHORT.search(text[:_HEAD])
    if found is None:
        return None
    month = month_number(found["month"] or found["month1"])
    days: list[date] = []
    for year in (near.year - 1, near.year, near.year + 1):
        try:
            days.append(date(year, month, int(found["day"] or found["day1"])))
        except ValueError:
            continue
    best = min(days, key=lambda day: abs((day - near).days), default=None)
    return best if best and abs((best - near).days) <= _FARTHEST else None


def _told_in(document: Document) -> date | None:
    headed = header_date(document.text)
    if headed is None and document.date is not None:
        return dateline_day(document.text, document.date)
    return headed


def _heads(before: str, behind: str, day: date) -> bool:
    if _CLOCK_TO_END.match(behind) and len(before.split()) <= _MOST_WORDS:
        return True
    if not _BESIDE.sub("", before):
        told = re.fullmatch(rf"\W*({_WEEKDAY})\W+", before, re.I)
        if told and _is_day(told[1], day):
            return True
        return bool(_BYLINE.match(behind)) or not behind.lstrip(" ,.")[:1].islower()
    if _PLACE_LINE.fullmatch(before):
        return True
    headline = _HEADLINE_DAY.fullmatch(before)
    return bool(headline and _is_day(headline["weekday"], day) and _NEW_START.match(behind))


def _is_day(weekday: str, day: date) -> bool:
    return DAYS[day.weekday()].startswith(weekday[:3].lower())


def _day_of(found: re.Match[str]) -> date | None:
    day, month, year = (
        next(filter(None, (found[f"{name}{at}"] for at in ("", *range(1, 6)))))
        for name in ("day", "month", "year")
    )
    number = int(month) if month.isdigit() else month_number(month)
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
