"""Countries by their names and by the words for their people (`countries.csv`)."""

import csv
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from sayso.places.fold import plain


class Word(NamedTuple):
    """A word that names a country, or its people."""

    code: str
    people: bool


_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 4
"""Words of the longest name that is looked for in running text."""

_INITIALS = 3
"""Letters of a name that must be capitals: "US" is no "us"."""


def rows() -> Iterator[dict[str, str]]:
    """The table of countries."""
    table = files("sayso.places").joinpath("countries.csv").read_text(encoding="utf-8")
    yield from csv.DictReader(table.splitlines(), delimiter=";")


def country_of_people(words: str) -> str | None:
    """Code of the country whose people `words` name ("Syrian", "the Turks"), None if none."""
    name = plain(words).removeprefix("the ")
    found = _words().get(name) or _words().get(name.removesuffix("s"))
    return found.code if found and found.people else None


def country_code(words: str) -> str | None:
    """Code of the country that `words` name or give the code of, None if none."""
    if words.upper() in country_names():
        return words.upper()
    found = _words().get(plain(words))
    return found.code if found and not found.people else None


@cache
def country_names() -> dict[str, str]:
    """The name of each country, by code."""
    return {row["code"]: row["name"] for row in rows()}


@cache
def capitals() -> dict[str, str]:
    """The name of the capital of each country, by code."""
    return {row["code"]: row["capital"] for row in rows()}


@cache
def languages() -> dict[str, str]:
    """The first language of each country (ISO 639-1), by code."""
    return {row["code"]: row["language"] for row in rows()}


def country_words(text: str) -> dict[str, int]:
    """How often the text names each country or its people, by code."""
    known, starts = _words(), _first_words()
    counts: dict[str, int] = {}
    written = _WORD.findall(text)
    tokens = [word.lower() for word in written]
    skip = 0
    for at, token in enumerate(tokens):
        if skip or token not in starts:
            skip = max(0, skip - 1)
            continue
        for length in range(min(_LONGEST, len(tokens) - at), 0, -1):
            word = known.get(" ".join(tokens[at : at + length]))
            if word is None and length == 1:
                word = known.get(token.removesuffix("s"))
            if word and (length > 1 or len(token) > _INITIALS or written[at].isupper()):
                counts[word.code] = counts.get(word.code, 0) + 1
                skip = length - 1
                break
    return counts


@cache
def _words() -> dict[str, Word]:
    words: dict[str, Word] = {}
    for row in rows():
        for name in (row["name"], *filter(None, row["names"].split("|"))):
            words.setdefault(plain(name), Word(row["code"], people=False))
        for name in filter(None, row["peoples"].split("|")):
            words.setdefault(plain(name), Word(row["code"], people=True))
    return words


@cache
def _first_words() -> frozenset[str]:
    firsts = {name.split()[0] for name in _words()}
    return frozenset(firsts | {f"{first}s" for first in firsts})
