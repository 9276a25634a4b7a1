import pytest
from click.testing import CliRunner

from sayso.cli.places import places

TABLE = "name,latitude,longitude,country\nCamp Oak,36.1,37.2,SY\n"


@pytest.fixture
def run(tmp_path):
    def call(*arguments):
        return CliRunner().invoke(
            places,
            [*arguments, "--places", str(tmp_path / "mine")],
            standalone_mode=False,
            catch_exceptions=False,
        )

    return call


def test_what_is_added_is_found_and_listed(run, tmp_path):
    (tmp_path / "bases.csv").write_text(TABLE)
    assert "bases.gazetteer: 1 places" in run("add", str(tmp_path / "bases.csv")).output
    assert run("find", "camp oak").output.startswith("Camp Oak: 36.1000 37.2000, SY, city, ")
    listed = run("list").output.splitlines()
    assert "bases.gazetteer: 1 places, bases.csv" in listed[0]
    assert "geonames.org" in listed[-1]


def test_a_name_that_nobody_has(run):
    done = run("find", "Xyzzyqwk")
    assert done.return_value == 1
    assert "no gazetteer has" in done.output


def test_the_world_is_there_without_ones_own(run):
    assert "geonames:170063" in run("find", "Aleppo").output
    assert len(run("list").output.splitlines()) == 2
