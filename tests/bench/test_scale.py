from pathlib import Path

from bench.scale import MOST_FURTHER, MOST_SECONDS, SIZES, Further, further, growth, shortfalls
from bench.synthetic import synthetic
from sayso.store import Ledger
from sayso.types import Entry, Span
from tests.growing import DAY, Line, entry


def pool() -> list[Entry]:
    lines = [
        Line("Mara Quill", ("Reds",), "shelled", "Alder", 4, since=False, denied=False),
        Line("The Reds", ("Blues",), "held", "Cedar", 12, since=True, denied=False),
    ]
    return [entry(lines[:1], "Lamp", DAY), entry(lines, "Mast", DAY)]


def test_cost_per_claim_is_that_of_the_most_over_that_of_the_fewest() -> None:
    assert growth({10: 1.0, 100: 12.0}) == 1.2
    assert growth({}) == 1.0


def test_each_bar_can_be_missed() -> None:
    quick, slow = Further(1, 1, 1, 1), Further(1, MOST_FURTHER + 1, MOST_FURTHER + 1, 1)
    assert not shortfalls({SIZES[1]: MOST_SECONDS - 1}, quick)
    assert len(shortfalls({SIZES[1]: MOST_SECONDS + 1}, None)) == 1
    assert len(shortfalls({SIZES[0]: 1.0, SIZES[2]: 50.0}, quick)) == 1
    assert len(shortfalls({}, slow)) == 2


def test_a_ledger_takes_further_reports_and_a_judgement(tmp_path: Path) -> None:
    entries = list(synthetic(pool(), 60, 1))
    seconds = further(entries, tmp_path / "l.sayso")
    assert min(seconds) > 0
    with Ledger.open(tmp_path / "l.sayso") as ledger:
        assert len(ledger.judgements_kept()) == len(entries)


def test_synthetic_reports_are_such_as_a_ledger_takes(tmp_path: Path) -> None:
    entries = list(synthetic(pool(), 20, 1))
    assert all(isinstance(span, Span) for one in entries for span in one.sentences)
    with Ledger.open(tmp_path / "l.sayso", create=True) as ledger:
        assert ledger.add(entries) == len(entries)
