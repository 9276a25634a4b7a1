"""How likely a name means an entry: a declared sum of weighted signs.

The weights were fitted on the halves of LGL, GeoVirus and GWN that are not reported on
(`gazetteer/fit.py`); docs/decisions/places.md tells how.
"""

from collections.abc import Sequence
from math import exp, log10

from sayso.places.atlas import Candidate, Match
from sayso.places.entry import Entry, Kind

SIGNS = (
    "people", "other name", "folded", "own",
    "country", "province", "district", "capital", "region", "water", "part",
    "kind fits", "kind differs",
    "in container", "area named", "country named",
    "near others", "same province", "same country", "home country",
)  # fmt: skip
"""What is weighed, in the order of the weights."""

WEIGHTS: tuple[float, ...] = (
    1.18, -1.98, -2.33, 3.00,
    2.00, 0.27, -0.88, 2.50, 5.49, 3.93, -0.05,
    2.05, -2.05,
    4.00, 0.50, 0.44,
    1.31, 2.44, 2.23, 1.00,
)  # fmt: skip

HELD = ("own", "in container", "home country", "country", "capital")
"""Signs whose weight is set.  No corpus has gazetteers of one's own or tells of outlets; what the
words say a place lies in must outweigh how large its namesakes are; and the corpora have more local
news than reports of wars have, so that from them alone "Lebanon" would be a town too readily."""

_KIND_SIGNS = {
    Kind.COUNTRY: 4, Kind.PROVINCE: 5, Kind.DISTRICT: 6, Kind.CAPITAL: 7, Kind.REGION: 8,
    Kind.MOUNTAIN: 8, Kind.ISLAND: 8, Kind.WATER: 9, Kind.PART: 10, Kind.SITE: 10,
}  # fmt: skip


def static_signs(candidate: Candidate, kinds: frozenset[Kind]) -> list[float]:
    """The signs that hang on the name and its own words alone; the others are zero."""
    signs = [0.0] * len(SIGNS)
    entry = candidate.entry
    signs[0] = log10(entry.population + 100) - 2
    if candidate.match is Match.OTHER_NAME:
        signs[1] = 1
    elif candidate.match > Match.OTHER_NAME:
        signs[2] = 1
    signs[3] = float(candidate.own)
    if entry.kind in _KIND_SIGNS:
        signs[_KIND_SIGNS[entry.kind]] = 1
    if kinds:
        signs[11 if entry.kind in kinds else 12] = 1
    return signs


def score(signs: Sequence[float], weights: Sequence[float] = WEIGHTS) -> float:
    """The weighted sum of signs."""
    return sum(sign * weight for sign, weight in zip(signs, weights, strict=True) if sign)


def shares(scores: Sequence[float]) -> list[float]:
    """Scores as shares of one (softmax)."""
    if not scores:
        return []
    top = max(scores)
    parts = [exp(value - top) for value in scores]
    whole = sum(parts)
    return [part / whole for part in parts]


def lies_in(inner: Entry, outer: Entry, reach: float) -> bool:
    """Whether `inner` lies in `outer`: by its codes, or within its radius.

    `reach` is their distance in kilometres.
    """
    if inner.id == outer.id:
        return False
    if outer.area and outer.kind in (Kind.COUNTRY, Kind.PROVINCE, Kind.DISTRICT):
        if inner.area == outer.area or inner.area.startswith(f"{outer.area}."):
            return True
        one_scheme = inner.id.partition(":")[0] == outer.id.partition(":")[0]
        if one_scheme and inner.area.count(".") >= outer.area.count("."):
            return False
    if inner.country and outer.country and inner.country != outer.country:
        return False
    return reach <= outer.radius + inner.radius
