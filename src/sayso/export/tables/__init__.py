"""The tables of a ledger and its picture: documents, claims, events and what belongs to them."""

from sayso.export.table import Table
from sayso.export.tables.accounts import accounts
from sayso.export.tables.claims import claims
from sayso.export.tables.conflicts import conflicts
from sayso.export.tables.control import control
from sayso.export.tables.documents import documents
from sayso.export.tables.events import events
from sayso.export.tables.figures import figures
from sayso.export.view import View

__all__ = ["ledger_tables"]


def ledger_tables(view: View) -> tuple[Table, ...]:
    """All tables of a ledger, those first that people look at first."""
    makers = (events, accounts, conflicts, figures, control, claims, documents)
    return tuple(make(view) for make in makers)
