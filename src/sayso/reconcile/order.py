"""The order in which claims are told: by day, document and place in the text."""

from collections.abc import Iterable, Mapping
from datetime import date

from sayso.types import Claim, Document


def in_order(claims: Iterable[Claim], documents: Mapping[str, Document]) -> list[Claim]:
    """Claims by the date and id of their documents, then as they stand in the text.

    Documents without a date come last.
    """
    return sorted(claims, key=lambda claim: place_of(claim, documents))


def place_of(claim: Claim, documents: Mapping[str, Document]) -> tuple[date, str, int, int, str]:
    """What `in_order` sorts by."""
    day = documents[claim.document].date or date.max
    return day, claim.document, claim.trigger.start, claim.trigger.end, claim.id
