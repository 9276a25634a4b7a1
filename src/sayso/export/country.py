"""Countries in the codes that other tools ask for.

`country_codes.csv` has the three codes of ISO 3166-1; the names are those of the gazetteer.
"""

import csv
from functools import cache
from importlib.resources import files

from sayso.places.countries import country_names


def country_name(code: str | None) -> str | None:
    """English name of a country, by its ISO 3166-1 alpha-2 code; None where there is none."""
    return country_names().get(code) if code else None


def alpha3(code: str | None) -> str | None:
    """ISO 3166-1 alpha-3 of an alpha-2 code; None where there is none."""
    return _codes()[code][0] if code in _codes() else None


def numeric(code: str | None) -> int | None:
    """ISO 3166-1 numeric of an alpha-2 code; None where there is none, as for Kosovo."""
    found = _codes()[code][1] if code in _codes() else ""
    return int(found) if found else None


@cache
def _codes() -> dict[str | None, tuple[str, str]]:
    source = files("sayso.export").joinpath("country_codes.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(source.splitlines())
    return {row["alpha2"]: (row["alpha3"], row["numeric"]) for row in rows}
