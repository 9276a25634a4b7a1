"""Sources as rows: what became of what each told."""

from dataclasses import asdict

from sayso.cli.listing import Listing, joined
from sayso.store import SourceRecord


def _cells(source: SourceRecord) -> tuple[object, ...]:
    rating = source.rating
    return (
        source.name,
        joined(source.sides),
        source.documents,
        source.outlets,
        source.claims,
        source.events,
        source.alone,
        source.confirmed,
        source.contradicted,
        rating.value if rating else None,
        rating.who if rating else None,
        rating.when.date() if rating else None,
        rating.why if rating else None,
    )


SOURCES = Listing(
    (
        "source",
        "sides",
        "documents",
        "outlets",
        "claims",
        "events",
        "alone",
        "confirmed",
        "contradicted",
        "reliability",
        "rated_by",
        "rated_on",
        "rated_why",
    ),
    _cells,
    {
        "source": 26,
        "documents": 9,
        "events": 7,
        "alone": 7,
        "confirmed": 10,
        "contradicted": 12,
        "reliability": 11,
    },
    asdict,
)
