"""Corrections as forms send them."""

import pytest

from sayso.errors import UsageError
from sayso.judgements import read_place
from sayso.places.entry import Entry, Kind
from sayso.web.correct import WhichPlaceError, correction_asked
from sayso.web.params import Params

DOUMA = Entry("geonames:1", "Douma", 33.57, 36.4, "SY", "SY.08", Kind.CITY, 110_893, 5.0)
FAR = Entry("geonames:2", "Douma", 34.2, 35.8, "LB", "LB.09", Kind.CITY, 0, 5.0)
IDLIB = Entry("geonames:3", "Idlib", 35.93, 36.63, "SY", "SY.12", Kind.CITY, 128_840, 5.0)


def places(words):
    found = [each for each in (DOUMA, FAR, IDLIB) if words.startswith(each.name)]
    return [each for each in found if "(" not in words or each.id in words]


def asked(**form):
    return correction_asked(Params(form.items()), places)


@pytest.mark.parametrize(
    ("form", "value"),
    [
        ({"field": "type", "value": "clash"}, "clash"),
        ({"field": "status", "value": "denied"}, "denied"),
        ({"field": "side", "value": ""}, ""),
        ({"field": "speaker", "value": "Amara Watch"}, "Amara Watch"),
        ({"field": "figure.1", "low": "12", "high": "15"}, "12..15"),
        ({"field": "figure", "low": "1,200", "high": "1,200"}, "1,200"),
        ({"field": "figure.0", "low": "12", "high": ""}, "12.."),
        ({"field": "figure.0", "high": "2.5"}, "..2.5"),
        ({"field": "figure.0"}, ""),
        ({"field": "place.1", "value": ""}, ""),
    ],
)
def test_a_correction_is_read(form, value):
    assert asked(**form) == (form["field"], value)


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"field": "id", "value": "c1"}, "no field to correct"),
        ({"field": "type", "value": "war"}, "is none of"),
        ({"field": "type.1", "value": "clash"}, "no field to correct"),
        ({"field": "speaker"}, "give a name"),
        ({"field": "figure.0", "low": "forty"}, "“forty” is no number"),
        ({"field": "figure.0", "low": "12..15"}, "is no number"),
        ({"field": "figure.0", "low": "٤٠"}, "is no number"),
        ({"field": "figure.0", "low": "nan"}, "is no number"),
        ({"field": "figure.0", "low": "15", "high": "12"}, "no number lies between"),
        ({"field": "place.0", "value": "Douma (geonames:9)"}, "has the id “geonames:9”"),
    ],
)
def test_what_makes_no_sense_is_told(form, words):
    with pytest.raises(UsageError, match=words):
        asked(**form)


def test_a_place_that_one_gazetteer_entry_names_is_that():
    field, value = asked(field="place.0", value="Idlib")
    assert (field, read_place(value).id, read_place(value).latitude) == ("place.0", IDLIB.id, 35.93)
    assert read_place(asked(field="place", value="Douma (geonames:2)")[1]).country == "LB"


@pytest.mark.parametrize(("name", "found"), [("Douma", (DOUMA, FAR)), ("Nowhere", ())])
def test_a_name_of_several_places_or_of_none_is_asked_about(name, found):
    with pytest.raises(WhichPlaceError) as raised:
        asked(field="place.0", value=name)
    assert (raised.value.name, raised.value.found) == (name, found)
    _, value = asked(field="place.0", value=name, pointless="1")
    assert (read_place(value).name, read_place(value).latitude) == (name, None)
