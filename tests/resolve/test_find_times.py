import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.resolve.dateline import NO_DATE, Anchor
from sayso.resolve.times import TimeFound, find_times
from sayso.types import Span, TimePrecision
from tests.resolve.marked import marked

CASES = Path(__file__).parent / "cases"
ANCHOR = Anchor(date(2016, 12, 9), "the document's date")


def rows(name: str) -> list[dict[str, str]]:
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def name_of(row: dict[str, str]) -> str:
    return row["text"]


def found_at(text: str, span: Span, anchor: Anchor = ANCHOR) -> TimeFound:
    found = {time.when.words.span: time for time in find_times(text, anchor)}
    assert span in found, [text[start:end] for start, end in found]
    return found[span]


@pytest.mark.parametrize("row", rows("found_times.csv"), ids=name_of)
def test_a_time_is_found_and_read(row: dict[str, str]) -> None:
    time = found_at(*marked(row["text"]))
    days = [day.isoformat() if day else "" for day in (time.when.start, time.when.end)]
    assert (str(time.type), time.when.value or "", *days) == (
        row["type"],
        row["value"],
        row["start"],
        row["end"],
    )
    assert time.when.reason


@pytest.mark.parametrize("row", rows("no_times.csv"), ids=name_of)
def test_what_only_looks_like_a_time_is_left(row: dict[str, str]) -> None:
    assert find_times(row["text"], ANCHOR) == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("It fell on [Friday].", "counted from 2016-12-09, the document's date"),
        ("It fell in [2014].", "as written"),
        ("It fell on Friday and rose [the next day].", "counted from 2016-12-09, told before it"),
        ("It fell at [noon].", "a time of day, and the day is not said"),
        ("It fell in [the last  hours].", "the number is lost"),
        ("It held for  [months].", "the number is lost"),
        ("It fell [the next day].", "it is counted from another time in the text"),
    ],
)
def test_reasons(text: str, reason: str) -> None:
    assert found_at(*marked(text)).when.reason == reason


@pytest.mark.parametrize("words", ["Friday", "yesterday", "last week", "a year ago", "in May"])
def test_without_a_date_what_needs_one_is_found_but_not_read(words: str) -> None:
    (time,) = find_times(f"Two men left {words}.", Anchor(None, NO_DATE))
    assert time.when.value is None
    assert time.when.reason == NO_DATE


def test_a_far_time_is_not_counted_from() -> None:
    text, span = marked(f"It fell on Tuesday. {'The hill is high. ' * 200}It rose [the next day].")
    assert found_at(text, span).when.value is None


@pytest.mark.parametrize(
    ("words", "precision"),
    [
        ("at 4:30 p.m. Thursday", TimePrecision.MINUTE),
        ("on Thursday night", TimePrecision.PART_OF_DAY),
        ("on Thursday", TimePrecision.DAY),
        ("over the weekend", TimePrecision.DAYS),
        ("3-5 May", TimePrecision.DAYS),
        ("last week", TimePrecision.WEEK),
        ("last month", TimePrecision.MONTH),
        ("in the first quarter of 2014", TimePrecision.QUARTER),
        ("in the summer of 2014", TimePrecision.QUARTER),
        ("in the first half of 2014", TimePrecision.HALF),
        ("in 2014", TimePrecision.YEAR),
        ("in the 1990s", TimePrecision.DECADE),
        ("in the 19th century", TimePrecision.CENTURY),
        ("for two weeks", None),
        ("recently", None),
        ("the next day", None),
    ],
)
def test_how_exact_a_time_is(words: str, precision: TimePrecision | None) -> None:
    (time,) = find_times(f"It fell {words}.", ANCHOR)
    assert time.when.precision == precision


PIECES = (
    "on last next this the since until in for two 12 31 2016 1999 99999 ago weeks days month year "
    "friday saturday april may May dec. late early and to - between a few coming past overnight 0 "
    "yesterday today february of summer 1990s more than half decade years weekend , ' s 4 a.m. "
    "10:30 gmt noon third quarter first every nineteen ninety hundred 1/2 following previous that "
    "same night 28th century christmas eve new end earlier later will said now soon 12.5 "
    "1/0 0 00th 31/02/2016 2016-99-99 99:99 24:59 İ"
)


@given(st.lists(st.sampled_from(PIECES.split()), max_size=14), st.none() | st.dates())
def test_times_stand_in_order_and_nothing_fails(pieces: list[str], today: date | None) -> None:
    text, last = " ".join(pieces), 0
    for time in find_times(text, Anchor(today, "x")):
        words = time.when.words
        assert last <= words.start < words.end
        assert words.text == text[words.start : words.end]
        last = words.end
        if time.when.start and time.when.end:
            assert time.when.start <= time.when.end
        if time.when.value is None:
            assert (time.when.start, time.when.end) == (None, None)
        assert time.when.reason


@given(st.text(max_size=80))
def test_any_text_is_answered(text: str) -> None:
    assert find_times(text, ANCHOR) == find_times(text, ANCHOR)
