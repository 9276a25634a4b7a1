import pytest

from bench.invented import invented_figures
from tests.bench.inputs import cases


def figure(words, text, least=None, most=None):
    start = text.index(words)
    return {"span": [start, start + len(words)], "min": least, "max": most}


@pytest.mark.parametrize("case", cases("invented.csv"), ids=lambda case: case["words"])
def test_a_value_needs_a_number_among_its_words(case):
    least, most = (float(case[bound]) if case[bound] else None for bound in ("min", "max"))
    figures = [figure(case["words"], case["text"], least, most)]
    assert invented_figures(case["text"], [{"figures": figures}]) == int(case["invented"])


def test_every_figure_of_every_claim_is_looked_at():
    text = "12 died and many fled north"
    claims = [
        {"figures": [figure("12", text, 12, 12), figure("died", text, 3)]},
        {"figures": []},
        {"figures": [figure("north", text, most=0.0)]},
    ]
    assert invented_figures(text, claims) == 2
    assert invented_figures(text, []) == 0
