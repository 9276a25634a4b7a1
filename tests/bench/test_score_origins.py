import pytest

from bench.score_conflicts import Contradiction, score_conflicts
from bench.score_origins import Listed, score_origins

LISTED = (Listed("O1", ("a#1", "b#1", "b#2")), Listed("O2", ("c#1", "d#1")))


@pytest.mark.parametrize(
    ("ours", "found", "merged"),
    [
        ({"a#1": "x", "b#1": "x", "b#2": "x", "c#1": "y", "d#1": "y"}, 3, 0),
        ({"a#1": "x", "b#1": "x", "b#2": "z", "c#1": "y", "d#1": "v"}, 1, 0),
        (dict.fromkeys(("a#1", "b#1", "b#2", "c#1", "d#1"), "x"), 3, 6),
        ({}, 0, 0),
    ],
)
def test_pairs_across_documents_are_counted(ours, found, merged):
    score = score_origins(LISTED, {member: frozenset({name}) for member, name in ours.items()})
    assert (score.listed, score.found) == (3, found)
    assert (score.apart, score.merged) == (6, merged)


DENIAL = Contradiction("X1", "denial", "a#1", "c#1")


@pytest.mark.parametrize(
    ("told", "found", "right"),
    [
        (DENIAL, 1, 1),
        (Contradiction("X1", "denial", "c#1", "a#1"), 1, 1),
        (Contradiction("X1", "denial", "b#2", "d#1"), 1, 1),
        (Contradiction("X1", "figure", "a#1", "c#1"), 0, 0),
        (Contradiction("X2", "denial", "a#1", "c#1"), 0, 0),
        (Contradiction("X1", "denial", "a#1", "e#1"), 0, 0),
    ],
)
def test_a_conflict_is_right_by_its_members_or_their_origins(told, found, right):
    score = score_conflicts([DENIAL], [told], LISTED)
    assert (score.found, score.told, score.right) == (found, 1, right)


def test_conflicts_within_one_document_are_left_out():
    score = score_conflicts([DENIAL], [Contradiction("X1", "denial", "a#1", "a#2")], LISTED)
    assert (score.told, score.recall, score.precision) == (0, 0.0, 0.0)
