"""One page as HTML, JSON, CSV or GeoJSON."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

from sayso.export.text import guarded
from sayso.types import Place

FORMS = {
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "geojson": "application/geo+json",
}
FILE_ROWS = 5_000
"""Rows of one file; `page` asks for the next."""

_JOIN = "; "


@dataclass(frozen=True, slots=True)
class Table:
    """Rows for a spreadsheet."""

    columns: Sequence[str]
    rows: Iterable[Sequence[object]]


@dataclass(frozen=True, slots=True)
class Page:
    """What a page shows, in whatever form it is asked for.

    Attributes:
        template: name of the template.
        title: what the page is, for the window and the bookmark.
        shown: what the template needs; this and the next three are asked for only in their form.
        data: what the page says, for JSON.
        table: its rows, for CSV.
        features: its places, for GeoJSON; None where it has none to show.
        total: rows found, of which `data` and `table` may hold one page.
        status: of the answer.
    """

    template: str
    title: str
    shown: Callable[[], Mapping[str, object]]
    data: Callable[[], object]
    table: Callable[[], Table]
    features: Callable[[], list[dict[str, Any]]] | None = None
    total: int | None = None
    status: int = 200
    forms: tuple[str, ...] = field(default=())


def as_json(page: Page) -> str:
    """The page as JSON: its title, how many rows were found, and what it says."""
    whole = {"title": page.title, "total": page.total, "data": page.data()}
    return json.dumps(whole, ensure_ascii=False, default=_plain)


def as_csv(page: Page) -> str:
    """The page's rows as CSV.

    A cell of words that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    table = page.table()
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([_cell(value) for value in row] for row in table.rows)
    return out.getvalue()


def as_geojson(page: Page) -> str:
    """The page's places as a GeoJSON feature collection (RFC 7946)."""
    features = page.features() if page.features else []
    collection = {"type": "FeatureCollection", "features": features}
    return json.dumps(collection, ensure_ascii=False, default=_plain)


def feature(id_: str, place: Place | None, properties: Mapping[str, object]) -> dict[str, Any]:
    """A GeoJSON feature; its geometry is null where the place has no point."""
    point = None
    if place and place.latitude is not None and place.longitude is not None:
        point = {"type": "Point", "coordinates": [place.longitude, place.latitude]}
    about = {
        "place": place.name if place else None,
        "place_id": place.id if place else None,
        "country": place.country if place else None,
        "precision": place.precision if place else None,
    }
    return {
        "type": "Feature",
        "id": id_,
        "geometry": point,
        "properties": {**about, **properties},
    }


def joined(values: Iterable[object]) -> str:
    """Several values in one cell, each once."""
    return _JOIN.join(dict.fromkeys(str(value) for value in values if value not in (None, "")))


def _cell(value: object) -> object:
    if value is None or isinstance(value, int | float):
        return value
    return guarded(str(value))


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    return str(value)
