"""The ledger of documents and claims: one append-only SQLite file (docs/schema.md)."""

from sayso.store.ledger import Ledger
from sayso.store.query import Query

__all__ = ["Ledger", "Query"]
