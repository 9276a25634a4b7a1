"""Classes of the signed distance between two words, fine nearby and coarse far away."""

import numpy as np
from numpy.typing import NDArray

from sayso.tag.labels import N_DISTANCES

_EDGES = np.array([1, 2, 3, 5, 9, 17, 33, 65])


def distance_class(offsets: NDArray[np.int64]) -> NDArray[np.int64]:
    """Class of each signed distance (word minus anchor), in 0 to N_DISTANCES - 1.

    The middle class is the anchor itself; classes widen by doubling on both sides.
    """
    size = np.searchsorted(_EDGES, np.abs(offsets), side="right")
    middle = N_DISTANCES // 2
    return np.where(offsets < 0, middle - size, middle + size)
