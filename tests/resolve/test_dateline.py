from datetime import date

import pytest

from sayso.resolve.dateline import anchor_of, header_date
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
