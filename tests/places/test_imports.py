import contextlib
import struct

import pytest
import shapefile
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import InputError
from sayso.places import open_atlas
from sayso.places.entry import Kind
from sayso.places.gazetteer_file import GazetteerFile
from sayso.places.imports import add_gazetteer
from sayso.places.imports.attributes import Shape, place_of
from tests.places.atlases import world

DUMP = "\t".join(
    ("1", "Tall Zayd", "Tall Zayd", "Tell Zeid,تل زيد", "36.1", "37.2", "P", "PPL", "SY", "", "09",
     "1", "", "", "1200", "", "400", "Asia/Damascus", "2020-01-01")
)  # fmt: skip


def found(folder, name):
    return [candidate.entry for candidate in open_atlas(folder).find(name) if candidate.own]


def write_neighbourhoods(path):
    with shapefile.Writer(str(path)) as file:
        for field in ("neighborho", "neighbor_1", "neighbor_2", "adm4_en", "adm0_pcode"):
            file.field(field, "C", 60)
        file.poly([[(37.1, 36.1), (37.1, 36.2), (37.2, 36.2), (37.2, 36.1), (37.1, 36.1)]])
        file.record("Al-Madina Old Souq", "السوق", "N1", "Aleppo", "SY")
        file.null()
        file.record("Nowhere", "", "N2", "Aleppo", "SY")
    return path.with_suffix(".shp")


def test_a_shapefile_of_neighbourhoods(tmp_path):
    source = write_neighbourhoods(tmp_path / "quarters")
    target, count = add_gazetteer(source, tmp_path / "mine")
    assert count == 1
    assert target.name == "quarters.gazetteer"
    (entry,) = found(tmp_path / "mine", "al madina old souq")
    assert (entry.id, entry.kind, entry.country) == ("pcode:N1", Kind.PART, "SY")
    assert (entry.latitude, entry.longitude) == (36.15, 37.15)
    assert 4 < entry.radius < 6
    assert found(tmp_path / "mine", "the Old City")[0].id == "pcode:N1"
    assert found(tmp_path / "mine", "السوق")[0].id == "pcode:N1"


def test_boundaries_are_provinces_and_districts():
    shape = Shape(36.0, 37.0, 50.0, is_area=True)
    row = {"ADM1_EN": "Aleppo", "ADM1_AR": "حلب", "ADM1_PCODE": "SY02", "ADM0_PCODE": "SY"}
    entry, names = place_of(row, shape, "x")
    assert (entry.id, entry.kind, entry.area) == ("pcode:SY02", Kind.PROVINCE, "SY.SY02")
    assert names == ["Aleppo", "حلب"]
    row |= {"ADM2_EN": "Azaz", "ADM2_PCODE": "SY0204"}
    entry, _ = place_of(row, shape, "x")
    assert (entry.name, entry.kind, entry.area) == ("Azaz", Kind.DISTRICT, "SY.SY02.SY0204")


def test_the_point_of_a_town_named_like_its_district_is_the_town():
    row = {"name": "Azaz", "adm2_name": "Azaz", "adm2_pcode": "SY0204", "adm0_pcode": "SY"}
    entry, _ = place_of(row, Shape(36.5, 37.0, 0.5, is_area=False), "x")
    assert entry.kind is Kind.CITY
    entry, _ = place_of(row | {"admin_leve": 2}, Shape(36.5, 37.0, 0.5, is_area=False), "x")
    assert entry.kind is Kind.DISTRICT


def test_a_geonames_dump(tmp_path):
    source = tmp_path / "SY.txt"
    source.write_text(f"{DUMP}\n{DUMP.replace('36.1', 'north')}\nshort\n", encoding="utf-8")
    assert add_gazetteer(source, tmp_path)[1] == 1
    (entry,) = found(tmp_path, "tell zeid")
    assert (entry.id, entry.area, entry.population) == ("geonames:1", "SY.09.1", 1200)


def test_a_table_of_ones_own(tmp_path):
    source = tmp_path / "bases.csv"
    source.write_text(
        "\ufeffname;latitude;longitude;country;kind;aliases\n"
        "Camp Oak;36.1;37.2;Syria;site;The Oak|البلوط\nNo point;;;SY;;\nFar;95;0;SY;;\n",
        encoding="utf-8",
    )
    assert add_gazetteer(source, tmp_path)[1] == 1
    (entry,) = found(tmp_path, "the oak")
    assert (entry.country, entry.kind, entry.id) == (
        "SY",
        Kind.SITE,
        "bases:Camp Oak@36.1000,37.2000",
    )


def test_adding_again_replaces(tmp_path):
    source = tmp_path / "mine.csv"
    for name in ("First", "Second"):
        source.write_text(f"name,lat,lon\n{name},1,2\n")
        target, count = add_gazetteer(source, tmp_path / "g")
        assert count == 1
    assert GazetteerFile(target).about["entries"] == "1"
    assert found(tmp_path / "g", "First") == []


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("x.csv", b"name,latitude\nA,1\n", "latitude and longitude"),
        ("x.csv", b"", "latitude and longitude"),
        ("x.csv", b"\xff\xfe\x00name", "UTF-8"),
        ("x.csv", b"name,lat,lon,kind\nA,1,2,planet\n", "no kind of place"),
        ("x.csv", b"name,lat,lon\n\"" + b"a" * 200_000 + b"\",1,2\n", "table"),
        ("x.shp", b"not a shapefile", "x.dbf is missing"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused(tmp_path, name, content, says):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=says):
        add_gazetteer(tmp_path / name, tmp_path / "g")
    assert not list(tmp_path.glob("g/*"))


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        add_gazetteer(tmp_path / "none.csv", tmp_path)


def test_a_shapefile_in_metres_is_refused(tmp_path):
    source = write_neighbourhoods(tmp_path / "x")
    source.with_suffix(".prj").write_text('PROJCS["WGS 84 / UTM zone 37N"]')
    with pytest.raises(InputError, match="degrees"):
        add_gazetteer(source, tmp_path / "g")


@settings(max_examples=40, deadline=None)
@given(st.sampled_from([".shp", ".dbf", ".shx"]), st.integers(0, 300), st.binary(max_size=8))
def test_a_damaged_shapefile_never_gives_a_traceback(tmp_path_factory, ending, at, noise):
    folder = tmp_path_factory.mktemp("shapes")
    source = write_neighbourhoods(folder / "x")
    part = source.with_suffix(ending)
    whole = part.read_bytes()
    part.write_bytes(whole[:at] + noise + whole[at + len(noise) :])
    with contextlib.suppress(InputError):
        add_gazetteer(source, folder / "g")


def test_a_shapefile_that_says_it_is_huge_gives_what_it_has(tmp_path):
    source = write_neighbourhoods(tmp_path / "x")
    table = source.with_suffix(".dbf")
    whole = table.read_bytes()
    table.write_bytes(whole[:4] + struct.pack("<I", 2**31 - 1) + whole[8:])
    assert add_gazetteer(source, tmp_path / "g")[1] == 1


def test_the_world_stays_when_ones_own_is_there(tmp_path):
    (tmp_path / "mine.csv").write_text("name,lat,lon\nA,1,2\n")
    add_gazetteer(tmp_path / "mine.csv", tmp_path)
    assert open_atlas(tmp_path).find("Aleppo") == world().find("Aleppo")
