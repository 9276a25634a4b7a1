"""The model's raw outputs as probabilities for the words of one text."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from sayso.tag.distance import distance_class
from sayso.tag.labels import ATTRIBUTION_ROLES, CLAIM_ROLES, FLAT_WIDTHS, LINK_DIM
from sayso.tag.windows import Window

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Row:
    """The model's outputs for one window, (words, columns) each."""

    window: Window
    flat: Array
    claim: tuple[Array, Array, Array, Array]
    attribution: tuple[Array, Array, Array, Array]


@dataclass(frozen=True, slots=True)
class Distances:
    """Link scores by role and class of distance: the part that needs no reading."""

    claim: Array
    attribution: Array


@dataclass(frozen=True, slots=True)
class Links:
    """(roles, words) probabilities of one anchor; column 0 is the text's word `start`."""

    start: int
    scores: Array


class Weighed:
    """Probabilities of every layer for a text of `n` words; links are worked out on demand.

    Attributes:
        bits: (n, N_BITS), each a probability of its own.
        cue, trigger, status: (n, classes), rows sum to one.
        side: (n, classes), logits, to be added up over the words of a source.
    """

    def __init__(self, rows: Sequence[Row], distances: Distances) -> None:
        self._rows = rows
        self._distances = distances
        flat = np.concatenate(
            [
                row.flat[row.window.keep_start - row.window.start :][
                    : row.window.keep_end - row.window.keep_start
                ]
                for row in rows
            ]
        )
        edges = np.cumsum(list(FLAT_WIDTHS.values()))[:-1]
        bits, cue, trigger, status, side = np.split(flat, edges, axis=1)
        self.bits = _sigmoid(bits)
        self.cue = _softmax(cue)
        self.trigger = _softmax(trigger)
        self.status = _softmax(status)
        self.side: Array = side
        self._row_of = np.repeat(
            np.arange(len(rows)), [row.window.keep_end - row.window.keep_start for row in rows]
        )

    def claim_links(self, anchors: Sequence[int]) -> list[Links]:
        """What every word is to each of the triggers that start at `anchors`, in order."""
        return self._links(anchors, "claim", len(CLAIM_ROLES))

    def attribution_links(self, anchors: Sequence[int]) -> list[Links]:
        """What every word is to each of the cues that start at `anchors`, in order."""
        return self._links(anchors, "attribution", len(ATTRIBUTION_ROLES))

    def _links(
        self, anchors: Sequence[int], family: Literal["claim", "attribution"], roles: int
    ) -> list[Links]:
        found: list[Links] = []
        for number, group in groupby(anchors, key=lambda anchor: int(self._row_of[anchor])):
            row = self._rows[number]
            parts = row.claim if family == "claim" else row.attribution
            distances = getattr(self._distances, family)
            places = np.array(list(group)) - row.window.start
            scores = _scores(parts, places, roles, distances)
            found += [Links(row.window.start, one) for one in scores]
        return found


def _scores(
    parts: tuple[Array, Array, Array, Array],
    places: NDArray[np.int64],
    roles: int,
    distances: Array,
) -> Array:
    """Link probabilities of the anchors at `places` of a window: (anchors, roles, words)."""
    anchor, word, anchor_bias, word_bias = parts
    count = len(word)
    left = anchor[places].reshape(len(places), roles, LINK_DIM).transpose(1, 0, 2)
    right = word.reshape(count, roles, LINK_DIM).transpose(1, 2, 0)
    scores = np.matmul(left, right).transpose(1, 0, 2)
    offsets = distance_class(np.arange(count)[None, :] - places[:, None])
    scores = scores + anchor_bias[places][:, :, None] + word_bias.T[None]
    return _sigmoid(scores + distances[:, offsets].transpose(1, 0, 2))


def _sigmoid(x: Array) -> Array:
    return np.divide(1.0, 1.0 + np.exp(-np.clip(x, -30.0, 30.0)), dtype=np.float32)


def _softmax(x: Array) -> Array:
    shifted: Array = np.exp(x - x.max(axis=1, keepdims=True))
    total: Array = shifted.sum(axis=1, keepdims=True)
    return shifted / total
