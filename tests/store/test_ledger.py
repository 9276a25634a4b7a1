from datetime import date
from pathlib import Path
import tempfile

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.store import Ledger, Query
from tests.store.entries import entries, report


def test_smoke(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "a.db", create=True) as ledger:
        assert ledger.add([report(1), report(2)]) == 2
        assert ledger.add([report(1), report(2)]) == 0
        assert list(ledger.verify()) == []
        print(ledger.counts(), list(ledger.claims(Query(source="NAND", since=date(2031,3,3)))))
        assert sorted(e.document.id for e in ledger.entries()) == sorted(e.document.id for e in [report(1), report(2)])

@settings(deadline=None, max_examples=60)
@given(st.lists(entries(), max_size=3, unique_by=lambda e: e.document.id))
def test_round(made):
    with tempfile.TemporaryDirectory() as d, Ledger.open(Path(d)/"x", create=True) as ledger:
        assert ledger.add(made)==len(made)
        assert {e.document.id:e for e in ledger.entries()} == {e.document.id:e for e in made}
        assert list(ledger.verify()) == []
