import pytest

from sayso.places.atlas import Atlas, Match
from sayso.places.open import WORLD
from sayso.places.open import world as world_file
from tests.places.atlases import entry, file_of, world

ATLAS = world()


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Aleppo", "geonames:170063"),
        ("حلب", "geonames:170063"),
        ("Алеппо", "geonames:170063"),
        ("Deir ez-Zor", "geonames:170794"),
        ("Kyiv", "geonames:703448"),
        ("Syria", "geonames:163843"),
        ("Russia", "geonames:2017370"),
        ("the Gaza Strip", "region:gaza-strip"),
        ("border SY TR", "border:SY-TR"),
    ],
)
def test_the_world_knows(name, id):
    assert id in {candidate.entry.id for candidate in ATLAS.find(name)}


def test_the_gazetteer_is_small_and_says_whose_it_is():
    assert WORLD.stat().st_size <= 15_000_000
    assert "geonames.org" in world_file().about["attribution"]
    assert "CC BY 4.0" in world_file().about["attribution"]


def test_names_that_nobody_has():
    assert ATLAS.find("Xyzzyqwk") == ()
    assert ATLAS.find("") == ()


def test_similar_names_stay_in_their_countries():
    found = ATLAS.similar("Jarablous", frozenset({"SY"}))
    assert found
    assert {candidate.entry.country for candidate in found} == {"SY"}
    assert ATLAS.similar("Jarablous", frozenset()) == ()


def test_gazetteers_of_ones_own_rank_first(tmp_path):
    mine = file_of(tmp_path / "a.gazetteer", [(entry("Aleppo"), [])])
    first, *_ = Atlas([mine], [world_file()]).find("Aleppo")
    assert first.own
    assert first.match is Match.NAME
