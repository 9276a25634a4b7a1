"""Figures that are followed, a row for each that was told."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from sayso.cli.listing import Listing, number
from sayso.cli.rows import places
from sayso.types import Series, Told

Row = tuple[Series, Told]


def figure_rows(series: Iterable[Series]) -> Iterator[Row]:
    """Each figure told, with the series that it stands in."""
    return ((one, told) for one in series for told in one.told)


def bounds(least: float | None, greatest: float | None) -> str:
    """A range for people: "12", "12 to 15", "12 or more", "15 or fewer", "unknown"."""
    if least is None and greatest is None:
        return "unknown"
    if least is None:
        return f"{number(greatest)} or fewer"
    if greatest is None:
        return f"{number(least)} or more"
    if least == greatest:
        return str(number(least))
    return f"{number(least)} to {number(greatest)}"


def counted(series: Series) -> str:
    """What a series counts: "people killed", "percent"."""
    told = (series.unit, series.counted, series.harm)
    return " ".join(dict.fromkeys(word for word in told if word))


def range_told(told: Told) -> str:
    """The range that somebody told, or that the text lost the number."""
    return "[number lost]" if told.lost else bounds(told.min, told.max)


def _cells(row: Row) -> tuple[object, ...]:
    series, told = row
    return (
        series.id,
        series.kind,
        series.event,
        counted(series),
        series.harm,
        series.unit,
        *places.cells(series.place),
        series.since,
        number(series.lowest),
        number(series.highest),
        told.day,
        told.teller,
        told.side,
        range_told(told),
        number(told.min),
        number(told.max),
        "yes" if told.lost else "no",
        told.words,
        told.claim,
        told.origin,
        "yes" if told == series.latest else "no",
    )


def _record(row: Row) -> dict[str, Any]:
    series, told = row
    about = asdict(series)
    return {name: about[name] for name in about if name not in ("told", "latest")} | {
        "told": asdict(told),
        "latest": told == series.latest,
    }


FIGURES = Listing(
    (
        "series",
        "kind",
        "event",
        "counted",
        "harm",
        "unit",
        *places.COLUMNS,
        "since",
        "lowest",
        "highest",
        "day",
        "teller",
        "side",
        "range",
        "min",
        "max",
        "lost",
        "words",
        "claim",
        "origin",
        "latest",
    ),
    _cells,
    {
        "counted": 14,
        "place": 12,
        "day": 10,
        "range": 14,
        "teller": 18,
        "words": 16,
        "claim": 9,
    },
    _record,
    frozenset({"claim"}),
)
