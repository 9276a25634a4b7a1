"""How alike two mentions are by what the reader makes of them, learned on annotated mentions.

Fisher's linear discriminant: directions in which mentions of one event lie close together and
those of different events far apart, in closed form. The spread inside events is held to that of
a ball by `SHRINK` (Friedman 1989, "Regularized discriminant analysis"), since there are few
mentions for so many numbers.
"""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

SHRINK = 0.2
DIRECTIONS = 64


@dataclass(frozen=True, slots=True)
class Projection:
    """A centre, and the directions that are looked at from there."""

    centre: Array
    scale: Array
    directions: Array

    def units(self, vectors: Array) -> Array:
        """The vectors in these directions, of length 1: likeness is their inner product."""
        seen = ((vectors - self.centre) / self.scale) @ self.directions
        return seen / np.maximum(np.linalg.norm(seen, axis=1, keepdims=True), 1e-9)


def fit_projection(vectors: Array, events: Sequence[Hashable]) -> Projection:
    """The directions that part these events best.

    Args:
        vectors: one row a mention.
        events: the event of each mention; one at least has two mentions.
    """
    centre, scale = vectors.mean(axis=0), vectors.std(axis=0) + 1e-6
    whole = (vectors - centre) / scale
    members: dict[Hashable, list[int]] = defaultdict(list)
    for row, event in enumerate(events):
        members[event].append(row)
    rest = [whole[rows] - whole[rows].mean(axis=0) for rows in members.values() if len(rows) > 1]
    apart = np.concatenate(rest)
    inside = apart.T @ apart / len(apart)
    size = len(inside)
    inside = (1 - SHRINK) * inside + SHRINK * np.trace(inside) / size * np.eye(size)
    white = np.linalg.cholesky(np.linalg.inv(inside))
    _, found = np.linalg.eigh(white.T @ (whole.T @ whole / len(whole)) @ white)
    return Projection(centre, scale, white @ found[:, ::-1][:, :DIRECTIONS])
