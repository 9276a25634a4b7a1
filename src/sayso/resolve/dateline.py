"""The day that a document's time words count from."""

import re
from datetime import date
from typing import NamedTuple

from sayso.resolve.periods import MONTHS, month_number
from sayso.types import Document

NO_DATE = "no date is known for this document"

_HEAD = 200
"""Code points in which a header or dateline is looked for."""

_MONTH = "|".join(f"{name}|{name[:3]}" for name in MONTHS) + "|sept"
_FULL = re.compile(
    rf"""\b(?:
      (?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)
    | (?P<day1>\d{{1,2}})(?:st|nd|rd|th)?\ (?P<month1>{_MONTH})\.?,?\ (?P<year1>\d{{4}})
    | (?P<month2>{_MONTH})\.?\ (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\ (?P<year2>\d{{4}})
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|published|updated|posted|dated?|on|last)\b|[\W_]+",
    re.IGNORECASE,
)
_PLACE_LINE = re.compile(r"[A-Z][A-Z .,'/-]*(?:\([A-Za-z ]+\)[ ,]*)?")
_CLOCK_TO_END = re.compile(
    r"[ \t.,|–—-]*(?:(?:at )?\d{1,2}[:.]\d\d)?\s?(?:[ap]m|gmt|utc)?[ \t]*(?:\n|$)", re.I
)
_MOST_WORDS = 6


class Anchor(NamedTuple):
    """The day to count from, None where there is none, and where it was read."""

    day: date | None
    reason: str


def anchor_of(document: Document) -> Anchor:
    """The day that the document's own header gives, else the date it came with."""
    headed = header_date(document.text)
    if headed is None:
        return Anchor(document.date, "the document's date" if document.date else NO_DATE)
    if document.date and document.date != headed:
        return Anchor(headed, f"the date in its text; it came with {document.date.isoformat()}")
    return Anchor(headed, "the date in its text")


def header_date(text: str) -> date | None:
    """The full date of a header or dateline at the start of `text`, None if there is none.

    The date must stand on a short line of its own ("Reuters | 9 December 2016"), open its line
    with a new start behind it ("8 Jun 2016 Syrian army ..."), or follow a place in capitals
    ("BEIRUT, Dec. 9, 2016 (Agency)"). One inside a sentence or a caption is what is told of.
    """
    head = text[:_HEAD]
    for found in _FULL.finditer(head):
        before = head[head.rfind("\n", 0, found.start()) + 1 : found.start()]
        behind = text[found.end() : found.end() + 40]
        if _heads(before, behind):
            return _day_of(found)
    return None


def _heads(before: str, behind: str) -> bool:
    if _CLOCK_TO_END.match(behind) and len(before.split()) <= _MOST_WORDS:
        return True
    if not _BESIDE.sub("", before):
        return not behind.lstrip(" ,.")[:1].islower()
    return bool(_PLACE_LINE.fullmatch(before))


def _day_of(found: re.Match[str]) -> date | None:
    day, month, year = (
        found[name] or found[f"{name}1"] or found[f"{name}2"] for name in ("day", "month", "year")
    )
    number = int(month) if month.isdigit() else month_number(month)
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
