"""Figures as rows: who gave which range for what, and when."""

from typing import NamedTuple

from sayso.export.table import Column, Kind, Reference, Table, table
from sayso.export.tables.where import place_columns
from sayso.export.view import View
from sayso.types import Series, SeriesKind, Side, Told


class _Given(NamedTuple):
    series: Series
    told: Told


def figures(view: View) -> Table:
    """One row for each figure that an origin gives."""
    columns: tuple[Column[_Given], ...] = (
        Column("series", Kind.TEXT, "id of the count that it belongs to", lambda g: g.series.id),
        Column(
            "kind",
            Kind.TEXT,
            "event (one event's count) or running (a total that runs on)",
            lambda g: g.series.kind,
            words=tuple(SeriesKind),
        ),
        Column("event", Kind.TEXT, "id of the event counted in", lambda g: g.series.event),
        Column("counted", Kind.TEXT, "what is counted", lambda g: g.series.counted),
        Column("harm", Kind.TEXT, "what befell those counted", lambda g: g.series.harm),
        Column("unit", Kind.TEXT, "empty for a count", lambda g: g.series.unit),
        Column("since", Kind.DAY, "first day of a running total", lambda g: g.series.since),
        *place_columns(lambda g: g.series.place),
        Column("day", Kind.DAY, "day that the figure is of", lambda g: g.told.day),
        Column(
            "min",
            Kind.NUMBER,
            "least value that the words allow; empty where they set no bound",
            lambda g: g.told.min,
        ),
        Column(
            "max",
            Kind.NUMBER,
            "greatest value that the words allow; empty where they set no bound",
            lambda g: g.told.max,
        ),
        Column("lost", Kind.YES_NO, "whether the text lost the number", lambda g: g.told.lost),
        Column("words", Kind.TEXT, "the figure as written", lambda g: g.told.words),
        Column("teller", Kind.TEXT, "whose figure it is", lambda g: g.told.teller),
        Column(
            "side",
            Kind.TEXT,
            "side that the teller speaks for",
            lambda g: g.told.side,
            words=tuple(Side),
        ),
        Column("origin", Kind.TEXT, "id of the origin", lambda g: g.told.origin),
        Column("claim", Kind.TEXT, "id of the claim", lambda g: g.told.claim),
        Column(
            "series_min",
            Kind.NUMBER,
            "least value over all origins, each by its latest figure",
            lambda g: g.series.lowest,
        ),
        Column(
            "series_max",
            Kind.NUMBER,
            "greatest value over all origins, each by its latest figure",
            lambda g: g.series.highest,
        ),
    )
    rows = [_Given(series, told) for series in view.picture.series for told in series.told]
    return table(
        "figures",
        "One row for each figure that an origin gives; never an average.",
        columns,
        rows,
        references=(
            Reference("event", "events", "event"),
            Reference("claim", "claims", "claim"),
        ),
    )
