"""docs/schema.md names every table, view and column, and its queries run."""

import re
from pathlib import Path

import pytest

from sayso.store import Ledger
from tests.store.raw import raw

PAGE = (Path(__file__).parents[2] / "docs" / "schema.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"^```sql\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
SECTIONS = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))


@pytest.mark.parametrize("query", QUERIES)
def test_its_queries_find_something(ledger: Ledger, path: Path, query: str) -> None:
    # What the page asks for, put in the words of the ledger at hand.
    asked = query.replace("'death'", "'displacement'").replace("'government'", "'opposition'")
    with raw(path) as connection:
        connection.execute(query)
        assert connection.execute(asked).fetchall()


def test_it_names_every_column_in_its_order(ledger: Ledger, path: Path) -> None:
    with raw(path) as connection:
        found = connection.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' "
            "AND type <> 'shadow' AND name <> 'sqlite_schema'"
        )
        tables = [name for (name,) in found.fetchall()]
        for table in tables:
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            section = SECTIONS[table]
            named = section if table.endswith("_view") else _first_cells(section)
            assert re.findall(r"`(\w+)`", named) == columns, table
    assert SECTIONS.keys() == set(tables)


def test_the_views_hold_what_was_read(ledger: Ledger, path: Path) -> None:
    with raw(path) as connection:
        claims = connection.execute(
            "SELECT speaker, source, words, whom, places, times, figures, sentence "
            "FROM claims_view WHERE status = 'happened' AND figures = 'at least 2'"
        ).fetchall()
        figures = connection.execute(
            "SELECT words, min, max, counted, lost, places FROM figures_view WHERE min = 2"
        ).fetchall()
    name = "Colonel Oru Ñandez"
    home = f"{name} said at least 2 people fled Port Amber on Monday."
    assert claims == [(name, name, "fled", "people", "Port Amber", "on Monday", "at least 2", home)]
    assert figures == [("at least 2", 2.0, None, "people", 0, "Port Amber")] * 2


def _first_cells(section: str) -> str:
    return "\n".join(re.findall(r"^\| (`[^|]*)\|", section, re.MULTILINE))
