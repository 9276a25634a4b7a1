"""Export: a ledger and its picture as the files of other tools (docs/exports.md).

Every exporter is pure: the same view gives the same bytes.  None of them fills in what nobody
told; a column for which a ledger has nothing stays empty, and its description says so.
"""

from sayso.export.exporter import Exporter, choose, installed_exporters
from sayso.export.view import View, view_of

__all__ = ["Exporter", "View", "choose", "installed_exporters", "view_of"]
