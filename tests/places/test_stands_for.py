import csv
from pathlib import Path

import pytest

from sayso.places.stands_for import means_government
from sayso.types import Span

with (Path(__file__).parent / "cases" / "governments.csv").open(encoding="utf-8") as file:
    CASES = list(csv.DictReader(file, delimiter=";"))
SEATS = {"moscow", "washington", "damascus"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_names_of_capitals(case):
    start = case["text"].index(case["name"])
    span = Span(start, start + len(case["name"]))
    assert means_government(case["text"], span, SEATS) == (case["means"] == "yes")
