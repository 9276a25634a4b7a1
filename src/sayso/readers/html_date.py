"""Day of publication of a page: found by htmldate, and believed if the page spells it out."""

import re
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from sayso.readers.dates import EARLIEST

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LATEST = datetime(2999, 12, 31)
"""Far off, so that a date in the future is found, and then refused in so many words."""

_PROSE = ("p", "li", "blockquote", "td")
_DATELINE = 60
"""Longest piece of text that may hold nothing but a date; htmldate looks at 52 characters."""

_HEADINGS = ("title", "h1", "h2", "h3", "h4", "h5", "h6")

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def find_day(tree: "HtmlElement", link: str | None) -> str | None:
    """The day in ISO 8601 on which the page was first published, as far as it tells.

    Takes prose and headings out of `tree`: a date in them is that of an event.
    """
    # Imported here: no other kind of input needs it, and start-up has a budget.
    from htmldate import find_date
    from lxml.html import tostring

    _drop_prose(tree)
    found = find_date(
        tree,
        extensive_search=False,
        original_date=True,
        url=link,
        min_date=datetime.combine(EARLIEST, time()),
        max_date=_LATEST,
    )
    if found is None:
        return None
    page = f"{link or ''}\n{tostring(tree, encoding='unicode')}"
    return found if spells_out(page, date.fromisoformat(found)) else None


def spells_out(page: str, day: date) -> bool:
    """Whether `page` gives `day` in full, in a form that means no other day.

    htmldate completes "2016-12" with the day of today, takes hours for those of this machine,
    and reads 09/12/2016 as the ninth of December: that would be a date invented by us.
    """
    year, month, number = f"{day.year:04}", f"0?{day.month}", f"0?{day.day}"
    name, nth = rf"{_MONTHS[day.month - 1]}[a-z]*\.?", rf"{number}(?:st|nd|rd|th)?"
    forms = [
        rf"{year}{day.month:02}{day.day:02}",
        rf"{year}(?P<a>[-/._]){month}(?P=a){number}",
        rf"{year}[-/ ]{name}[-/ ]{number}",
        rf"{nth}[-/. ]{{1,2}}(?:of )?{name},?[-/ ]{year}",
        rf"{name}[-/ ]{nth},?[-/ ]{{1,2}}{year}",
    ]
    if day.day > len(_MONTHS) or day.day == day.month:
        forms += [
            rf"{number}(?P<b>[-/.]){month}(?P=b){year}",
            rf"{month}(?P<c>[-/.]){number}(?P=c){year}",
        ]
    anywhere = rf"(?<![0-9])(?:{'|'.join(forms)})(?![0-9])"
    return re.search(anywhere, page, re.IGNORECASE) is not None


def _drop_prose(tree: "HtmlElement") -> None:
    for element in list(tree.iter(*_PROSE, *_HEADINGS)):
        is_prose = element.tag in _HEADINGS or len(element.text_content()) > _DATELINE
        if is_prose and element.getparent() is not None:
            element.drop_tree()
    for element in tree.iter():
        # Prose without paragraphs.  A script may be JSON-LD, which is metadata.
        if element.tag != "script" and element.text and len(element.text) > _DATELINE:
            element.text = None
        if element.tail and len(element.tail) > _DATELINE:
            element.tail = None
