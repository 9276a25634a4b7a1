"""How near a point is to what the words mean, as one of four codes (docs/places.md)."""

from sayso.places.entry import Entry, Kind
from sayso.places.phrases import Phrase, Relation

EXACT, NEAR, REGION, COUNTRY = 1, 2, 3, 4

BESIDE = 25.0
"""Kilometres from a place that are still near it (UCDP GED codebook, where_prec 2)."""

_SMALL = 30.0
_LARGE = 300.0
"""Kilometres that a region reaches: under the first it is as good as near a point, over the second
no better than a country."""


def precision_of(entry: Entry, relation: Relation, away: float = 0.0) -> int:
    """The code of a point for what lies to it in this relation.

    1: a settlement, a part of one or a site itself; 2: near or in part of one, or a small region;
    3: a district, a province, a region, or more than 25 kilometres away; 4: a country.

    Args:
        entry: whose point it is.
        relation: how the place meant lies to it.
        away: kilometres between the two as the words tell them, 0 where they do not.
    """
    base = _base(entry)
    if relation is Relation.ROUND or away > BESIDE:
        return max(base, REGION)
    return max(base, NEAR) if relation else base


def _base(entry: Entry) -> int:
    if entry.kind in (Kind.CITY, Kind.CAPITAL, Kind.PART, Kind.SITE):
        return EXACT
    if entry.kind is Kind.COUNTRY:
        return COUNTRY
    if entry.kind in (Kind.DISTRICT, Kind.PROVINCE, Kind.BORDER):
        return REGION
    if entry.radius <= _SMALL:
        return NEAR
    return REGION if entry.radius <= _LARGE else COUNTRY


def relation_words(phrase: Phrase) -> str:
    """The relation of a phrase, in words."""
    if phrase.relation is Relation.TOWARDS:
        return f"{phrase.direction} of"
    if phrase.relation is Relation.PART and phrase.direction:
        return f"{phrase.direction} part of"
    if phrase.relation is Relation.NAMED_SITE:
        return str(Relation.SITE)
    return str(phrase.relation)
