"""Wire credits: which agency a document names as the desk that wrote it.

A credit stands at the head ("BEIRUT (Reuters) -", in damaged text "beirut reuters   the army"),
under the headline ("AFP Thursday 9 Jul 2015"), or at the very end ("--Reuters", "Source: AFP").
The name alone is not enough: photographs are credited too ("(AFP photo)", "Reuters/..."), and
"told Reuters" names a hearer.
"""

import csv
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from sayso.types import Document, Side

_HEAD = 320
_TAIL = 48
"""Code points at the two ends of a text in which a credit can stand."""


class Desk(NamedTuple):
    """Who writes: an agency, a party with an outlet of its own, or any other outlet.

    `key` is the same however the name is written; `name` is for a person to read; `side` is that
    of a party whose own outlet it is.
    """

    key: str
    name: str
    side: Side | None = None


def key_of(name: str) -> str:
    """What identifies a desk or a party of the register: its letters and digits, in lower case."""
    return re.sub(r"[\W_]+", "", name).lower()


def credit_of(document: Document) -> Desk | None:
    """The agency that `document` credits for its text, None where it credits none or itself."""
    patterns, names = _credits()
    ends = {"head": document.text[:_HEAD], "tail": document.text.rstrip()[-_TAIL:]}
    for end, pattern in patterns:
        if found := pattern.search(ends[end]):
            desk = names[" ".join(found.group(1).lower().split())]
            return None if document.outlet and key_of(document.outlet) == desk.key else desk
    return None


def house_of(outlet: str) -> Desk | None:
    """The party whose own outlet this is: what stands there is that party's word."""
    return _houses().get(key_of(outlet))


@cache
def _houses() -> dict[str, Desk]:
    return {
        key_of(row["outlet"]): Desk(key_of(row["party"]), row["name"], Side(row["side"]))
        for row in _rows("houses.csv")
    }


def _rows(name: str) -> Iterator[dict[str, str]]:
    source = files("sayso.reconcile").joinpath(name).read_text(encoding="utf-8")
    yield from csv.DictReader(source.splitlines())


@cache
def _credits() -> tuple[list[tuple[str, re.Pattern[str]]], dict[str, Desk]]:
    """What credits look like, by the end of the text that they stand at; the desk of each name."""
    names: dict[str, Desk] = {}
    for row in _rows("wires.csv"):
        names.update(dict.fromkeys(row["words"].split("|"), Desk(key_of(row["desk"]), row["name"])))
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    agency = "(" + "|".join(name.replace(" ", r"\s+") for name in longest_first) + ")"
    looks = [
        # A dateline opens the text, or follows what a scraper left in front of it.
        ("head", rf"\A[\w\s,/.'’-]{{0,60}}\({agency}\)"),
        ("head", rf"\({agency}\)\s*[-–—]"),
        # The same with its marks lost: runs of blanks stand where they stood.
        ("head", rf"\A[\w\s]{{0,60}}\s{{2,}}{agency}\s{{2,}}\w"),
        ("head", rf"(?:\A|[.!?\n])\s*{agency}\s+[-–—]\s"),
        # A line of its own under the headline.
        ("head", rf"\b(?<!told ){agency},?\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\s+\d"),
        ("tail", rf"(?:[-–—(\[]\s*|\bsources?:?\s+){agency}\s*[)\]]?\Z"),
    ]
    return [(end, re.compile(look, re.IGNORECASE)) for end, look in looks], names
