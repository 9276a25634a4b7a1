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
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import click
import numpy as np

from bench.across import Across, Link, fold_of, link_of, read_across
from bench.annotated import Report, read_reports
from sayso.pipeline import built_in as knowledge
from sayso.reconcile.engine import Tables
from sayso.reconcile.facts import any_akin
from sayso.reconcile.features import Levels, levels_inside
from sayso.reconcile.pairs import both_passes
from sayso.reconcile.story import Story
from sayso.reconcile.table import START, Table, read_table
from sayso.reconcile.tellings import as_story, in_order, marks_of

TABLE = Path(__file__).parent.parent / "src" / "sayso" / "reconcile" / "weights.csv"
RIDGE = {"inside": 2.0, "across": 4.0}
"""How firmly the bits are held to what the table declares before it is fitted."""

BONUS = {"inside": 0.25, "across": 3.0}
"""Bits added to the start: a fitted chance above one half asks for more than the best F1 does."""

LINKS = Path(__file__).parent / "links"
"""Events across the reports of other months, as `across-dev.json` has them for April 2017."""

_THINNED = 8
"""Of pairs that are not one event, one in so many is taken."""

_STEPS = 60
_STRIDE = 2.0
"""Most that a step changes any weight, in natural logarithms."""


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
        most = float(np.abs(step).max())
        found += step * (_STRIDE / max(_STRIDE, most))
        if most < 1e-6:
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
    """Pairs of claims of kin types of each report; no report counts more than twenty pairs."""
    for report in reports:
        claims = [c for c in in_order(report.entry.claims) if c.id in report.numbers]
        marks = marks_of(claims, report.entry.document)
        found = [
            (levels_inside(a, b), report.numbers[c.id] == report.numbers[d.id])
            for (c, a), (d, b) in combinations(zip(claims, marks, strict=True), 2)
            if any_akin(a.facts, b.facts)
        ]
        for levels, same in found:
            yield Pair(levels, same, 20 / max(20, len(found)))


def annotated_story(report: Report) -> tuple[Story, list[str]]:
    """A report's annotated events as tellings, and the "DOC#E" of each."""
    claims = [c for c in in_order(report.entry.claims) if c.id in report.numbers]
    groups: dict[int, list[int]] = defaultdict(list)
    for place, claim in enumerate(claims):
        groups[report.numbers[claim.id]].append(place)
    marks = marks_of(claims, report.entry.document)
    story = as_story(claims, marks, list(groups.values()), report.entry.document)
    return story, [f"{report.id}#{number}" for number in groups]


def pairs_across(
    stories: Sequence[tuple[Story, list[str]]], across: Across, table: Table
) -> Iterator[tuple[Link, Pair]]:
    """Pairs of kin tellings of different reports, as `table` shows what stands around them.

    An event of many reports has many pairs; each counts less, so that events count alike. Of
    pairs that are not one event a few are taken, by their names, and count for the others.
    """
    sizes = Counter(across.events.values())
    for (a, names), (b, others) in combinations(stories, 2):
        seen = both_passes(a, b, table, -math.inf)
        for (i, j), (_, levels) in seen.items():
            link = link_of(names[i], others[j])
            event = across.events.get(link[0])
            if event is not None and event == across.events.get(link[1]):
                yield link, Pair(levels, True, sizes[event] ** -0.5)
            elif sha256("".join(link).encode()).digest()[0] % _THINNED == 0:
                yield link, Pair(levels, False, _THINNED)


class Month(NamedTuple):
    """A month but April 2017, as `bench/links` has it.

    Attributes:
        reports: ids.
        across: the events across them.
        pairs: of their tellings.
    """

    reports: tuple[str, ...]
    across: Across
    pairs: list[Pair]


class Lessons(NamedTuple):
    """What the weights across documents are fitted on.

    Attributes:
        months: other months than that of across-dev.json, by their names.
        april: the links of across-dev.json, each with its pair.
    """

    months: dict[str, Month]
    april: list[tuple[Link, Pair]]


def lessons_of(reports: Sequence[Report], across: Across) -> Lessons:
    """Pairs of reports of all months.

    What stands around a pair hangs on weights; they are those that the other months alone give.
    """
    linked = across.reports
    stories = {report.id: annotated_story(report) for report in reports}
    declared = prior_of(TABLE, "across")
    first = _months(stories, linked, table_with("across", declared))
    bits = fit([p for month in first.values() for p in month.pairs], declared, RIDGE["across"])
    table = table_with("across", bits)
    april = [stories[report.id] for report in reports if report.id in linked]
    return Lessons(_months(stories, linked, table), list(pairs_across(april, across, table)))


def _months(
    stories: Mapping[str, tuple[Story, list[str]]], linked: Collection[str], table: Table
) -> dict[str, Month]:
    found = {}
    for path in sorted(LINKS.glob("*.json")):
        listed = json.loads(path.read_text(encoding="utf-8"))["reports"]
        ids = tuple(id for id in listed if id in stories and id not in linked)
        across = read_across(path)
        pairs = [pair for _, pair in pairs_across([stories[id] for id in ids], across, table)]
        found[path.stem] = Month(ids, across, pairs)
    return found


def fit_across(
    lessons: Lessons, across: Across, fold: int | None = None, month: str | None = None
) -> Bits:
    """The bits across documents, without every pair with an end in a fold, or without a month."""
    pairs = [pair for name, one in lessons.months.items() if name != month for pair in one.pairs]
    pairs += [
        pair
        for link, pair in lessons.april
        if fold is None or fold not in {fold_of(across.events.get(end, end)) for end in link}
    ]
    return fit(pairs, prior_of(TABLE, "across"), RIDGE["across"])


def fit_inside(reports: Iterable[Report]) -> Bits:
    """The bits inside a document."""
    bits = fit(list(pairs_inside(reports)), prior_of(TABLE, "inside"), RIDGE["inside"])
    return bits | {(START, START): bits[START, START] + BONUS["inside"]}


def tables_for(inside: Bits, across: Bits) -> Tables:
    """The tables with these bits."""
    start = across[START, START] + BONUS["across"]
    return Tables(
        table_with("inside", inside), table_with("across", across | {(START, START): start})
    )


@click.command()
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), required=True)
def main(data: Path) -> None:
    """Fit all weights on the annotated reports of DATA and write them into the package."""
    known = knowledge()
    across = read_across(data / "gold" / "across-dev.json")
    linked = across.reports
    reports = [r for split in ("train", "dev") for r in read_reports(data / "gold", split, known)]
    inside = fit_inside(r for r in for_inside(reports, linked))
    tables = tables_for(inside, fit_across(lessons_of(reports, across), across))
    for scope, table in (("inside", tables.inside), ("across", tables.across)):
        bits = dict(table.weights) | {(START, START): table.start}
        write_table(TABLE, with_bits(TABLE, scope, bits))
    click.echo(f"weights written to {TABLE.name}")


def for_inside(reports: Iterable[Report], linked: Collection[str]) -> list[Report]:
    """The reports that the weights inside a document are fitted on: none that is linked."""
    return [report for report in reports if report.id not in linked]


if __name__ == "__main__":
    main()
