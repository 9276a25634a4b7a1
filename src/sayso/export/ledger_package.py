"""All tables of a ledger as one data package, the same tables as a workbook inside."""

from sayso.export.package import to_package
from sayso.export.tables import ledger_tables
from sayso.export.view import View
from sayso.export.workbook import fits, to_xlsx

NOTES = """\
# Claims and events of a ledger

Made by Sayso from reports of armed conflict. Every row leads back to claims, and every claim to the
words of one sentence of one document (`home`, `trigger_start`, `trigger_end` in `claims.csv`; count
in Unicode code points of the text whose SHA-256 `documents.csv` gives).

- `codebook.csv` says what stands in each column, `datapackage.json` says it to programs
  (`frictionless validate datapackage.json`), and `ledger.xlsx` holds the same tables as sheets,
  unless one has more rows than a sheet takes.
- An empty cell means that nobody told it, or that nothing is known of it; never 0.
- In CSV, a cell that a spreadsheet would run as a formula begins with an apostrophe.
- `event` of a claim is empty where a person rejected the claim.
"""


def to_ledger_package(view: View) -> bytes:
    """The package; see `ledger_tables` for what is in it."""
    tables = ledger_tables(view)
    return to_package(
        "sayso-ledger",
        "Claims and events of a ledger",
        NOTES,
        tables,
        {"ledger.xlsx": to_xlsx(tables)} if fits(tables) else {},
    )
