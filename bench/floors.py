"""Floors: the least that a figure may be before CI fails."""

import tomllib
from collections.abc import Iterable
from pathlib import Path

from bench.figure import Figure

CEILINGS = ("invented", "memory", "first_claim", "installed", "growth", "resolving", "calibration")
"""Last parts of the names of figures that must not be above their bound."""


def read_floors(path: Path) -> dict[str, float]:
    """Floors by figure name, from a TOML file of one table a corpus."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        f"{corpus}.{name}": float(value)
        for corpus, figures in tables.items()
        for name, value in figures.items()
    }


def faults(figures: Iterable[Figure], floors: dict[str, float]) -> list[str]:
    """One line for each figure on the wrong side of its floor, and each floor not measured."""
    measured = {figure.name: figure.value for figure in figures}
    corpora = {name.split(".")[0] for name in measured}
    lines = []
    for name, bound in floors.items():
        if name.split(".")[0] not in corpora:
            continue
        if name not in measured:
            lines.append(f"{name}: has a floor of {bound:g} but was not measured")
        elif name.endswith(CEILINGS) and not measured[name] <= bound:
            lines.append(f"{name}: {measured[name]:.1f} is above {bound:g}")
        elif not name.endswith(CEILINGS) and not measured[name] >= bound:
            lines.append(f"{name}: {measured[name]:.1f} is below the floor of {bound:g}")
    return lines
