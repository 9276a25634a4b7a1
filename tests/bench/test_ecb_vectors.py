import numpy as np
import pytest

from bench.ecb_vectors import fit_projection


@pytest.fixture
def scattered():
    """Events that differ in the first two of ten numbers; the rest, ten times as wide, is noise."""
    draw = np.random.default_rng(5)
    events = [n // 4 for n in range(120)]
    centres = draw.normal(size=(30, 2))
    vectors = draw.normal(scale=10.0, size=(120, 10))
    vectors[:, :2] = centres[events] + draw.normal(scale=0.1, size=(120, 2))
    return vectors, events


def test_mentions_of_one_event_are_more_alike(scattered):
    vectors, events = scattered
    learned = apart(fit_projection(vectors, events).units(vectors), events)
    centred = vectors - vectors.mean(axis=0)
    raw = apart(centred / np.linalg.norm(centred, axis=1, keepdims=True), events)
    assert learned > 0.5
    assert raw < 0.1


def apart(units, events):
    """By how much more two mentions of one event are alike than two of different ones."""
    alike = units @ units.T
    same = np.equal.outer(events, events)
    return alike[same & ~np.eye(len(units), dtype=bool)].mean() - alike[~same].mean()


def test_units_are_of_length_one_and_the_same_each_time(scattered):
    vectors, events = scattered
    one, two = (fit_projection(vectors, events).units(vectors) for _ in range(2))
    assert np.linalg.norm(one, axis=1) == pytest.approx(np.ones(120))
    assert (one == two).all()
