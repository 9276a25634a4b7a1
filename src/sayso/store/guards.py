"""Triggers that keep a ledger append-only, whoever writes to the file."""

from sqlalchemy import Table, UniqueConstraint

from sayso.store.schema import METADATA


def guards() -> dict[str, str]:
    """SQL of each trigger by its name.

    A table has three: rows are not updated, not deleted, and not replaced (SQLite carries
    out `INSERT OR REPLACE` without calling the triggers on DELETE).
    """
    return {
        name: sql
        for table in METADATA.sorted_tables
        for name, sql in (
            _guard(table, "update", "UPDATE", ""),
            _guard(table, "delete", "DELETE", ""),
            _guard(table, "replace", "INSERT", f"WHEN {_is_there(table)}"),
        )
    }


def _guard(table: Table, what: str, statement: str, when: str) -> tuple[str, str]:
    name = f"{table.name}_no_{what}"
    refusal = f"RAISE(ABORT, 'a ledger only grows: {what} refused on {table.name}')"
    return name, (
        f"CREATE TRIGGER {name} BEFORE {statement} ON {table.name} {when} "
        f"BEGIN SELECT {refusal}; END"
    )


def _is_there(table: Table) -> str:
    """SQL that tells whether a row already holds a key of the row to be inserted."""
    keys = [list(table.primary_key.columns)]
    keys += [
        list(constraint.columns)
        for constraint in table.constraints
        if isinstance(constraint, UniqueConstraint)
    ]
    matches = (" AND ".join(f"{c.name} = NEW.{c.name}" for c in key) for key in keys)
    return " OR ".join(f"EXISTS (SELECT 1 FROM {table.name} WHERE {match})" for match in matches)
