import pytest

from sayso.resolve.further_figures import further_figures
from sayso.types import Span
from tests.resolve.marked import marked
from tests.resolve.test_figures import rows


def find(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize("row", rows("further_figures.csv"), ids=lambda row: row["text"])
def test_figures_that_the_words_join(row: dict[str, str]) -> None:
    text, trigger = marked(row["text"])
    linked = [find(text, row["linked"])] if row["linked"] else []
    found = further_figures(text, Span(0, len(text)), trigger, linked, ())
    assert "|".join(text[one.span.start : one.span.end] for one in found) == row["further"]
    assert all(row["reason"] in one.reason for one in found)


def test_the_figure_of_another_claim_is_left_to_it() -> None:
    text, trigger = marked("They [killed] 18 guards and 12 farmers.")
    taken = [find(text, "12")]
    assert further_figures(text, Span(0, len(text)), trigger, [find(text, "18")], taken) == ()


def test_only_the_home_sentence_is_looked_at() -> None:
    text, trigger = marked("They [killed] 18 guards and 12 farmers.")
    home = Span(0, text.index(" and"))
    assert further_figures(text, home, trigger, [find(text, "18")], ()) == ()
