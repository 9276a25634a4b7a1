"""Claims as rows."""

from dataclasses import asdict
from typing import Any

from sayso.cli.listing import Listing
from sayso.coding import code
from sayso.export.table import Cell, Column, Kind
from sayso.export.tables.claims import CLAIM_COLUMNS, CodedClaim
from sayso.types import Claim, Document

Row = tuple[Document, Claim]

_AFTER = "title"
_PLACE_READ: Column[CodedClaim] = Column(
    "place_read", Kind.TEXT, "where the document was read from", lambda c: c.document.place_read
)
_COLUMNS = tuple(
    listed
    for column in CLAIM_COLUMNS
    for listed in ((column, _PLACE_READ) if column.name == _AFTER else (column,))
)
"""Those of an exported table of claims, and where on this machine each document was read."""


def _cells(row: Row) -> tuple[Cell, ...]:
    document, claim = row
    coded = CodedClaim(document, claim, code(claim))
    return tuple(column.value(coded) for column in _COLUMNS)


def _record(row: Row) -> dict[str, Any]:
    """A claim with all spans and without the text of its document."""
    document, claim = row
    return asdict(claim) | {
        "outlet": document.outlet,
        "date": document.date,
        "title": document.title,
        "place_read": document.place_read,
        "coding": asdict(code(claim)),
    }


CLAIMS = Listing(
    tuple(column.name for column in _COLUMNS),
    _cells,
    {
        "date": 10,
        "outlet": 12,
        "source": 16,
        "type": 10,
        "trigger": 10,
        "status": 9,
        "places": 12,
        "figures": 10,
        "home": 40,
    },
    _record,
)
