import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.places.phrases import has_capitals, read_phrase, words_of_phrase
from sayso.types import Span
from tests.places.atlases import world

ATLAS = world()
with (Path(__file__).parent / "cases" / "phrases.csv").open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file, delimiter=";"))


def known(name: str) -> bool:
    return bool(ATLAS.find(name))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["words"])
def test_phrases(case):
    words = case["words"]
    said = read_phrase(words_of_phrase(words, Span(0, len(words))), known, has_capitals(words))
    assert {
        "name": said.core,
        "containers": "|".join(container.name for container in said.containers),
        "relation": str(said.relation),
        "direction": said.direction,
        "district": "yes" if said.district else "",
        "generic": said.generic,
    } == {word: case[word] for word in case if word != "words"}


def test_words_beside_a_bare_name_are_read():
    text = "They fought northeast of Aleppo province."
    said = read_phrase(words_of_phrase(text, Span(25, 31)), known, cased=True)
    assert (said.name, said.direction) == ("Aleppo", "northeast")
    assert said.kinds


@given(st.text(st.sampled_from("aA lsS'’.,-\nof in the Syria "), max_size=60))
def test_any_words_are_answered(words):
    said = read_phrase(words_of_phrase(words, Span(0, len(words))), known, has_capitals(words))
    assert said.name in words or said.name[:-1] in words
