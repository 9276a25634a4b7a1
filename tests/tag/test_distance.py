import numpy as np

from sayso.tag.distance import distance_class
from sayso.tag.labels import N_DISTANCES


def test_classes_are_symmetric_and_widen():
    offsets = np.arange(-400, 401)
    classes = distance_class(offsets)
    assert classes.min() == 0
    assert classes.max() == N_DISTANCES - 1
    assert (np.diff(classes) >= 0).all()
    assert (classes + classes[::-1] == N_DISTANCES - 1).all()
    assert distance_class(np.array([0, 1, 2, 4, 8, 64, 65])).tolist() == [8, 9, 10, 11, 12, 15, 16]
