"""The direction of writing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.export.direction import is_right_to_left, parted


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("plain", [("plain", False)]),
        ("قتل 12 شخصا", [("قتل 12 شخصا", True)]),
        ("he said “قال نعم” today", [("he said “", False), ("قال نعم", True), ("” today", False)]),
        ("שלום, world", [("שלום", True), (", world", False)]),
        ("عَ!", [("عَ", True), ("!", False)]),
        ("12", [("12", False)]),
        ("", []),
    ],
)
def test_text_is_parted_by_direction(text, parts):
    assert list(parted(text)) == parts


@pytest.mark.parametrize(
    ("text", "expected"), [("“قال", True), ("a قال", False), ("12 قتيلا", True), ("12", False)]
)
def test_the_first_letter_decides(text, expected):
    assert is_right_to_left(text) is expected


@given(st.text(st.sampled_from("ab 1.قא\u064e“\u200f\n")))
def test_parts_make_up_the_text(text):
    parts = list(parted(text))
    assert "".join(part for part, _ in parts) == text
    assert all(part for part, _ in parts)
