import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.resolve.figure_context import figure_in_context
from sayso.resolve.figures import read_figure
from sayso.types import ClaimType, Figure, Span
from tests.resolve.marked import marked
from tests.resolve.test_figures import WILD, rows


def in_context(kind: str, text: str, span: Span, *where: Span) -> Figure:
    figure = read_figure(text, span, lost=False)
    assert figure is not None
    return figure_in_context(text, Span(0, len(text)), ClaimType(kind), where, figure)


@pytest.mark.parametrize("row", rows("figure_context.csv"), ids=lambda row: row["text"])
def test_what_the_sentence_says_of_a_figure(row: dict[str, str]) -> None:
    text, span = marked(row["text"])
    figure = in_context(row["type"], text, span)
    words = {
        name: phrase.text if phrase else ""
        for name, phrase in (("since", figure.since), ("whole", figure.whole))
    }
    told = {"harm": figure.harm, "scope": figure.scope, "part": figure.part, **words}
    assert told == {name: row[name] for name in told}


@pytest.mark.parametrize(
    ("kind", "text", "from_place", "to_place"),
    [
        ("displacement", "9 fled from {Tell Amra} to {Barada}.", "Tell Amra", "Barada"),
        ("displacement", "9 fled {Tell Amra} in lorries.", "Tell Amra", None),
        ("displacement", "9 left the besieged towns of {Amra}.", "Amra", None),
        ("displacement", "9 fled rebel-held {Amra}.", "Amra", None),
        ("displacement", "9 people in {Amra} fled.", None, None),
        ("displacement", "9 went to {Amra} and later to {Barada}.", None, None),
        ("withdrawal", "9 tanks pulled back toward {Amra}.", None, "Amra"),
        ("death", "9 were killed on the road from {Amra}.", None, None),
    ],
)
def test_where_those_counted_moved(
    kind: str, text: str, from_place: str | None, to_place: str | None
) -> None:
    plain, where = text, []
    while "{" in plain:
        start, end = plain.index("{"), plain.index("}") - 1
        where.append(Span(start, end))
        plain = plain.replace("{", "", 1).replace("}", "", 1)
    figure = in_context(kind, plain, Span(0, 1), *where)
    assert (figure.from_place.text if figure.from_place else None) == from_place
    assert (figure.to_place.text if figure.to_place else None) == to_place


def test_a_figure_of_another_sentence_only_has_the_harm_of_its_claim() -> None:
    text = "More than 40 people, including 12 children. They were killed."
    figure = read_figure(text, Span(10, 12), lost=False)
    assert figure is not None
    figure = figure_in_context(text, Span(44, len(text)), ClaimType.DEATH, (), figure)
    assert (figure.harm, figure.part, figure.scope) == ("killed", "", "")


MORE = [*WILD, "including", "them", "whom", "since", "then", "toll", "rose", "killed", "wounded"]


@given(st.lists(st.sampled_from(sorted(MORE)), max_size=25), st.sampled_from(ClaimType), st.data())
def test_the_context_never_changes_a_bound(
    pieces: list[str], kind: ClaimType, data: st.DataObject
) -> None:
    text = " ".join(pieces)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for lost in (False, True):
        figure = read_figure(text, Span(start, end), lost)
        if figure is None:
            continue
        told = figure_in_context(text, Span(0, len(text)), kind, (), figure)
        assert (told.words, told.min, told.max, told.lost) == (
            figure.words,
            figure.min,
            figure.max,
            figure.lost,
        )
        for words in (told.since, told.whole):
            assert words is None or text[words.start : words.end] == words.text
