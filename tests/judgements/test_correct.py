"""A corrected claim is a view; the claim stays as it was."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.judgements import (
    GivenPlace,
    corrected,
    corrections,
    read_bounds,
    read_place,
    standing,
    write_bounds,
    write_place,
)
from sayso.types import ClaimType, Side, Status
from tests.judgements.made import made
from tests.store.entries import report

CLAIM = report().claims[0]


def after(field: str, value: str):
    return corrected(CLAIM, [made("correct", CLAIM.id, field=field, value=value)])


def test_nothing_to_correct():
    others = (made("correct", "c0", field="type", value="clash"), made("reject", CLAIM.id))
    assert corrected(CLAIM, others) is CLAIM


def test_words_of_vocabularies():
    assert after("type", "clash").type is ClaimType.CLASH
    assert after("status", "denied").status is Status.DENIED
    assert after("side", "monitor").side is Side.MONITOR
    assert after("side", "monitor").speaker.side is Side.MONITOR
    assert after("side", "").side is None
    assert after("type", "clash").id == CLAIM.id, "events name the claim that the ledger has"


def test_another_speaker_has_none_of_the_links_of_the_first():
    speaker = after("speaker", "The governor").speaker
    assert (speaker.name, speaker.actor, speaker.group) == ("The governor", None, "")
    assert speaker.words == CLAIM.speaker.words
    assert speaker.reason == "corrected by Ada"


def test_a_speaker_for_a_claim_without_one():
    bare = replace(CLAIM, source=(), speaker=None)
    given = corrected(bare, [made("correct", bare.id, field="speaker", value="The governor")])
    assert given.speaker.words == bare.home


def test_a_place_by_name_has_no_point():
    (place,) = after("place", "Port Ember").places
    assert (place.name, place.latitude, place.id) == ("Port Ember", None, None)
    assert place.words == CLAIM.places[0].words
    assert place.reason == "corrected by Ada"


def test_a_place_with_a_point():
    value = write_place(GivenPlace("Port Ember", 1.5, 2.0, "SY", "geonames:1", 1))
    (place,) = after("place.0", value).places
    assert (place.name, place.latitude, place.longitude) == ("Port Ember", 1.5, 2.0)
    assert (place.country, place.id, place.precision) == ("SY", "geonames:1", 1)


def test_places_are_added_and_taken_out_by_their_first_numbers():
    assert after("place", "").places == ()
    assert [place.name for place in after("place.1", "X").places] == ["Port Amber", "X"]
    assert after("place.2", "X").places == CLAIM.places, "there is no place.1"
    both = [
        made("correct", CLAIM.id, field="place.1", value="X"),
        made("correct", CLAIM.id, field="place.0", value="", minute=1),
    ]
    assert [place.name for place in corrected(CLAIM, both).places] == ["X"]


@pytest.mark.parametrize(
    ("value", "bounds"),
    [
        ("12", (12, 12)),
        ("12..15", (12, 15)),
        ("12..", (12, None)),
        ("..15", (None, 15)),
        ("1,200", (1200, 1200)),
        ("0.5", (0.5, 0.5)),
        ("", (None, None)),
    ],
)
def test_figures(value, bounds):
    (figure,) = after("figure", value).figures
    assert (figure.min, figure.max) == bounds
    assert figure.words == CLAIM.figures[0].words
    assert figure.modifier == ("" if value else "at least")
    assert after("figure.1", "5").figures == CLAIM.figures, "no figure is invented"


NUMBERS = st.none() | st.floats(allow_nan=False, allow_infinity=False)


@given(NUMBERS, NUMBERS)
def test_bounds_are_read_as_they_were_written(least, greatest):
    if least is not None and greatest is not None:
        least, greatest = sorted((least, greatest))
    assert read_bounds(write_bounds(least, greatest)) == (least, greatest)


@given(
    st.builds(
        GivenPlace,
        st.text(min_size=1).filter(str.strip),
        *(st.floats(-90, 90), st.floats(-180, 180)),
        *(st.none() | st.text(), st.none() | st.text(), st.none() | st.integers(1, 4)),
    )
    | st.builds(GivenPlace, st.text(min_size=1).filter(str.strip))
)
def test_places_are_read_as_they_were_written(place):
    assert read_place(write_place(place)) == place


def test_by_claim():
    one = made("correct", "a", field="type", value="clash")
    two = made("correct", "a", field="status", value="denied", minute=1)
    held = standing([one, two, made("reject", "b")])
    assert corrections(held) == {"a": (one, two)}
