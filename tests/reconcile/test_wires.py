import csv
from pathlib import Path

import pytest

from sayso.reconcile.wires import credit_of, house_of
from tests.reconcile.told import document

with (Path(__file__).parent / "cases" / "credits.csv").open(encoding="utf-8") as stream:
    CASES = list(csv.DictReader(stream))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_credit(case):
    desk = credit_of(document(case["text"], case["outlet"]))
    assert (desk.key if desk else "") == case["desk"]


def test_a_partys_own_outlet_speaks_for_it():
    assert house_of("SANA").side == "government"
    assert house_of("Harbour Post") is None
