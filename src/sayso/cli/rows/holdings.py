"""Who holds what by whose word, as rows."""

from dataclasses import asdict

from sayso.cli.listing import Listing
from sayso.cli.rows import places
from sayso.types import Holding


def _cells(holding: Holding) -> tuple[object, ...]:
    return (
        *places.cells(holding.place),
        holding.holder,
        holding.actor,
        holding.side,
        holding.start,
        holding.end,
        holding.lost_by,
        holding.teller,
        "yes" if holding.contested else "no",
        holding.claim,
        holding.origin,
    )


HOLDINGS = Listing(
    (
        *places.COLUMNS,
        "holder",
        "actor",
        "side",
        "start",
        "end",
        "lost_by",
        "teller",
        "contested",
        "claim",
        "origin",
    ),
    _cells,
    {
        "place": 16,
        "start": 10,
        "holder": 20,
        "teller": 18,
        "contested": 9,
        "claim": 9,
    },
    asdict,
    frozenset({"claim"}),
)
