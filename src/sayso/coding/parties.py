"""What kind of party words name: the government, a foreign state, armed men, civilians.

A small table of plain words, `parties.csv`; the first words of it in a phrase decide, longer
before shorter, so that "Free Syrian Army" is no army of a state. Rows without a kind keep
shorter words in theirs from speaking ("rebel-held").
"""

import csv
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

from sayso.types import Phrase

_LONGEST = 200
_MARKS = re.compile(r"[\W_]+")


def parties_of(phrases: Iterable[Phrase]) -> frozenset[str]:
    """The kind of party that each of `phrases` names; empty where no plain word tells."""
    plain = (_MARKS.sub(" ", words.text[:_LONGEST].lower()) for words in phrases)
    return frozenset(filter(None, map(_party, plain)))


@lru_cache(maxsize=1024)
def _party(words: str) -> str:
    pattern, kinds = _table()
    found = pattern.finditer(words)
    return next(filter(None, (kinds[match.lastindex or 0] for match in found)), "")


@cache
def _table() -> tuple[re.Pattern[str], dict[int, str]]:
    """The table as one pattern, a group a row, with the kind of each group."""
    source = files("sayso.coding").joinpath("parties.csv").read_text(encoding="utf-8")
    words = [
        (word, row["party"])
        for row in csv.DictReader(source.splitlines())
        for word in row["words"].split("|")
    ]
    words.sort(key=lambda pair: (-len(pair[0]), pair[0]))
    pattern = "|".join(f"({any_of([word])})" for word, _ in words)
    return re.compile(pattern), {place: party for place, (_, party) in enumerate(words, 1)}


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of `words`, in which "*" stands for letters."""
    found = (re.escape(word).replace(r"\*", r"\w*") for word in words)
    return rf"\b(?:{'|'.join(found)})\b"
