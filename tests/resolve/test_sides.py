import csv
from pathlib import Path

import pytest

from sayso.resolve.sides import side_rule
from sayso.types import Side

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
    assert (not rule.lets_stand) == (case["overrides"] == "yes")
    assert rule.why


def test_a_rebel_may_be_an_armed_group_but_never_the_government():
    rule = side_rule("a senior rebel official")
    assert rule is not None
    assert rule.settle(Side.GOVERNMENT) is Side.OPPOSITION
    assert rule.settle(None) is Side.OPPOSITION
    assert rule.settle(Side.ARMED_GROUP) is Side.ARMED_GROUP
