"""Origins as rows."""

from dataclasses import asdict

from sayso.cli.listing import Listing, joined
from sayso.types import Origin


def _cells(origin: Origin) -> tuple[object, ...]:
    return (
        origin.id,
        origin.teller,
        origin.side,
        len(origin.claims),
        joined(dict.fromkeys(tie.kind for tie in origin.ties)),
        joined(tie.reason for tie in origin.ties),
        joined(origin.claims),
    )


ORIGINS = Listing(
    ("origin", "teller", "side", "claims", "ties", "reasons", "claim_ids"),
    _cells,
    {"teller": 22, "side": 12, "claims": 6, "ties": 14, "reasons": 40, "origin": 9},
    asdict,
    frozenset({"origin"}),
)
