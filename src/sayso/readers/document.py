"""Documents out of what readers find: hints, checks, language and ids."""

import datetime
from collections.abc import Iterator
from dataclasses import replace

from sayso.errors import InputError
from sayso.readers.dates import parse_day
from sayso.readers.decode import check_text
from sayso.readers.found import Found
from sayso.readers.hints import Hints
from sayso.readers.language import tell_language
from sayso.readers.limits import WORDS_OF_A_FIELD
from sayso.readers.problem import Problem, quoted
from sayso.readers.source import sha256_bytes
from sayso.types import Document, document_id, sha256_text


def read_text(
    text: str,
    *,
    outlet: str | None = None,
    date: datetime.date | None = None,
    title: str | None = None,
    place_read: str = "-",
) -> Document:
    """A document of a text at hand.

    Raises:
        InputError: it holds no words, or is no text.
    """
    check_text(text)
    return Document(
        id=document_id(text, outlet, date, title),
        text=text,
        outlet=outlet,
        date=date,
        title=title,
        language=tell_language(text),
        place_read=place_read,
        bytes_sha256=sha256_bytes(text.encode()),
        text_sha256=sha256_text(text),
    )


def finish(found: Found, hints: Hints) -> Iterator[Document | Problem]:
    """The document of what was found, after what is to be said about it; or why it is none."""
    byline = found.byline
    outlet, other_outlet = _outlet(byline.outlet, hints)
    date, other_date = _date(byline.date, hints)
    link = _tidy(byline.link)
    try:
        document = read_text(
            found.text,
            outlet=outlet,
            date=date,
            title=_tidy(byline.title),
            place_read=found.place if link is None else f"{found.place} ({link})",
        )
    except InputError as error:
        yield Problem(found.place, str(error))
        return
    for remark in (other_outlet, other_date):
        if remark is not None:
            yield Problem(found.place, remark, fatal=False)
    yield replace(document, bytes_sha256=found.bytes_sha256)


def _outlet(told: str | None, hints: Hints) -> tuple[str | None, str | None]:
    outlet = _tidy(told)
    if not hints.outlet or outlet is None or outlet.casefold() == hints.outlet.casefold():
        return hints.outlet or outlet, None
    return hints.outlet, f"outlet {quoted(hints.outlet)} given, in place of {quoted(outlet)}"


def _date(told: str | None, hints: Hints) -> tuple[datetime.date | None, str | None]:
    words = _tidy(told)
    if words is None:
        return hints.date, None
    try:
        day = parse_day(words, hints.today)
    except InputError as error:
        return hints.date, None if hints.date else f"{error}; read without a date"
    if hints.date is None or hints.date == day:
        return day, None
    return hints.date, f"date {hints.date} given, in place of {day}"


def _tidy(words: str | None) -> str | None:
    # Metadata, unlike the text, may be tidied: they are shown on one line.
    if words is None:
        return None
    kept = "".join(letter if letter.isprintable() else " " for letter in words[:WORDS_OF_A_FIELD])
    return " ".join(kept.split()) or None
