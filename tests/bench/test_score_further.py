import pytest

from bench.corpora import Annotated
from bench.score_further import score_further
from tests.bench.inputs import claim

TEXT = "They killed 18 guards and 12 farmers, and fled."


@pytest.mark.parametrize(
    ("figures", "others", "precision", "recall"),
    [
        (((12, 14), (26, 28)), (), 100, 100),
        (((12, 14),), (), 0, 0),
        (((12, 14), (26, 28), (42, 46)), (), 100, 50),
        (((12, 14),), ((26, 28),), 0, 0),
        ((), (), 0, 0),
    ],
)
def test_what_was_hidden_must_be_found_and_nothing_else(figures, others, precision, recall):
    claims = (
        claim("death", (5, 11), figures=figures),
        claim("displacement", (42, 46), figures=others),
    )
    score = score_further([Annotated("one", TEXT, sentences=((0, len(TEXT)),), claims=claims)])
    assert (score.precision, score.recall) == (precision, recall)
