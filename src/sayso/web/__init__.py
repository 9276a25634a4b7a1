"""The local web app: pages over a ledger, for one person on one machine (docs/web.md)."""

from sayso.web.app import make_app
from sayso.web.ledger_book import LedgerBook
from sayso.web.ports import Book
from sayso.web.serve import serve

__all__ = ["Book", "LedgerBook", "make_app", "serve"]
