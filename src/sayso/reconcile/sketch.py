"""Which of many sets of words may be alike: MinHash sketches, compared by bands.

Comparing every pair is out of the question; two sets whose sketches agree in a band of rows are
looked at, and of a long row of sets that agree only neighbours, so that a sentence printed a
thousand times costs no more than a thousand looks. What is found here is only looked at closer:
no sketch decides anything.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash

_Numbers = NDArray[np.uint64]
_Places = NDArray[np.int64]

_BANDS = 32
_ROWS = 3
"""A pair that shares half of its words is found with a chance of 98.6 percent, one that shares a
fifth with 23: 1 - (1 - s ** rows) ** bands."""

_SEED = 20170404
_BATCH = 4096
_AHEAD = 2
"""How many of those that follow in a row of alike ones each is compared with."""


def candidates(sets: Sequence[frozenset[str]]) -> list[tuple[int, int]]:
    """Pairs of places in `sets` worth comparing, the smaller first, in order; each once."""
    places = [place for place, one in enumerate(sets) if one]
    if not places:
        return []
    rows = np.concatenate(
        [_sketches(sets, places[at : at + _BATCH]) for at in range(0, len(places), _BATCH)]
    )
    place_of = np.array(places, dtype=np.int64)
    found = [_neighbours(_key(rows, band), place_of) for band in range(_BANDS)]
    pairs = np.unique(np.concatenate(found), axis=0)
    return [(int(a), int(b)) for a, b in pairs]


def _sketches(sets: Sequence[frozenset[str]], places: Sequence[int]) -> _Numbers:
    matrix = RMinHash.digest_matrix_from_token_sets(
        [sorted(sets[place]) for place in places], num_perm=_BANDS * _ROWS, seed=_SEED
    )
    return np.array(matrix.to_rows(), dtype=np.uint64)


def _key(rows: _Numbers, band: int) -> _Numbers:
    """One number for each row of a band; numbers that fall together by chance only cost time."""
    key = np.zeros(len(rows), dtype=np.uint64)
    for column in range(band * _ROWS, (band + 1) * _ROWS):
        key = key * np.uint64(0x9E3779B97F4A7C15) + rows[:, column]
    return key


def _neighbours(key: _Numbers, place_of: _Places) -> _Places:
    """Pairs of places that stand near each other in a row of equal keys."""
    order = np.argsort(key, kind="stable")
    found = []
    for step in range(1, _AHEAD + 1):
        ahead, behind = order[step:], order[:-step]
        same = key[ahead] == key[behind]
        found.append(np.stack([place_of[behind[same]], place_of[ahead[same]]], axis=1))
    return np.concatenate(found)
