"""The table of codes, `codes.csv`: a row says when it speaks, what it gives, and why."""

import csv
import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from sayso.coding.parties import any_of
from sayso.types import ClaimType


class Rule(NamedTuple):
    """One row of the table.

    Attributes:
        name: what the row is called, in reasons and tests.
        type: the claim type that it speaks of.
        trigger: words of which one must stand in the trigger; None where none need.
        named: the same in the trigger, `who` or `whom`.
        behind: the same there or shortly behind the trigger, in the home sentence.
        near: the same there or shortly before or behind the trigger.
        who, whom: kinds of party of which one must be named; empty where any may be.
        plover, mode, acled: the codes; "" for none.
        sure: whether the published codebooks leave no doubt of the codes.
        why: the reason, in words.
    """

    name: str
    type: ClaimType
    trigger: re.Pattern[str] | None
    named: re.Pattern[str] | None
    behind: re.Pattern[str] | None
    near: re.Pattern[str] | None
    who: frozenset[str]
    whom: frozenset[str]
    plover: str
    mode: str
    acled: str
    sure: bool
    why: str


@cache
def rules() -> dict[ClaimType, tuple[Rule, ...]]:
    """The rules of each claim type, in the order of the table."""
    source = files("sayso.coding").joinpath("codes.csv").read_text(encoding="utf-8")
    found: dict[ClaimType, tuple[Rule, ...]] = {}
    for row in csv.DictReader(source.splitlines()):
        rule = Rule(
            name=row["name"],
            type=ClaimType(row["name"].partition(".")[0]),
            trigger=_pattern(row["trigger"]),
            named=_pattern(row["named"]),
            behind=_pattern(row["behind"]),
            near=_pattern(row["near"]),
            who=frozenset(row["who"].split()),
            whom=frozenset(row["whom"].split()),
            plover=row["plover"],
            mode=row["mode"],
            acled=row["acled"],
            sure=row["sure"] == "yes",
            why=row["why"],
        )
        found[rule.type] = (*found.get(rule.type, ()), rule)
    return found


def _pattern(cell: str) -> re.Pattern[str] | None:
    return re.compile(any_of(cell.split("|"))) if cell else None
