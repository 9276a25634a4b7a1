"""The declared table: what each level of each feature weighs, with the words that tell it."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sayso.reconcile.features import Levels
from sayso.types import Reason

START = "start"
"""The feature that every pair shows: what a link weighs before anything is seen of it."""

DIGITS = 6
"""Of bits behind the point: the table has two, so that sums are the same in whatever order."""


@dataclass(frozen=True, slots=True)
class Table:
    """Weights and words by feature and level.

    Attributes:
        weights: bits (log2 of a likelihood ratio) by feature and level; what is missing tells
            nothing.
        words: what was seen, for a person to read.
        start: bits that a pair starts from.
    """

    weights: Mapping[tuple[str, str], float]
    words: Mapping[tuple[str, str], str]
    start: float

    def weigh(self, levels: Levels) -> float:
        """The bits for a link of two that show these levels."""
        return round(self.start + self.adds(levels), DIGITS)

    def adds(self, levels: Mapping[str, str]) -> float:
        """What these levels add to a link that was weighed without them."""
        found, weight_of = 0.0, self.weights.get
        for item in levels.items():
            weight = weight_of(item)
            if weight is not None:
                found += weight
        return found

    def reasons(self, levels: Levels) -> tuple[Reason, ...]:
        """What speaks for and against a link, the strongest first."""
        rows = [
            Reason(feature, self.weights[feature, level], self.words[feature, level])
            for feature, level in levels.items()
            if self.weights.get((feature, level))
        ]
        return tuple(sorted(rows, key=lambda row: (-abs(row.weight), row.feature)))


def read_table(lines: Iterable[str], scope: str) -> Table:
    """The rows of one scope ("inside" a document or "across" documents) of a table's lines."""
    rows = [row for row in csv.DictReader(lines) if row["scope"] == scope]
    weights = {(row["feature"], row["level"]): float(row["bits"]) for row in rows}
    words = {(row["feature"], row["level"]): row["words"] for row in rows}
    return Table(weights, words, weights.pop((START, START)))


@cache
def built_in(scope: str) -> Table:
    """The package's own table of a scope."""
    source = files("sayso.reconcile").joinpath("weights.csv").read_text(encoding="utf-8")
    return read_table(source.splitlines(), scope)
