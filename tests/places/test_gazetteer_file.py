import contextlib
import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import InputError
from sayso.places.atlas import Atlas, Match
from sayso.places.fold import key, plain, skeleton
from sayso.places.gazetteer_file import GazetteerFile, write_gazetteer
from tests.places.atlases import entry, file_of


def test_what_is_written_is_read_back(tmp_path):
    town = entry("Aleppo", 36.20124, 37.16117, id="geonames:170063", population=2_098_210)
    part = entry("Salheen", 36.18, 37.16, id="pcode:N1", radius=0.5, within="Aleppo")
    atlas = Atlas([], [file_of(tmp_path / "x.gazetteer", [(town, ["Halab", "حلب"]), (part, [])])])
    (found,) = atlas.find("حَلَب")
    assert found.entry.id == town.id
    assert found.match is Match.OTHER_NAME
    assert (found.entry.latitude, found.entry.longitude) == (36.2012, 37.1612)
    (found,) = atlas.find("salheen")
    assert found.entry.within == "Aleppo"
    assert found.entry.radius == 0.5


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(st.sampled_from("abklmn -"), min_size=1, max_size=9), max_size=900))
def test_every_name_is_found_whatever_its_block(tmp_path_factory, names):
    path = tmp_path_factory.mktemp("g") / "x.gazetteer"
    places = [(entry(name, id=f"t:{n}"), []) for n, name in enumerate(names) if plain(name)]
    file = file_of(path, places)
    for place, _ in places:
        group = dict(file.named(skeleton(key(plain(place.name)))))
        assert place.id in {file.entry(number).id for number in group[plain(place.name)]}


def test_same_places_same_bytes(tmp_path):
    places = [(entry(f"Town {n}"), [f"Other {n}"]) for n in range(300)]
    for name, order in (("a", places), ("b", places[::-1])):
        write_gazetteer(tmp_path / name, order, {"title": "x"})
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\x00" + b"\x00" * 100])
def test_a_file_that_is_none_is_refused(tmp_path, content):
    path = tmp_path / "x.gazetteer"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"x\.gazetteer"):
        GazetteerFile(path)


def test_a_missing_file_is_refused_and_not_made(tmp_path):
    with pytest.raises(InputError):
        GazetteerFile(tmp_path / "none.gazetteer")
    assert list(tmp_path.iterdir()) == []


def test_another_layout_is_refused(tmp_path):
    path = tmp_path / "x.gazetteer"
    file_of(path, [(entry("A town"), [])])
    with sqlite3.connect(path) as base:
        base.execute("UPDATE about SET text = '0' WHERE word = 'layout'")
    with pytest.raises(InputError, match="another version"):
        GazetteerFile(path)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 40_000), st.binary(min_size=1, max_size=40))
def test_a_damaged_file_never_gives_a_traceback(tmp_path_factory, at, noise):
    path = tmp_path_factory.mktemp("g") / "x.gazetteer"
    file_of(path, [(entry(f"Town {n}"), [f"Other {n}"]) for n in range(400)])
    whole = path.read_bytes()
    at %= len(whole)
    path.write_bytes(whole[:at] + noise + whole[at + len(noise) :])
    with contextlib.suppress(InputError):
        Atlas([GazetteerFile(path)], []).find("Town 7")
