"""Places of a GeoNames country dump ("SY.txt"; https://download.geonames.org/export/dump)."""

from collections.abc import Iterable, Iterator

from sayso.places.entry import Entry, Kind, usual_radius
from sayso.places.gazetteer_file import Named
from sayso.places.imports.limits import LINE, NAMES

COLUMNS = 19
"""Columns of the dump: id, name, ASCII name, other names, latitude, longitude, feature class and
code, country, further countries, four admin codes, population, elevation, model, zone, day."""

_BY_CODE = {
    "ADM1": Kind.PROVINCE, "ADM2": Kind.DISTRICT, "ADM3": Kind.DISTRICT, "ADM4": Kind.DISTRICT,
    "PCLI": Kind.COUNTRY, "PPLC": Kind.CAPITAL, "PPLX": Kind.PART, "ISL": Kind.ISLAND,
    "RGN": Kind.REGION, "AREA": Kind.REGION,
}  # fmt: skip
_BY_CLASS = {"P": Kind.CITY, "H": Kind.WATER, "T": Kind.MOUNTAIN, "S": Kind.SITE}
_RADIUS = {
    Kind.COUNTRY: 400.0, Kind.PROVINCE: 80.0, Kind.DISTRICT: 20.0, Kind.REGION: 30.0,
    Kind.WATER: 20.0, Kind.MOUNTAIN: 10.0, Kind.ISLAND: 20.0, Kind.PART: 1.5, Kind.SITE: 0.5,
}  # fmt: skip
"""Kilometres that a place of a kind may be taken to reach; the dump does not tell."""


def looks_like_dump(line: str) -> bool:
    """Whether a first line is one of a dump."""
    cells = line.split("\t")
    return len(cells) == COLUMNS and cells[0].isdigit()


def read_dump(lines: Iterable[str]) -> Iterator[Named]:
    """The places of a dump; lines that are none, and roads and woods, are left out."""
    for line in lines:
        cells = line[:LINE].rstrip("\n").split("\t")
        kind = _BY_CODE.get(cells[7]) or _BY_CLASS.get(cells[6]) if len(cells) == COLUMNS else None
        if kind is None:
            continue
        try:
            latitude, longitude, people = float(cells[4]), float(cells[5]), int(cells[14] or 0)
        except ValueError:
            continue
        codes = [cells[8], *(cells[10:12] if kind is not Kind.COUNTRY else [])]
        entry = Entry(
            id=f"geonames:{cells[0]}",
            name=cells[1],
            latitude=latitude,
            longitude=longitude,
            country=cells[8],
            area=".".join(code for code in codes if code),
            kind=kind,
            population=people,
            radius=_RADIUS.get(kind) or usual_radius(people),
        )
        yield entry, [cells[2], *cells[3].split(",")[: NAMES - 1]]
