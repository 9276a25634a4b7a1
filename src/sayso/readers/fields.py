"""Names under which records and front matter give their fields: one declared table."""

from collections.abc import Iterable, Mapping

from sayso.errors import InputError
from sayso.readers.found import Byline
from sayso.readers.limits import RECORD_CHARACTERS
from sayso.readers.problem import quoted

TEXT = ("text", "content", "body", "article", "articlebody", "fulltext", "maintext")
TITLE = ("title", "headline")
OUTLET = ("outlet", "source", "publisher", "publication", "sitename")
DATE = (
    "date",
    "published",
    "publishedat",
    "publisheddate",
    "datepublished",
    "datepublish",
    "publishdate",
    "publicationdate",
    "pubdate",
)
LINK = ("url", "link", "uri", "id")
"""Accepted names, best first: of those present, the first that holds something is taken.

Names are compared by `plain_name`.  Beside plain words they are those of schema.org
(articleBody, headline, datePublished), JSON Feed (date_published), NewsAPI (publishedAt)
and news-please (maintext, date_publish).
"""

KNOWN = frozenset((*TEXT, *TITLE, *OUTLET, *DATE, *LINK))
"""Every accepted name."""

_NAMES_SHOWN = 8


def plain_name(name: str) -> str:
    """A field's name without case, spaces, "_", "-" and ":", as the table has it."""
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def has_text(names: Iterable[str]) -> bool:
    """Whether one of the names is accepted for the text."""
    return any(plain_name(name) in TEXT for name in names)


def missing_text(names: Iterable[str]) -> InputError:
    """The error to raise where no name is accepted for the text."""
    shown = [quoted(name) for name in names]
    more = ["…"] if len(shown) > _NAMES_SHOWN else []
    found = ", ".join(shown[:_NAMES_SHOWN] + more) or "none"
    return InputError(f"no field holds the text; name it 'text' (the fields are: {found})")


def pick(record: Mapping[str, object]) -> tuple[str, Byline]:
    """Text and byline of a record.

    Raises:
        InputError: no text, or one that is no string or too long.
    """
    by_name: dict[str, object] = {}
    for name, value in record.items():
        by_name.setdefault(plain_name(name), value)
    if not has_text(by_name):
        raise missing_text(record)
    text = _first(by_name, TEXT)
    if text is None:
        raise InputError("the text is empty; nothing to read")
    if not isinstance(text, str):
        raise InputError("the text is no string; give it as one string")
    if len(text) > RECORD_CHARACTERS:
        raise InputError(
            f"the text has {len(text):,} characters; the limit for a record is "
            f"{RECORD_CHARACTERS:,}"
        )
    return text, pick_byline(by_name)


def pick_byline(by_name: Mapping[str, object]) -> Byline:
    """Byline of a record whose names are plain."""
    return Byline(
        outlet=_words(_first(by_name, OUTLET)),
        date=_words(_first(by_name, DATE)),
        title=_words(_first(by_name, TITLE)),
        link=_words(_first(by_name, LINK)),
    )


def _first(by_name: Mapping[str, object], names: Iterable[str]) -> object | None:
    return next((by_name[name] for name in names if by_name.get(name) not in (None, "")), None)


def _words(value: object) -> str | None:
    if isinstance(value, Mapping):
        # schema.org and NewsAPI give a publisher as an object with a name.
        value = value.get("name")
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) else None
