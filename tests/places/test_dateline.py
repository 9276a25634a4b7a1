import pytest

from sayso.places.dateline import dateline_place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("BEIRUT (Agency) - Troops advanced.", "BEIRUT"),
        ("BEIRUT, Lebanon (AP) — Troops advanced.", "BEIRUT"),
        ("Damascus, Dec 9 - Troops advanced.", "Damascus"),
        ("DEIR EZ-ZOR, Syria -- Troops advanced.", "DEIR EZ-ZOR"),
        ("Troops advanced in Aleppo on Friday.", None),
        ("A title\n\nKYIV (Agency) – Shells fell.", "KYIV"),
        ("", None),
    ],
)
def test_datelines(text, place):
    span = dateline_place(text)
    assert (None if span is None else text[span.start : span.end]) == place


def test_a_long_line_takes_no_time():
    assert dateline_place("A " * 100_000) is None
