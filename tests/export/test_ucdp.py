"""The columns of UCDP GED: their names, and that nothing is filled in that nobody told."""

import re
from dataclasses import replace
from datetime import date

import pytest

from sayso.export.parties import Named
from sayso.export.ucdp import NOTES, _violence, ucdp
from sayso.types import Side
from tests.export.scene import scene, view

COLUMNS = list(
    re.findall(
        r"\w+",
        """
id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id
conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id
side_b_new_id side_b number_of_sources source_article source_office source_date source_headline
source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude
geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a
deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob
""",
    )
)


def row(change=lambda event: event, series=None):
    entries, picture = scene()
    picture = replace(
        picture,
        events=tuple(map(change, picture.events)),
        series=picture.series if series is None else series,
    )
    (found,) = ucdp(view(entries, picture)).rows
    return dict(zip(COLUMNS, found, strict=True))


def test_the_columns_are_those_of_ged():
    assert [column.name for column in ucdp(view()).columns] == COLUMNS
    assert len(COLUMNS) == 49


def test_a_row_says_what_is_told():
    told = {
        "id": "e-strike",
        "year": 2031,
        "number_of_sources": 3,
        "source_original": "the Grey Line monitor; the army; متحدث باسم المعارضة",
        "where_prec": 1,
        "geom_wkt": "POINT (37.16 36.2)",
        "country": "Syria",
        "date_prec": 1,
        "date_start": date(2031, 3, 3),
        "low": 12,
        "high": 15,
        "best": None,
    }
    found = row()
    assert {name: found[name] for name in told} == told


def test_columns_that_are_always_empty_say_so():
    empty = {name for name, cell in row().items() if cell is None}
    described = {c.name for c in ucdp(view()).columns if c.about.startswith("always empty")}
    assert empty == described | {"type_of_violence", "side_a", "side_b", "best"}
    for name in described - {"relid"}:
        assert f"`{name}`" in NOTES or name.startswith(("conflict_", "dyad_", "side_")), name


def test_the_best_number_is_one_that_all_give_exactly():
    (series,) = scene()[1].series
    exact = replace(series, told=(series.told[1],), lowest=15, highest=15)
    assert row(series=(exact,))["best"] == 15
    vague = replace(series, told=(series.told[0],), lowest=12, highest=12)
    assert row(series=(vague,))["best"] is None


def test_an_event_in_which_nobody_is_counted_dead_is_left_out():
    entries, picture = scene()
    assert ucdp(view(entries, replace(picture, series=()))).rows == ()


@pytest.mark.parametrize(
    ("who", "whom", "expected"),
    [
        ([Side.GOVERNMENT], [Side.OPPOSITION], (1, ("a", "b"))),
        ([Side.OPPOSITION], [Side.GOVERNMENT], (1, ("b", "a"))),
        ([Side.GOVERNMENT], [Side.FOREIGN_STATE], (1, ("a", "b"))),
        ([Side.ARMED_GROUP], [Side.OPPOSITION], (2, ("a", "b"))),
        ([Side.GOVERNMENT], [Side.CIVILIAN], (None, (None, None))),
        ([None], [Side.GOVERNMENT], (None, (None, None))),
        ([], [Side.GOVERNMENT], (None, (None, None))),
        ([Side.MONITOR], [Side.GOVERNMENT], (None, (None, None))),
    ],
)
def test_a_type_of_violence_needs_both_sides(who, whom, expected):
    ours = tuple(Named("a", side, known=True) for side in who)
    assert _violence(ours, tuple(Named("b", side, known=True) for side in whom)) == expected


@pytest.mark.parametrize(
    ("days", "code"), [(1, 1), (2, 2), (6, 2), (7, 3), (8, 4), (31, 4), (32, 5), (400, None)]
)
def test_days_have_the_precision_of_ged(days, code):
    end = date(2031, 1, 1)
    start = date.fromordinal(end.toordinal() - days + 1)
    assert row(lambda event: replace(event, start=start, end=end))["date_prec"] == code


def test_prio_grid_counts_from_the_south_west():
    """Cell 1 is at 89.75 S, 179.75 W; 721 stands above it; the last of 259,200 is north-east."""

    def at(latitude, longitude):
        def moved(event):
            place = event.place
            return replace(
                event, place=place and replace(place, latitude=latitude, longitude=longitude)
            )

        return row(moved)["priogrid_gid"]

    assert at(-89.75, -179.75) == 1
    assert at(-89.25, -179.75) == 721
    assert at(-89.75, 179.75) == 720
    assert at(90.0, 180.0) == 259_200
