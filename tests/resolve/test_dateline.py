from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.resolve.dateline import anchor_of, date_disagreement, dateline_day, header_date
from sayso.types import Document

DAY = date(2016, 12, 9)


def document(text: str, day: date | None) -> Document:
    return Document("d1", text, None, day, None, None, "-", "", "")


@pytest.mark.parametrize(
    "text",
    [
        "9 December 2016\nThe army moved.",
        "Fri Dec 9, 2016 10:30 pm\nThe army moved.",
        "9 Dec 2016 Army moves on hill The army moved.",
        "2016-12-09\nThe army moved.",
        "The army moves on the hill\nHill Gazette | 9 December 2016\nThe army moved.",
        "Published: December 9th, 2016\n\nThe army moved.",
        "BEIRUT, Dec. 9, 2016 (Agency) - The army moved.",
        "friday 9 december 2016\nthe army moved",
        "Fri 09 Dec 2016 Army moves on hill. The army moved.",
        "fri 09 dec 2016 army moves on hill the army moved",
        "Fri 09 Dec 2016 at 0914 Army moves on hill. The army moved.",
        "Date of publication 9 December 2016 The army moved.",
        "Posted on December 9 2016 by Some Writer Army moves on hill",
        "Last updated at Dec 092016 HILLTOWN The army moved.",
        "Army moves on hill Monitor Agency Friday 9 Dec 2016 The army moved.",
        "Print this page Friday 9 December 2016 16:45 The army moved.",
        "09.12.2016 The army moved.",
    ],
)
def test_a_header_gives_the_date(text: str) -> None:
    assert header_date(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "BEIRUT, Dec 9 (Agency) - The army moved.",
        "The army moved on 9 December 2016 to the hill.",
        "December 9, 2016 was a bloody day in the hills.",
        "A tank on the road to the old mill near the hill, Hilltown, December 9, 2016. Agency/Man",
        "31 February 2016\nThe army moved.",
        "The army moved on Friday 9 December 2016 The hill was lost.",
        "Army moves on hill Monitor Agency Monday 9 Dec 2016 The army moved.",
        "Army moves on hill Monitor Agency Friday 9 Dec 2016 was a bad day.",
        "09/12/2016 The army moved.",
        "The army moved.\n" + "x" * 300 + "\n9 December 2016\n",
        "",
    ],
)
def test_other_dates_are_no_header(text: str) -> None:
    assert header_date(text) is None


def test_the_header_goes_before_the_metadata() -> None:
    anchor = anchor_of(document("9 December 2016\nThe army moved.", date(2016, 12, 20)))
    assert anchor.day == DAY
    assert "2016-12-20" in anchor.reason


def test_the_metadata_serve_without_a_header() -> None:
    assert anchor_of(document("The army moved.", DAY)).day == DAY


def test_unknown_stays_unknown() -> None:
    anchor = anchor_of(document("The army moved.", None))
    assert anchor == (None, "no date is known for this document")


@pytest.mark.parametrize(
    ("text", "near", "day"),
    [
        ("BEIRUT, Dec 9 (Agency) - The army moved.", date(2016, 12, 20), DAY),
        ("DAMASCUS, Syria, Dec. 9 - The army moved.", date(2016, 12, 10), DAY),
        ("HILLTOWN, 9 December (Agency) - The army moved.", date(2017, 1, 4), DAY),
        ("BEIRUT, Dec 31 (Agency) - The army moved.", date(2017, 1, 1), date(2016, 12, 31)),
        ("BEIRUT, Dec 9 (Agency) - The army moved.", date(2016, 6, 1), None),
        ("BEIRUT, Feb 30 (Agency) - The army moved.", date(2016, 3, 1), None),
        ("The army moved on Dec 9 (Friday) to the hill.", date(2016, 12, 20), None),
        ("BEIRUT The army moved on Dec 9 - a bad day.", date(2016, 12, 20), None),
        ("", date(2016, 12, 20), None),
    ],
)
def test_a_dateline_without_its_year_is_near_the_metadata(
    text: str, near: date, day: date | None
) -> None:
    assert dateline_day(text, near) == day


def test_a_dateline_without_its_year_goes_before_the_metadata() -> None:
    text = "BEIRUT, Dec 9 (Agency) - The army moved."
    assert anchor_of(document(text, date(2016, 12, 20))).day == DAY
    assert anchor_of(document(text, None)).day is None


def test_a_disagreement_is_told() -> None:
    told = date_disagreement(document("9 December 2016\nThe army moved.", date(2016, 12, 20)))
    assert told == (
        "its text is dated 2016-12-09, but it came with 2016-12-20 (11 days apart): "
        "times count from the date in the text"
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("9 December 2016\nThe army moved.", DAY),
        ("9 December 2016\nThe army moved.", None),
        ("The army moved.", DAY),
    ],
)
def test_no_disagreement_is_told_where_there_is_none(text: str, day: date | None) -> None:
    assert date_disagreement(document(text, day)) is None


@given(st.text(max_size=120), st.dates())
def test_any_text_is_answered(text: str, near: date) -> None:
    header_date(text)
    dateline_day(text, near)
