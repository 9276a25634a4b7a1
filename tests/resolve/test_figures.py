import csv
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.resolve.figures import read_figure
from sayso.types import Span
from tests.resolve.marked import marked

CASES = Path(__file__).parent / "cases"


def rows(name: str) -> list[dict[str, str]]:
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def number(cell: str) -> float | None:
    return float(cell) if cell else None


@pytest.mark.parametrize("row", rows("figures.csv"), ids=lambda row: row["text"])
def test_figures(row: dict[str, str]) -> None:
    text, span = marked(row["text"])
    figure = read_figure(text, span, lost=False)
    if row["words"] == "NONE":
        assert figure is None
        return
    assert figure is not None
    assert figure.words.text == row["words"]
    assert text[figure.words.start : figure.words.end] == row["words"]
    assert (figure.min, figure.max) == (number(row["min"]), number(row["max"]))
    assert (figure.modifier, figure.unit) == (row["modifier"], row["unit"])
    assert figure.counted == row["counted"]
    assert not figure.lost


@pytest.mark.parametrize("row", rows("lost_figures.csv"), ids=lambda row: row["text"])
def test_a_lost_number_leaves_its_words(row: dict[str, str]) -> None:
    text, span = marked(row["text"])
    figure = read_figure(text, span, lost=True)
    assert figure is not None
    assert (figure.min, figure.max, figure.lost) == (None, None, True)
    assert figure.words.text == row["words"]
    assert (figure.modifier, figure.unit, figure.counted) == (
        row["modifier"],
        row["unit"],
        row["counted"],
    )


NUMBER_TEXT = (
    "a an no none zero not nobody one two three four five six seven eight nine ten eleven twelve "
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty "
    "seventy eighty ninety dozen dozens scores hundred hundreds thousand thousands million "
    "millions billions lakh crore half third quarter fifth tenth both twin double single pair "
    "several many multiple numerous tens couple few"
)
NUMBER_WORDS = set(NUMBER_TEXT.split())
LETTERS = "  \n.,;:-–'’()%$abcdefghilmnopqrstuvwyz"


def has_no_number(text: str) -> bool:
    return not NUMBER_WORDS & set(re.findall("[a-z]+", text))


NUMBER_FREE = st.text(st.sampled_from(LETTERS), max_size=120).filter(has_no_number)
PLAIN = "about more than up to people percent of the killed or so least at over between and from"


@given(NUMBER_FREE, st.data())
def test_no_value_without_a_number(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for lost in (False, True):
        figure = read_figure(text, Span(start, end), lost)
        assert figure is None or (figure.min, figure.max) == (None, None)


@given(st.lists(st.sampled_from([*PLAIN.split(), " ", "  ", "%", ","]), max_size=20), st.data())
def test_no_value_from_modifiers_alone(pieces: list[str], data: st.DataObject) -> None:
    text = " ".join(pieces)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    figure = read_figure(text, Span(start, end), lost=False)
    assert figure is None or (figure.min, figure.max) == (None, None)


WILD = [
    *PLAIN.split(),
    *NUMBER_WORDS,
    "8,500",
    "12",
    "2016",
    "2.5",
    "m",
    "-",
    "%",
    "$",
    "May",
    "\n",
]


@given(st.lists(st.sampled_from(sorted(WILD)), max_size=25), st.data())
def test_words_stand_in_the_text_and_bounds_in_order(
    pieces: list[str], data: st.DataObject
) -> None:
    text = " ".join(pieces)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for lost in (False, True):
        figure = read_figure(text, Span(start, end), lost)
        if figure is None:
            continue
        assert text[figure.words.start : figure.words.end] == figure.words.text
        assert figure.counted in text
        if figure.min is not None and figure.max is not None:
            assert figure.min <= figure.max
        if lost:
            assert (figure.min, figure.max) == (None, None)


@given(st.integers(1, 999_999_999))
def test_a_number_in_digits_is_its_value(value: int) -> None:
    for written in (str(value), f"{value:,}"):
        text = f"killed {written} people"
        figure = read_figure(text, Span(7, 7 + len(written)), lost=False)
        assert figure is not None
        assert (figure.min, figure.max) == (value, value)


def test_a_modifier_before_a_wide_gap_has_lost_its_number() -> None:
    for text, lost in (("about   people fled", True), ("about people who fled", False)):
        figure = read_figure(text, Span(0, 5), lost=False)
        assert figure is not None
        assert (figure.lost, figure.min, figure.max) == (lost, None, None)
