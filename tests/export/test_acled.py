"""The columns of ACLED: their names, and that nothing is filled in that nobody told."""

import re
from dataclasses import replace
from datetime import date

import pytest

from sayso.export.acled import NOTES, acled
from sayso.types import Conflict, Dispute
from tests.export.scene import scene, view

COLUMNS = list(
    re.findall(
        r"\w+",
        """
event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1
assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country
admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities
tags timestamp
""",
    )
)


def rows(change=lambda event: event):
    entries, picture = scene()
    made = acled(view(entries, replace(picture, events=tuple(map(change, picture.events)))))
    names = [column.name for column in made.columns]
    return {row[0]: dict(zip(names, row, strict=True)) for row in made.rows}


def test_the_columns_are_those_of_acled():
    assert [column.name for column in acled(view()).columns] == COLUMNS
    assert len(COLUMNS) == 31


def test_only_what_is_asserted_and_has_a_code_is_there():
    assert list(rows()) == ["e-strike"]


def test_a_row_says_what_is_told():
    row = rows()["e-strike"]
    told = {
        "event_date": date(2031, 3, 3),
        "year": 2031,
        "time_precision": 1,
        "disorder_type": "Political violence",
        "event_type": "Explosions/Remote violence",
        "sub_event_type": "Air/drone strike",
        "actor1": "Air Force of the Republic",
        "inter1": "State forces",
        "actor2": None,
        "iso": 760,
        "country": "Syria",
        "location": "Tal Amber",
        "latitude": 36.2,
        "longitude": 37.16,
        "geo_precision": 1,
        "source": "Harbour Post; State Voice",
        "fatalities": 12,
    }
    assert {name: row[name] for name in told} == told
    assert "the army (government) denies it: “The army denied" in row["notes"]
    assert "The dead:\nCredibility 1 of 6" in row["notes"]


def test_always_empty_columns_are_those_that_the_note_names():
    empty = {name for name, cell in rows()["e-strike"].items() if cell is None}
    told = {"assoc_actor_1", "assoc_actor_2", "actor2", "inter2", "interaction"}
    told |= {"civilian_targeting"}
    named = {name for name in COLUMNS if f"`{name}`" in NOTES}
    assert empty - told <= named
    described = {c.name for c in acled(view()).columns if c.about.startswith("always empty")}
    assert empty - told == described


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (date(2031, 3, 3), date(2031, 3, 3), (date(2031, 3, 3), 2031, 1)),
        (date(2031, 3, 3), date(2031, 3, 9), (None, 2031, 2)),
        (date(2031, 3, 1), date(2031, 3, 31), (None, 2031, 3)),
        (date(2030, 12, 30), date(2031, 1, 2), (None, None, 2)),
        (date(2031, 1, 1), date(2031, 12, 31), (None, 2031, None)),
        (date(2031, 3, 3), None, (None, None, None)),
        (None, None, (None, None, None)),
    ],
)
def test_a_day_is_given_only_where_there_is_one(start, end, told):
    row = rows(lambda event: replace(event, start=start, end=end))["e-strike"]
    assert (row["event_date"], row["year"], row["time_precision"]) == told


def test_a_perpetrator_in_dispute_is_left_out():
    def dispute(event):
        if event.id != "e-strike":
            return event
        a, b = event.claims[:2]
        return replace(event, conflicts=(Conflict(Dispute.PERPETRATOR, a, b, ""),))

    row = rows(dispute)["e-strike"]
    assert (row["actor1"], row["inter1"], row["interaction"]) == (None, None, None)


@pytest.mark.parametrize(("ours", "theirs"), [(1, 1), (2, 2), (3, 3), (4, None), (None, None)])
def test_a_countrys_middle_has_no_precision(ours, theirs):
    def moved(event):
        return replace(event, place=event.place and replace(event.place, precision=ours))

    assert rows(moved)["e-strike"]["geo_precision"] == theirs


def test_groups_counted_apart_give_no_total():
    entries, picture = scene()
    again = replace(picture.series[0], id="s-2", counted="soldiers")
    made = acled(view(entries, replace(picture, series=(*picture.series, again))))
    assert made.rows[0][COLUMNS.index("fatalities")] is None
