"""Credibility of an event, 1 to 6 of the Admiralty code (STANAG 2511), by a declared table.

The table is `credibility.csv`: its first row that fits decides. Counted are voices
(`sayso.reconcile.voices`), so one speaker told in ten outlets is one. The sentence that goes with
a rating says what was counted and nothing else. Reliability of sources has no part in it: that is
for people to judge (docs/credibility.md).
"""

import csv
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from sayso.reconcile.voices import Voice
from sayso.types import Credibility, Side

_NO_SIDES = frozenset((Side.MEDIA, Side.UNCLEAR))
"""Who passes words on, and who cannot be told, is of no side."""

_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
_MOST_NAMED = 3
_LOOSE = (
    "but none tells a day, a number or a place nearer than a country, "
    "so that they may speak of different things"
)


class Rule(NamedTuple):
    """A row of the table: what must be counted for its rating.

    `says` and `sides` are the least numbers of voices that assert it and of their known sides;
    `admits`: one of them must speak against its own interest; `pinned`: somebody must tell where,
    when or how many (`pinned_down`); `denies`: how many deny
    it, "none", "some", "fewer" or "more" than assert it; `meaning` says all this in words.
    """

    name: str
    rating: int
    says: int
    sides: int
    admits: bool
    pinned: bool
    denies: str
    meaning: str


@cache
def table() -> tuple[Rule, ...]:
    """The rows of the declared table, in the order in which they are tried."""
    source = files("sayso.reconcile").joinpath("credibility.csv").read_text(encoding="utf-8")
    return tuple(
        Rule(
            row["rule"],
            int(row["rating"]),
            int(row["says"]),
            int(row["sides"]),
            row["admits"] == "yes",
            row["pinned"] == "yes",
            row["denies"],
            row["meaning"],
        )
        for row in csv.DictReader(source.splitlines())
    )


def judge(voices: Sequence[Voice], *, pinned: bool = True) -> Credibility:
    """How far an event can be believed of which `voices` speak, and why.

    `pinned`: whether any of them tells where, when or how many (`pinned_down`).
    A voice that both asserts and denies (a government that denies one part and grants another)
    counts among those who deny.
    """
    denying = [voice for voice in voices if voice.denies]
    saying = [voice for voice in voices if voice.asserts and not voice.denies]
    rule = next(rule for rule in table() if _fits(rule, saying, denying, pinned))
    if not saying:
        return Credibility(rule.rating, rule.name, _nobody(voices, denying))
    loose = f", {_LOOSE}" if len(saying) > 1 and not pinned and not denying else ""
    return Credibility(rule.rating, rule.name, f"{_said(saying)}{loose}; {_denied(denying)}.")


def sides_of(voices: Sequence[Voice]) -> frozenset[Side]:
    """The known sides of voices."""
    return frozenset(voice.side for voice in voices if voice.side) - _NO_SIDES


def _fits(rule: Rule, saying: Sequence[Voice], denying: Sequence[Voice], pinned: bool) -> bool:
    said, denied = len(saying), len(denying)
    holds = {
        "none": denied == 0,
        "some": denied > 0,
        "fewer": 0 < denied < said,
        "more": denied > said,
    }
    return (
        said >= rule.says
        and len(sides_of(saying)) >= rule.sides
        and holds[rule.denies]
        and (not rule.admits or any(voice.admits for voice in saying))
        and (pinned or not rule.pinned)
    )


def _said(saying: Sequence[Voice]) -> str:
    """Who says so, of what sides, in how many reports."""
    sides = len(sides_of(saying))
    apart = ""
    if len(saying) > 1:
        apart = " of different sides" if sides > 1 else " not known to be of different sides"
    verb = "says" if len(saying) == 1 else "say"
    reports = max(voice.reports for voice in saying)
    where = f", told in {_number(reports)} reports" if len(saying) == 1 and reports > 1 else ""
    return f"{_count(saying)}{apart}, {_names(saying)}, {verb} so{where}{_admitted(saying)}"


def _admitted(saying: Sequence[Voice]) -> str:
    """Which of those who say so speak against their own interest."""
    admitting = [voice for voice in saying if voice.admits]
    if not admitting:
        return ""
    if len(saying) == 1:
        return ", against its own interest"
    return f", {_names(admitting)} against {'its' if len(admitting) == 1 else 'their'} own interest"


def _denied(denying: Sequence[Voice]) -> str:
    if not denying:
        return "none denies it"
    how = "denied by" if all(voice.speaks for voice in denying) else "a denial is told by"
    if len(denying) == 1:
        return f"{how} {denying[0].teller}"
    return f"{how} {_count(denying).lower()}, {_names(denying)}"


def _nobody(voices: Sequence[Voice], denying: Sequence[Voice]) -> str:
    if denying:
        return f"No origin says outright that it happened; {_denied(denying)}."
    verb = "speaks" if len(voices) == 1 else "speak"
    return (
        "No origin says outright that it happened or that it did not; "
        f"{_count(voices).lower()}, {_names(voices)}, {verb} of it as possible, wanted or expected."
    )


def _count(voices: Sequence[Voice]) -> str:
    return f"{_number(len(voices)).capitalize()} origin{'' if len(voices) == 1 else 's'}"


def _number(count: int) -> str:
    return _NUMBERS[count].lower() if count < len(_NUMBERS) else str(count)


def _names(voices: Sequence[Voice]) -> str:
    """Their names: all of three, else the first two and how many more."""
    names = [voice.teller for voice in voices]
    if len(names) > _MOST_NAMED:
        names = [*names[: _MOST_NAMED - 1], f"{_number(len(names) - _MOST_NAMED + 1)} others"]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
