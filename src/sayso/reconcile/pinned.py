"""Whether the claims of an event tell enough for two of them to be of one thing.

"There is a siege in Syria" and "the siege was long" may be of two sieges: where nobody tells a
day, a number or a place nearer than a country, two who say so do not confirm each other.
"""

from collections.abc import Iterable

from sayso.types import GROUP_OF, Claim, Group, Place, Status

_COUNTRY = 4
"""Precision (docs/places.md) of what lies no nearer than in a country."""


def pinned_down(claims: Iterable[Claim]) -> bool:
    """Whether any claim that asserts it tells a day, a number or a place nearer than a country.

    What parties do by speaking or meeting is told without a place, and is pinned down by who does
    it.
    """
    return any(
        GROUP_OF[claim.type] is Group.POLITICS
        or any(when.start or when.end for when in claim.times)
        or any(_near(place) for place in claim.places)
        or any(figure.min is not None or figure.max is not None for figure in claim.figures)
        for claim in claims
        if claim.status is Status.HAPPENED
    )


def _near(place: Place) -> bool:
    return bool(place.name) and place.precision != _COUNTRY
