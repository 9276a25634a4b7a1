import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.places import whole_names
from sayso.types import Span
from tests.places.atlases import world

ATLAS = world()


def widened(text: str, *marked: str) -> list[str]:
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in marked]
    return [text[slice(*span)] for span in whole_names(text, spans, ATLAS)]


@pytest.mark.parametrize(
    ("text", "marked", "whole"),
    [
        ("He left South Korea on Monday.", "South", "South Korea"),
        ("They flew to Tamil Nadu.", "Nadu", "Tamil Nadu"),
        ("It is in Gilgit-Baltistan, they said.", "Baltistan", "Gilgit-Baltistan"),
        ("The U.S. said so.", "S", "U.S"),
        ("the u s said so", "u", "u s"),
        ("It is in east London, he said.", "London", "London"),
        ("Shells fell on Homs Sunday.", "Homs", "Homs"),
        ("Nobody knows Qqqland.", "Qqqland", "Qqqland"),
    ],
)
def test_a_name_marked_in_part_is_made_whole(text, marked, whole):
    assert widened(text, marked) == [whole]


def test_parts_of_one_name_become_one():
    assert widened("The U.S. said so.", "U", "S") == ["U.S"]


@given(st.text(alphabet="aB -.éل\n", max_size=40), st.data())
def test_any_span_of_any_text_is_kept_or_widened(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    (found,) = whole_names(text, [Span(start, end)], ATLAS)
    assert found.start <= start <= end <= found.end
