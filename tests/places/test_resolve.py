import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.places import Atlas, resolve_places
from sayso.places.entry import Kind
from sayso.places.open import world as world_file
from sayso.types import Span
from tests.places.atlases import entry, file_of, world

ATLAS = world()
with (Path(__file__).parent / "cases" / "documents.csv").open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file, delimiter=";"))


def spans(text: str, *words: str) -> list[Span]:
    return [Span(text.index(word), text.index(word) + len(word)) for word in words]


def names_of(text: str, words: str) -> list[Span]:
    """The span asked for, with the other names of the cases that stand in the text."""
    others = [
        name
        for name in ("Aleppo", "Syria", "Texas", "Geneva", "Washington", "Jarablus", "Raqqa")
        if name in text and name not in words
    ]
    return spans(text, words, *others)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_documents(case):
    text = case["text"]
    place = resolve_places(text, names_of(text, case["words"]), ATLAS)[0]
    assert place.words.text == case["words"]
    assert (place.id or "", place.relation, place.stands_for) == (
        case["id"],
        case["relation"],
        case["stands_for"],
    )
    assert str(place.precision or "") == case["precision"]
    assert place.reason
    assert (place.latitude is None) == (place.id is None)


with (Path(__file__).parent / "cases" / "the_city.csv").open(encoding="utf-8", newline="") as file:
    CITIES = list(csv.DictReader(file, delimiter=";"))


@pytest.mark.parametrize("case", CITIES, ids=lambda case: case["text"])
def test_the_city_is_the_last_that_was_not_only_passed(case):
    text = case["text"]
    places = resolve_places(text, spans(text, case["words"], *case["named"].split(",")), ATLAS)
    by_words = {place.words.text: place.id for place in places}
    towns = {words.rsplit(" ", 1)[-1]: id for words, id in by_words.items()}
    assert by_words[case["words"]] == towns[case["town"]]


def test_a_list_of_towns_is_no_container():
    text = "Homs, Hama and Idlib were shelled, Syrian media said."
    places = resolve_places(text, spans(text, "Homs", "Hama", "Idlib"), ATLAS)
    assert [place.id for place in places] == [
        "geonames:169577",
        "geonames:170017",
        "geonames:169389",
    ]


def test_a_part_of_a_town_takes_its_own_point_from_a_gazetteer_of_ones_own(tmp_path):
    own = [
        (entry("Salheen", 36.18, 37.16, kind=Kind.PART, within="Aleppo", radius=0.5), []),
        (entry("Hamadaniyeh", 36.18, 37.10, kind=Kind.PART, within="Aleppo", radius=0.5), []),
    ]
    atlas = Atlas([file_of(tmp_path / "mine.gazetteer", own)], [world_file()])
    text = "Syrian troops left Saliheen for al-Hamdaniya in Aleppo. Aleppo was quiet."
    saliheen, hamdaniya, _ = resolve_places(
        text, spans(text, "Saliheen", "al-Hamdaniya", "Aleppo"), atlas
    )
    assert saliheen.id == "test:Salheen"
    assert hamdaniya.id == "test:Hamadaniyeh"
    assert "spelt almost like" in hamdaniya.reason
    assert (saliheen.precision, hamdaniya.precision) == (1, 1)


def test_spans_may_come_in_any_order_overlap_and_repeat():
    text = "The Saliheen district of Aleppo was hit, Syrian media said."
    asked = spans(text, "Aleppo", "Saliheen district of Aleppo", "Aleppo", "Syrian")
    places = resolve_places(text, asked, ATLAS)
    assert [place.words.span for place in places] == asked
    assert places[0] == places[2]


def test_a_span_outside_the_text_is_refused():
    with pytest.raises(ValueError, match="outside"):
        resolve_places("Aleppo", [Span(2, 20)], ATLAS)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Aleppo", "aleppo", "the", "border", "s", "'s", "of", "in", "Syrian", "north", ",",
             "(", "Paris", "Texas", "capital", "160 km", "Old City", "\n", "حلب", "said"]
        ),
        max_size=14,
    ),
    st.integers(0, 40),
    st.integers(0, 60),
)  # fmt: skip
def test_any_text_is_answered_the_same_way_twice(words, start, length):
    text = " ".join(words)
    start = min(start, len(text))
    asked = [Span(start, min(len(text), start + length)), Span(0, len(text))]
    first = resolve_places(text, asked, ATLAS)
    assert first == resolve_places(text, asked, world())
    for place in first:
        assert (place.latitude is None) == (place.precision is None)
        assert place.precision in (None, 1, 2, 3, 4)
