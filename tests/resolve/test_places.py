import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.resolve.places import place_name, read_place
from sayso.types import Phrase

with (Path(__file__).parent / "cases" / "places.csv").open(encoding="utf-8", newline="") as file:
    CASES = [(row["words"], row["name"]) for row in csv.DictReader(file, delimiter=";")]


@pytest.mark.parametrize(("words", "name"), CASES)
def test_places(words: str, name: str) -> None:
    assert place_name(words) == name


def test_a_place_keeps_its_words() -> None:
    words = Phrase(5, 17, "in the north")
    assert read_place(words).words == words


@given(st.text(st.sampled_from("abl AB-'’s ,.\n"), max_size=40))
def test_case_does_not_count(words: str) -> None:
    assert place_name(words.lower()) == place_name(words.upper().lower()) == place_name(words)


@given(st.text(max_size=300))
def test_any_text_is_answered(words: str) -> None:
    assert place_name(words) == place_name(words)
