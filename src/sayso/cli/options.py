"""Options that commands share, and the kinds of their values."""

import datetime
import re
from collections.abc import Iterable
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path

import click

from sayso.types import Side


class Word(click.ParamType[StrEnum]):
    """A word of one vocabulary; a misspelling is answered with the nearest words."""

    def __init__(self, vocabulary: type[StrEnum], name: str) -> None:
        self.vocabulary = vocabulary
        self.name = name

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> StrEnum:
        """The member that `value` names, hyphens and capitals aside."""
        try:
            return self.vocabulary(str(value).lower().replace("-", "_").replace(" ", "_"))
        except ValueError:
            self.fail(unknown(str(value), self.name, [str(w) for w in self.vocabulary]), param, ctx)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """What stands for the value in --help."""
        return self.name.upper()


class Day(click.ParamType[datetime.date]):
    """A day as YYYY-MM-DD."""

    name = "day"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime.date:
        """The day that `value` names."""
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.datetime.strptime(str(value), "%Y-%m-%d").date()
        except ValueError:
            self.fail(f"{value!r} is no day; write it as 2016-12-09", param, ctx)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """What stands for the value in --help."""
        return "YYYY-MM-DD"


class Ratings(click.ParamType[tuple[int, ...]]):
    """One rating of credibility, or those from one to another: "3", "1-3"."""

    name = "ratings"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, ...]:
        """The ratings that `value` names, the best first."""
        if isinstance(value, tuple):
            return value
        match = re.fullmatch(r"([1-6])(?:-([1-6]))?", str(value))
        if not match or int(match[1]) > int(match[2] or match[1]):
            self.fail(f"{value!r} is no credibility; write 3, or 1-3 for 1 to 3", param, ctx)
        return tuple(range(int(match[1]), int(match[2] or match[1]) + 1))

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """What stands for the value in --help."""
        return "1-6"


def unknown(word: str, kind: str, words: Iterable[str]) -> str:
    """A line that answers a word outside its vocabulary, nearest words first."""
    known = list(words)
    near = get_close_matches(word, known, n=3, cutoff=0.5)
    hint = f"did you mean {' or '.join(near)}?" if near else f"it is one of {', '.join(known)}"
    return f"{word!r} is no {kind}; {hint}"


FILE = click.Path(path_type=Path)
"""A file that need not be there yet; "-" is left to the command."""

outlet = click.option(
    "--outlet", metavar="NAME", help="Who published all that is read, whatever the inputs tell."
)
date = click.option(
    "--date",
    type=Day(),
    help="Day on which all that is read was published, whatever the inputs tell; times such as"
    ' "on Friday" are counted from it.',
)
ledger = click.option("--ledger", metavar="FILE", type=FILE, required=True, help="The ledger.")
form = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "jsonl"]),
    default="table",
    show_default=True,
    help="How to print them.",
)
limit = click.option("--limit", type=click.IntRange(min=1), help="Stop after so many.")
place = click.option("--place", metavar="WORDS", help="Only those with these words in their place.")
teller = click.option(
    "--teller", metavar="WORDS", help="Only those with these words in the name of who tells it."
)
since = click.option("--since", type=Day(), help="Only those of this day or later.")
until = click.option("--until", type=Day(), help="Only those of this day or earlier.")
sides = click.option(
    "--side", "sides", type=Word(Side, "side"), multiple=True, help="Only of this side; repeatable."
)
contested = click.option(
    "--contested/--uncontested",
    default=None,
    help="Only those that accounts differ on; or only the others.",
)
min_confidence = click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    metavar="SHARE",
    default=0.0,
    help="Only claims read with this confidence, from 0 to 1: of those read with 0.8, about 8 in 10"
    " have type, status and source right (docs/trust.md says what that costs).",
)
