"""The model's raw outputs as probabilities for the words of one text."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from sayso.tag.distance import distance_class
from sayso.tag.labels import FLAT_WIDTHS, LINK_DIM, MARKS
from sayso.tag.windows import MAX_PIECES, Window

Array = NDArray[np.float32]

_TOGETHER = 8
"""Anchors multiplied at once: a larger product makes the BLAS library start threads of its own,
which then wait, busily, on the cores that run the model."""

REACH = MAX_PIECES
"""Words in one window at most."""


@dataclass(frozen=True, slots=True)
class Row:
    """The model's outputs for one window, (words, columns) each."""

    window: Window
    flat: Array
    claim: tuple[Array, Array, Array, Array]
    attribution: tuple[Array, Array, Array, Array]

    @property
    def kept(self) -> Array:
        """`flat` of the words that the window answers for."""
        start = self.window.start
        return self.flat[self.window.keep_start - start : self.window.keep_end - start]


@dataclass(frozen=True, slots=True)
class Distances:
    """What the distance from an anchor alone says for a link: (roles, 2 * REACH + 1) log-odds.

    Column REACH is the anchor itself.
    """

    claim: Array
    attribution: Array

    @classmethod
    def of_classes(cls, claim: Array, attribution: Array) -> "Distances":
        """From log-odds by class of distance (see `distance_class`)."""
        classes = distance_class(np.arange(-REACH, REACH + 1))
        return cls(claim[:, classes], attribution[:, classes])


@dataclass(frozen=True, slots=True)
class Links:
    """(roles, words) log-odds of one anchor; column 0 is the text's word `start`."""

    start: int
    odds: Array


class Weighed:
    """Probabilities of every layer for a text of `n` words; links are worked out on demand.

    Attributes:
        bits: (n, N_BITS), each a probability of its own.
        cue, trigger, status: (n, classes), rows sum to one.
        side: (n, classes), logits, to be added up over the words of a source.
        marks: (n, classes) by layer of MARKS, rows sum to one.
    """

    def __init__(self, rows: Sequence[Row], distances: Distances) -> None:
        self._rows = rows
        self._distances = distances
        none = np.zeros((0, sum(FLAT_WIDTHS.values())), np.float32)
        flat = np.concatenate([row.kept for row in rows]) if rows else none
        edges = np.cumsum(list(FLAT_WIDTHS.values()))[:-1]
        bits, cue, trigger, status, side, *marks = np.split(flat, edges, axis=1)
        self.bits = sigmoid(bits)
        self.cue = softmax(cue)
        self.trigger = softmax(trigger)
        self.status = softmax(status)
        self.side: Array = side
        self.marks = dict(zip(MARKS, map(softmax, marks), strict=True))
        self._row_of = np.repeat(np.arange(len(rows)), [len(row.kept) for row in rows])

    def claim_links(self, anchors: Sequence[int]) -> list[Links]:
        """What every word is to each of the triggers that start at `anchors`, in order."""
        parts = [row.claim for row in self._rows]
        return self._links(anchors, parts, self._distances.claim)

    def attribution_links(self, anchors: Sequence[int]) -> list[Links]:
        """What every word is to each of the cues that start at `anchors`, in order."""
        parts = [row.attribution for row in self._rows]
        return self._links(anchors, parts, self._distances.attribution)

    def _links(
        self,
        anchors: Sequence[int],
        parts: Sequence[tuple[Array, Array, Array, Array]],
        distances: Array,
    ) -> list[Links]:
        found: list[Links] = []
        for number, group in groupby(anchors, key=lambda anchor: int(self._row_of[anchor])):
            start = self._rows[number].window.start
            places = np.array(list(group)) - start
            found += [Links(start, one) for one in _odds(parts[number], places, distances)]
        return found


def _odds(
    parts: tuple[Array, Array, Array, Array],
    places: NDArray[np.int64],
    distances: Array,
) -> Array:
    """Link log-odds of the anchors at `places` of a window: (anchors, roles, words)."""
    anchor, word, anchor_bias, word_bias = parts
    count, roles = len(word), len(distances)
    left = anchor[places].reshape(len(places), roles, LINK_DIM).transpose(1, 0, 2)
    right = word.reshape(count, roles, LINK_DIM).transpose(1, 2, 0)
    odds = np.empty((roles, len(places), count), np.float32)
    for at in range(0, len(places), _TOGETHER):
        some = slice(at, at + _TOGETHER)
        np.matmul(left[:, some], right, out=odds[:, some])
    odds = odds.transpose(1, 0, 2)
    odds += anchor_bias[places][:, :, None] + word_bias.T[None]
    for one, place in zip(odds, places, strict=True):
        one += distances[:, REACH - place : REACH - place + count]
    return odds


def sigmoid(odds: Array) -> Array:
    """Probabilities of log-odds."""
    return np.divide(1.0, 1.0 + np.exp(-np.clip(odds, -30.0, 30.0)), dtype=np.float32)


def softmax(x: Array) -> Array:
    """Probabilities of the rows of log-odds."""
    shifted: Array = np.exp(x - x.max(axis=1, keepdims=True))
    total: Array = shifted.sum(axis=1, keepdims=True)
    return shifted / total
