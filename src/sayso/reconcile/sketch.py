"""Which of many sets of words may be alike: MinHash sketches, compared by bands.

Comparing every pair is out of the question; two sets of about the same days whose sketches agree
in a band of rows are looked at. What is found here is only looked at closer: no sketch decides
anything. Whether two are looked at depends on nothing but the two.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash

Keys = NDArray[np.int64]
"""A row of keys for each set, one a band."""

_Numbers = NDArray[np.uint64]
_Places = NDArray[np.int64]

_BANDS = 32
_ROWS = 3
"""A pair that shares half of its words is found with a chance of 98.6 percent, one that shares a
fifth with 23: 1 - (1 - s ** rows) ** bands."""

_SEED = 20170404
_BATCH = 4096

UNDATED = -1
"""In the place of a day that is not known; what has none is compared with all."""


def keys_of(sets: Sequence[frozenset[str]]) -> Keys:
    """The keys of sets of words, none of them empty; those that are alike share some."""
    if not sets:
        return np.zeros((0, _BANDS), dtype=np.int64)
    rows = np.concatenate([_sketches(sets[at : at + _BATCH]) for at in range(0, len(sets), _BATCH)])
    keys = [_key(rows, band).view(np.int64) for band in range(_BANDS)]
    return np.stack(keys, axis=1)


def pairs_of(keys: Keys, days: Sequence[int], most: int) -> list[tuple[int, int]]:
    """Pairs of rows that share a key of one band, the smaller first, in order; each once.

    Args:
        keys: as of `keys_of`.
        days: the day of each row, `UNDATED` where it is not known.
        most: days that two may be apart.
    """
    if not len(keys):
        return []
    when = np.array(days, dtype=np.int64)
    found = [_pairs(keys[:, band], when, most) for band in range(keys.shape[1])]
    first, second = np.sort(np.concatenate(found), axis=1).T
    # One number a pair is sorted faster than two.
    first, second = np.divmod(np.unique(first * len(keys) + second), len(keys))
    return list(zip(first.tolist(), second.tolist(), strict=True))


def _sketches(sets: Sequence[frozenset[str]]) -> _Numbers:
    matrix = RMinHash.digest_matrix_from_token_sets(
        [sorted(one) for one in sets], num_perm=_BANDS * _ROWS, seed=_SEED
    )
    return np.array(matrix.to_rows(), dtype=np.uint64)


def _key(rows: _Numbers, band: int) -> _Numbers:
    """One number for each row of a band; numbers that fall together by chance only cost time."""
    key = np.full(len(rows), band, dtype=np.uint64)
    for column in range(band * _ROWS, (band + 1) * _ROWS):
        key = key * np.uint64(0x9E3779B97F4A7C15) + rows[:, column]
    return key


def _pairs(key: Keys, days: _Places, most: int) -> _Places:
    """Pairs of equal keys and near days: by day, each with those that follow, till they are far."""
    order = np.lexsort((days, key))
    key, days = key[order], days[order]
    found, step = [], 0
    at = np.arange(len(order))
    while len(at):
        step += 1
        at = at[at + step < len(order)]
        near = (days[at] == UNDATED) | (days[at + step] - days[at] <= most)
        at = at[(key[at] == key[at + step]) & near]
        found.append(np.stack([order[at], order[at + step]], axis=1))
    return np.concatenate(found)
