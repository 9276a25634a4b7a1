import numpy as np
import pytest

from sayso.tag.lost import lost_gaps
from sayso.tag.words import split_words


def lost_in(text, likely=None, probability=0.0):
    words = split_words(text)
    weights = np.zeros(len(words), np.float32)
    if likely:
        weights[[text[w.start : w.end] for w in words].index(likely)] = probability
    return [text[words[i - 1].start : words[i].end] for i, _ in lost_gaps(text, words, weights)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("more than  people died", ["than  people"]),
        ("at least  were hurt", ["least  were"]),
        ("about  percent of it", ["about  percent"]),
        ("held since  by rebels", ["since  by"]),
        ("prices rose to  in june", ["to  in"]),
        ("more than people think", []),
        ("percent of it", []),
        ("the army said  on friday", []),
    ],
)
def test_the_words_beside_a_wide_gap_can_tell(text, found):
    assert lost_in(text) == found


def test_the_model_is_believed_sooner_where_the_gap_is_wide():
    assert lost_in("killed  people", "people", 0.35) == ["killed  people"]
    assert lost_in("killed people", "people", 0.35) == []
    assert lost_in("killed people", "people", 0.95) == ["killed people"]
    assert lost_in("(killed", "killed", 0.95) == []
