import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.resolve.dateline import Anchor
from sayso.resolve.times import read_time
from sayso.types import Phrase, When

CASES = Path(__file__).parent / "cases"
ANCHOR = Anchor(date(2016, 12, 9), "the document's date")


def rows(name: str) -> list[dict[str, str]]:
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def read(words: str, anchor: Anchor = ANCHOR, ahead: bool = False, lost: bool = False) -> When:
    return read_time(Phrase(0, len(words), words), anchor, ahead, lost)


def name_of(row: dict[str, str]) -> str:
    return " ".join(row.values())


def day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None


@pytest.mark.parametrize("row", rows("times.csv"), ids=name_of)
def test_times(row: dict[str, str]) -> None:
    anchor = Anchor(day(row["anchor"]), "the document's date")
    when = read(row["words"], anchor, ahead=row["ahead"] == "yes")
    assert (when.value, when.start, when.end) == (
        row["value"] or None,
        day(row["start"]),
        day(row["end"]),
    )
    assert when.reason


@pytest.mark.parametrize("row", rows("lost_times.csv"), ids=name_of)
def test_a_time_without_its_number_is_not_read(row: dict[str, str]) -> None:
    when = read(row["words"], lost=row["lost"] == "yes")
    if row["read"] == "yes":
        assert when.value
    else:
        assert (when.value, when.start, when.end) == (None, None, None)
        assert when.reason == "the number is lost"


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("31 February 2016", "there is no such day"),
        ("05/06/2016", "day and month cannot be told apart"),
        ("Dec. 28", "the year is not said and cannot be told"),
        ("on Fridays", "it is repeated, not one time"),
        ("three weeks later", "it is counted from another time in the text"),
        ("at dawn", "a time of day, and the day is not said"),
        ("after the raid", "the words name no day, month or year"),
        ("on Friday", "counted from 2016-12-09, the document's date"),
        ("for two months", "a length of time, not a date"),
        ("in 2011", "as written"),
        ("since 2011", "from then on; as written"),
        ("x" * 1000, "the words are too long for a time"),
    ],
)
def test_reasons(words: str, reason: str) -> None:
    assert read(words).reason == reason


def test_without_a_date_nothing_deictic_is_read() -> None:
    when = read("on Friday", Anchor(None, "no date is known for this document"))
    assert when.value is None
    assert when.reason == "no date is known for this document"


WORDS = (
    "on last next this the since until in for two 12 31 2016 1999 99999 ago weeks days month year "
    "friday saturday april may dec. late early and to - between a few coming past overnight 0 "
    "yesterday today february of summer 1990s more than half decade years weekend , ' s"
)


@given(
    st.lists(st.sampled_from(WORDS.split()), max_size=9),
    st.none() | st.dates(),
    st.booleans(),
    st.booleans(),
)
def test_days_stand_in_order_and_nothing_fails(
    pieces: list[str], today: date | None, ahead: bool, lost: bool
) -> None:
    when = read(" ".join(pieces), Anchor(today, "x"), ahead, lost)
    if when.start and when.end:
        assert when.start <= when.end
    if when.value is None:
        assert (when.start, when.end) == (None, None)
    assert when.reason


@given(st.text(max_size=60))
def test_any_text_is_answered(text: str) -> None:
    assert read(text).reason


@given(st.dates(date(1, 1, 10), date(9999, 12, 20)), st.booleans())
def test_a_weekday_is_within_a_week(today: date, ahead: bool) -> None:
    when = read("on Wednesday", Anchor(today, "x"), ahead)
    assert when.start is not None
    assert when.start.weekday() == 2
    distance = (when.start - today).days
    assert 0 <= distance < 7 if ahead else -7 < distance <= 0


@pytest.mark.parametrize("words", ["yesterday", "last week", "last year", "in 9999 years", "1990s"])
@pytest.mark.parametrize("today", [date.min, date.max])
def test_the_ends_of_the_calendar(words: str, today: date) -> None:
    for ahead in (False, True):
        assert read(words, Anchor(today, "x"), ahead).reason
