import pytest

from bench.score_places import Point, predict_places, score_places
from bench.toponyms import Located, Toponym
from sayso.places import open_atlas

ALEPPO = (36.2, 37.16)
GOLD = {"d": (Toponym((0, 6), *ALEPPO), Toponym((10, 15), *ALEPPO), Toponym((20, 25), None, None))}


def scores(*points):
    measured = score_places({"d": points}, GOLD)
    return measured.names, measured.right, measured.found, measured.right_given_found


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ([], (2, 0, 0, 0)),
        ([Point((0, 6), *ALEPPO), Point((10, 15), *ALEPPO)], (2, 100, 100, 100)),
        ([Point((2, 9), 36.0, 37.0)], (2, 50, 50, 100)),
        ([Point((0, 6), 48.9, 2.3), Point((10, 15), *ALEPPO)], (2, 50, 100, 50)),
        ([Point((0, 6), None, None), Point((10, 15), *ALEPPO)], (2, 50, 50, 100)),
        ([Point((6, 10), *ALEPPO), Point((20, 25), *ALEPPO)], (2, 0, 0, 0)),
        ([Point((0, 15), 48.9, 2.3), Point((0, 6), *ALEPPO)], (2, 50, 100, 50)),
    ],
)
def test_scores(points, expected):
    assert scores(*points) == expected


def test_documents_that_nothing_was_predicted_for_count():
    assert score_places({}, GOLD).found == 0
    assert score_places({}, {}).right == 0


def test_the_annotated_spans_are_resolved(tmp_path):
    document = Located("d", "Aleppo fell.", (Toponym((0, 6), *ALEPPO),))
    (point,) = predict_places(document, open_atlas(tmp_path))
    assert point.span == (0, 6)
    assert score_places({"d": [point]}, {"d": document.toponyms}).right == 100
