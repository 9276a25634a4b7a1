"""Scores of figures read from annotated spans against their true values.

`truth/figures.csv` holds, by document id and offsets, what a careful reader takes each figure of
the annotated dev reports to say; it was written from the spans in their context before any
output was looked at. Of every figure are counted

- value: min and max are both right, and what is no figure (a rank, a date) is read as none;
- invented: a bound is given where the truth has none;
- unit, harm, scope, part: equal, among figures whose value is right (docs/figures.md).

`python -m bench.score_figures DATA` prints them; DATA holds gold/.
"""

import csv
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from bench.corpora import Span
from sayso.resolve.figure_context import figure_in_context
from sayso.resolve.figures import read_figure
from sayso.types import ClaimType, Figure
from sayso.types import Span as At

TRUTH = Path(__file__).parent / "truth" / "figures.csv"
SAID = ("unit", "harm", "scope", "part")


@dataclass(frozen=True, slots=True)
class Key:
    """Which figure: its document, its span, and the type of the claim that it belongs to."""

    doc: str
    span: Span
    type: str


@dataclass(frozen=True, slots=True)
class Truth:
    """What a figure says: its bounds, None where it counts nothing, and more by name of SAID."""

    bounds: tuple[float | None, float | None] | None
    said: dict[str, str]


@dataclass(frozen=True, slots=True)
class FigureScores:
    """How many figures there are, shares right in percent, and how many bounds are invented."""

    figures: int
    value: float
    invented: int
    said: dict[str, float]


def read_truth(path: Path) -> dict[Key, Truth]:
    """The table of true values, in its order."""
    with path.open(encoding="utf-8", newline="") as stream:
        return {
            Key(row["doc"], (int(row["start"]), int(row["end"])), row["type"]): Truth(
                (_number(row["min"]), _number(row["max"])) if row["figure"] == "yes" else None,
                {name: row[name] for name in SAID},
            )
            for row in csv.DictReader(stream)
        }


def score_figures(read: Mapping[Key, Figure | None], truth: Mapping[Key, Truth]) -> FigureScores:
    """Score figures as read; one that is missing from `read` counts as read as none."""
    n: Counter[str] = Counter()
    for key, true in truth.items():
        figure = read.get(key)
        bounds = (figure.min, figure.max) if figure else None
        n["invented"] += _invents(bounds, true.bounds)
        if bounds != true.bounds:
            continue
        n["right"] += 1
        if figure:
            n["said"] += 1
            n.update(name for name in SAID if getattr(figure, name) == true.said[name])
    return FigureScores(
        figures=len(truth),
        value=100 * n["right"] / max(1, len(truth)),
        invented=n["invented"],
        said={name: 100 * n[name] / max(1, n["said"]) for name in SAID},
    )


def read_figures(
    texts: Mapping[str, tuple[str, list[Span]]], rows: Iterable[dict[str, Any]]
) -> dict[Key, Figure | None]:
    """Read every annotated figure of `rows`, claims by document; texts come with sentences."""
    read: dict[Key, Figure | None] = {}
    for row in rows:
        text, sentences = texts[row["doc"]]
        for claim in row["claims"]:
            home = At(*sentences[claim["s"]])
            where = [At(*span) for span in claim.get("where") or []]
            for item in claim.get("figures") or []:
                figure = read_figure(text, At(*item["span"]), bool(item.get("lost")))
                if figure is not None:
                    kind = ClaimType(claim["type"])
                    figure = figure_in_context(text, home, kind, where, figure)
                read[Key(row["doc"], tuple(item["span"]), claim["type"])] = figure
    return read


def _invents(
    bounds: tuple[float | None, float | None] | None,
    true: tuple[float | None, float | None] | None,
) -> bool:
    pairs = zip(bounds or (None, None), true or (None, None), strict=True)
    return any(ours is not None and theirs is None for ours, theirs in pairs)


def _number(cell: str) -> float | None:
    return float(cell) if cell else None


def _lines(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def score_reports(data: Path) -> FigureScores:
    """Score the figures of the annotated dev reports; `data` holds gold/."""
    docs = _lines(data / "gold" / "dev.docs.jsonl")
    texts = {row["id"]: (row["text"], row["sentences"]) for row in docs}
    read = read_figures(texts, _lines(data / "gold" / "dev.claims.jsonl"))
    return score_figures(read, read_truth(TRUTH))


@click.command()
@click.argument("data", type=click.Path(path_type=Path, exists=True, file_okay=False))
def main(data: Path) -> None:
    """Score the figures of the annotated dev reports; DATA holds gold/."""
    scores = score_reports(data)
    click.echo(f"{scores.figures} figures: value {scores.value:.1f}, invented {scores.invented}")
    for name, value in scores.said.items():
        click.echo(f"{name:8}{value:6.1f}")


if __name__ == "__main__":
    main()
