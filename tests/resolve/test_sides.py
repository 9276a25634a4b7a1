import csv
from pathlib import Path

import pytest

from sayso.resolve.sides import side_rule

with (Path(__file__).parent / "cases" / "sides.csv").open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file, delimiter=";"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_sides(case: dict[str, str]) -> None:
    rule = side_rule(case["name"])
    if not case["side"]:
        assert rule is None
        return
    assert rule is not None
    assert rule.side == case["side"]
    assert rule.overrides == (case["overrides"] == "yes")
    assert rule.why
