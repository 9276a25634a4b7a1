"""What common words say of whoever they are put to: a declared table, register/heads.csv."""

import csv
from enum import StrEnum
from functools import cache

from sayso.resolve.actors.register import content


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


@cache
def heads() -> dict[str, Head]:
    """The class of each word; one that stands in two rows has the first."""
    found: dict[str, Head] = {}
    for row in csv.DictReader(content("heads").splitlines()):
        for word in row["words"].split("|"):
            found.setdefault(word, Head(row["class"]))
    return found
