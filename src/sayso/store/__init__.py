"""The ledger: one SQLite file that only grows, and the picture made of it (docs/schema.md)."""

from sayso.store.claim_columns import ClaimColumns
from sayso.store.coded import Mask
from sayso.store.document_columns import DocumentColumns, DocumentQuery, DocumentRecord
from sayso.store.ledger import Ledger
from sayso.store.picture.columns import EventColumns
from sayso.store.picture.query import EventQuery, HoldingQuery, OriginQuery, SeriesQuery
from sayso.store.picture.shelf import Kept
from sayso.store.picture.sources import SourceQuery, SourceRecord
from sayso.store.picture.stamp import Stamp
from sayso.store.picture.sums import DayCount, Spot, Sums, days, spots, sums
from sayso.store.query import Query

__all__ = [
    "ClaimColumns",
    "DayCount",
    "DocumentColumns",
    "DocumentQuery",
    "DocumentRecord",
    "EventColumns",
    "EventQuery",
    "HoldingQuery",
    "Kept",
    "Ledger",
    "Mask",
    "OriginQuery",
    "Query",
    "SeriesQuery",
    "SourceQuery",
    "SourceRecord",
    "Spot",
    "Stamp",
    "Sums",
    "days",
    "spots",
    "sums",
]
