"""Figures: who gave which range when."""

from sayso.types import Series, Told
from sayso.web.answers import Page, Table
from sayso.web.charts.course import Course, course
from sayso.web.charts.ranges import Ranges, ranges
from sayso.web.desk import Desk
from sayso.web.pages.asked import series_asked
from sayso.web.pages.pager import pager
from sayso.web.params import Params

_ON_A_PAGE = 40
"""Series of one page; those told more than once are charts."""
_BARS = 12
"""Figures of one chart; the file has all."""

_COLUMNS = (
    "series",
    "kind",
    "event",
    "counted",
    "harm",
    "unit",
    "place",
    "since",
    "day",
    "teller",
    "side",
    "min",
    "max",
    "lost",
    "words",
    "claim",
)


def figures(desk: Desk, params: Params) -> Page:
    """The page."""
    size = params.rows(_ON_A_PAGE)
    query = series_asked(params, size)
    found = desk.book.series(query)
    return Page(
        template="figures.html",
        title="Figures",
        shown=lambda: {
            "query": query,
            "followed": [drawn(row, _BARS) for row in found.items if len(row.told) > 1],
            "once": [row for row in found.items if len(row.told) <= 1],
            "pager": pager(params, "/figures", len(found.items), found.total, size),
        },
        data=lambda: found.items,
        table=lambda: Table(
            _COLUMNS, [_row(row, told) for row in found.items for told in row.told]
        ),
        total=found.total,
        forms=("json", "csv"),
    )


def drawn(series: Series, most: int) -> tuple[Series, Ranges, Course | None, bool]:
    """A series with its charts, and whether those who give its figures are apart.

    All its figures are drawn over time, and the `most` latest one by one.
    """
    return series, ranges(series, most), course(series), series.apart


def _row(series: Series, told: Told) -> tuple[object, ...]:
    return (
        series.id,
        series.kind,
        series.event,
        series.counted,
        series.harm,
        series.unit,
        series.place and series.place.name,
        series.since,
        told.day,
        told.teller,
        told.side,
        told.min,
        told.max,
        told.lost,
        told.words,
        told.claim,
    )
