"""What common words say of whoever they are put to: a declared table, register/heads.csv."""

import csv
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from sayso.resolve.actors.register import content
from sayso.types import Side


class Head(StrEnum):
    """The classes of the table; each row there says in words what it is."""

    OPPOSITION = "opposition"
    UNNAMED = "unnamed"
    FORCES = "forces"
    MEDIA = "media"
    STATE = "state"
    ACT = "act"
    PEOPLE = "people"
    PLACE = "place"
    APART = "apart"
    PASS = "pass"


class _Row(NamedTuple):
    head: Head
    side: Side | None


@cache
def _rows() -> dict[str, _Row]:
    """The row of each word; one that stands in two has the first."""
    found: dict[str, _Row] = {}
    for row in csv.DictReader(content("heads").splitlines()):
        side = Side(row["side"]) if row["side"] else None
        for word in row["words"].split("|"):
            found.setdefault(word, _Row(Head(row["class"]), side))
    return found


def head_of(word: str) -> Head | None:
    """The class of a folded word; None for a word that is not in the table."""
    row = _row(word)
    return row.head if row else None


def side_of(word: str) -> Side | None:
    """The side that a folded word tells by itself."""
    row = _row(word)
    return row.side if row else None


def _row(word: str) -> _Row | None:
    """The row of a word, or of one that has lost the apostrophe of its possessive ("armys")."""
    rows = _rows()
    return rows.get(word) or (rows.get(word[:-1]) if word.endswith("s") else None)
