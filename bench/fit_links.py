"""Fits the bits of `weights.csv`: `python -m bench.fit_links --data ../shared`.

Each level of each feature is a column that is 1 where a pair shows it; a ridge logistic
regression gives what each adds, in bits. Unlike counting how often each level is seen among links
and others, it does not count twice what two features say alike.

The weights inside a document are fitted on the annotated training reports that are not among
those of across-dev.json, those across documents on across-dev.json. Levels, words and features
are declared in the table; only the bits are fitted.
"""

import csv
import json
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import click
import numpy as np

from bench.annotated import Report, read_reports
from sayso.pipeline import built_in as knowledge
from sayso.reconcile.features import Levels, Telling, levels_across, levels_inside
from sayso.reconcile.kinds import any_akin
from sayso.reconcile.table import START, Table, read_table
from sayso.reconcile.tellings import in_order, marks_of, tellings_of

TABLE = Path(__file__).parent.parent / "src" / "sayso" / "reconcile" / "weights.csv"
RIDGE = {"inside": 2.0, "across": 2.0}
_STEPS = 60


class Pair(NamedTuple):
    """Two of which it is known whether they speak of one happening; `weight` counts it."""

    levels: Levels
    same: bool
    weight: float


Bits = dict[tuple[str, str], float]
"""Bits by feature and level."""


def fit(pairs: Sequence[Pair], prior: Bits, ridge: float) -> Bits:
    """The bits of each (feature, level), and of (START, START).

    Newton's method on the weighted log-likelihood, with `ridge` times half the squares of what
    the bits (as natural logarithms) differ from `prior` taken off; the start itself is free.
    """
    keys = list(prior)
    before = np.array([prior[key] for key in keys]) * math.log(2)
    column = {key: number for number, key in enumerate(keys)}
    seen = np.zeros((len(pairs), len(keys)))
    for row, pair in enumerate(pairs):
        for item in pair.levels.items():
            if item in column:
                seen[row, column[item]] = 1.0
        seen[row, column[START, START]] = 1.0
    truth = np.array([float(pair.same) for pair in pairs])
    weight = np.array([pair.weight for pair in pairs])
    held = np.full(len(keys), ridge)
    held[column[START, START]] = 1e-6
    found = before.copy()
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-np.clip(seen @ found, -30, 30)))
        slope = seen.T @ (weight * (truth - chance)) - held * (found - before)
        bend = (seen * (weight * chance * (1 - chance))[:, None]).T @ seen + np.diag(held)
        step = np.linalg.solve(bend + 1e-9 * np.eye(len(keys)), slope)
        found += step
        if float(np.abs(step).max()) < 1e-6:
            break
    return {key: float(found[column[key]]) / math.log(2) for key in keys}


def prior_of(path: Path, scope: str) -> Bits:
    """The bits by feature and level that a table declares before it is fitted."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["scope"] == scope]
    return {(row["feature"], row["level"]): float(row["prior"]) for row in rows}


def with_bits(path: Path, scope: str, bits: Bits) -> list[dict[str, str]]:
    """The rows of a table with those of one scope given these bits."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        if row["scope"] == scope:
            row["bits"] = f"{bits[row['feature'], row['level']] + 0.0:.2f}"
    return rows


def write_table(path: Path, rows: Iterable[dict[str, str]]) -> None:
    """Write the rows of a table."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(
            stream, ("scope", "feature", "level", "prior", "bits", "words"), lineterminator="\n"
        )
        writer.writeheader()
        writer.writerows(rows)


def table_with(scope: str, bits: Bits) -> Table:
    """The declared table of a scope with these bits."""
    rows = with_bits(TABLE, scope, bits)
    lines = [",".join(rows[0])]
    lines += [",".join(f'"{value}"' for value in row.values()) for row in rows]
    return read_table(lines, scope)


def pairs_inside(reports: Iterable[Report]) -> Iterator[Pair]:
    """Pairs of claims of kin types of each report; every report counts the same."""
    for report in reports:
        claims = [c for c in in_order(report.entry.claims) if c.id in report.numbers]
        marks = marks_of(claims, report.entry.document)
        found = [
            (levels_inside(a, b), report.numbers[c.id] == report.numbers[d.id])
            for (c, a), (d, b) in combinations(zip(claims, marks, strict=True), 2)
            if any_akin(a.facts.types, b.facts.types)
        ]
        for levels, same in found:
            yield Pair(levels, same, 20 / max(20, len(found)))
