"""What a gazetteer knows of one place."""

from dataclasses import dataclass
from enum import StrEnum
from math import sqrt


class Kind(StrEnum):
    """What kind of place an entry is; the order goes from large to small."""

    REGION = "region"
    WATER = "water"
    COUNTRY = "country"
    MOUNTAIN = "mountain"
    ISLAND = "island"
    PROVINCE = "province"
    BORDER = "border"
    DISTRICT = "district"
    CAPITAL = "capital"
    CITY = "city"
    PART = "city part"
    SITE = "site"


TOWNS = frozenset((Kind.CITY, Kind.CAPITAL))


@dataclass(frozen=True, slots=True)
class Entry:
    """One place of a gazetteer.

    Attributes:
        id: "geonames:170063", "pcode:SY02", "region:sahel": the source and its own id.
        name: the name as the gazetteer writes it.
        latitude, longitude: degrees of WGS 84.
        country: ISO 3166-1 alpha-2 code, "" for what lies in several countries or in none.
        area: codes of what it lies in, joined by dots from the country down ("US.TX.113"); its
            own code for a province or a district.
        kind: what kind of place it is.
        population: 0 where the gazetteer does not tell.
        radius: kilometres from the point within which about all of the place lies.
        within: name of the place that it is a part of, "" where `area` tells enough.
    """

    id: str
    name: str
    latitude: float
    longitude: float
    country: str
    area: str
    kind: Kind
    population: int
    radius: float
    within: str = ""


def usual_radius(population: int) -> float:
    """Kilometres that a town of so many people reaches, at some 3,000 people a square kilometre.

    Two kilometres are added, since the point of a town is often that of its centre or its market.
    """
    return 2 + sqrt(population) / 97
