import pytest

from bench.figure import Figure
from bench.floors import CEILINGS, faults, read_floors
from tests.bench.inputs import REPOSITORY


def told(floors, **values):
    return faults([Figure(f"fixture.{k}", v, "") for k, v in values.items()], floors)


@pytest.mark.parametrize(("value", "bad"), [(59.9, True), (60.0, False), (60.1, False)])
def test_a_rate_may_not_be_below_its_floor(value, bad):
    lines = told({"fixture.claim": 60}, claim=value)
    assert lines == (["fixture.claim: 59.9 is below the floor of 60"] if bad else [])


@pytest.mark.parametrize("name", CEILINGS)
def test_a_cost_may_not_be_above_its_bound(name):
    assert told({f"fixture.{name}": 2}, **{name: 2.5}) == [f"fixture.{name}: 2.5 is above 2"]
    assert told({f"fixture.{name}": 2}, **{name: 2.0}) == []


def test_a_floor_without_its_figure_is_a_fault():
    lines = told({"fixture.claim": 60, "fixture.typed": 70}, claim=90)
    assert lines == ["fixture.typed: has a floor of 70 but was not measured"]


def test_a_corpus_that_is_not_here_is_no_fault():
    assert told({"gold_dev.claim": 60}, claim=90) == []


def test_a_figure_without_a_floor_is_no_fault():
    assert told({}, claim=0.0) == []


def test_floors_are_read_by_table_and_name(tmp_path):
    path = tmp_path / "floors.toml"
    path.write_text('[speed]\narticles = 20\n[fixture]\n"whole.claim" = 55.5\n', encoding="utf-8")
    assert read_floors(path) == {"speed.articles": 20.0, "fixture.whole.claim": 55.5}


def test_the_committed_floors_can_all_be_missed():
    floors = read_floors(REPOSITORY / "bench" / "floors.toml")
    assert floors
    for name, bound in floors.items():
        past = bound + 1 if name.endswith(CEILINGS) else bound - 1
        corpus = {
            other: floors[other] for other in floors if other.split(".")[0] == name.split(".")[0]
        }
        figures = [Figure(other, value, "") for other, value in (corpus | {name: past}).items()]
        assert [line.split(":")[0] for line in faults(figures, floors)] == [name]
