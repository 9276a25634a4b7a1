"""Examples to padded tensors of a few fixed shapes, so that few models are compiled."""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from sayso.tag.encode import Encoder
from sayso.tag.labels import ATTRIBUTION_ROLES, CLAIM_ROLES
from sayso.tag.windows import MAX_PIECES
from sayso.tag.words import NO_FEATURE
from train.example import Example
from train.lesson import Anchor

SHAPES = {128: 12, 192: 8, 256: 6, 384: 4}
"""Rows of a batch by its length, marks at both ends counted in: the same words in each."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Ids of the pieces that stand for no text."""

    start: int
    end: int
    hidden: int


@dataclass(frozen=True, slots=True)
class Slice:
    """Words `start` to `end` of an example, with the word pieces of all its words."""

    example: Example
    pieces: list[list[int]]
    start: int
    end: int

    @property
    def length(self) -> int:
        """Pieces, marks counted in."""
        return sum(map(len, self.pieces[self.start : self.end])) + 2


@dataclass(frozen=True, slots=True)
class Targets:
    """Anchors as (row, word), and what each word of their rows is to them."""

    anchors: Tensor
    weights: Tensor


@dataclass(frozen=True, slots=True)
class Batch:
    """Inputs of shape (rows, length) and labels (rows, length, classes), NaN if unknown."""

    ids: Tensor
    features: Tensor
    first: Tensor
    pieces: Tensor
    words: Tensor
    layers: dict[str, Tensor]
    claims: Targets
    cues: Targets


def slices(example: Example, encoder: Encoder, rng: random.Random | None) -> Iterator[Slice]:
    """Cut an example into windows that touch; the first is shortened at random."""
    pieces = encoder.encode(example.text).pieces
    limit = MAX_PIECES if rng is None else rng.randint(MAX_PIECES // 3, MAX_PIECES)
    start = 0
    while start < len(pieces):
        end, used = start, 0
        while end < len(pieces) and used + len(pieces[end]) <= limit:
            used += len(pieces[end])
            end += 1
        yield Slice(example, pieces, start, end)
        start, limit = end, MAX_PIECES


def batches(parts: Iterable[Slice]) -> Iterator[list[Slice]]:
    """Slices in order, those of like length together."""
    waiting: dict[int, list[Slice]] = {length: [] for length in SHAPES}
    for part in parts:
        length = min(length for length in SHAPES if length >= part.length)
        waiting[length].append(part)
        if len(waiting[length]) == SHAPES[length]:
            yield waiting[length]
            waiting[length] = []


def collate(parts: Sequence[Slice], marks: Marks, hide: float, rng: random.Random) -> Batch:
    """One batch of slices; a share `hide` of the pieces is hidden."""
    length = min(length for length in SHAPES if length >= max(part.length for part in parts))
    shape = (len(parts), length)
    ids, first = (torch.zeros(shape, dtype=torch.long) for _ in range(2))
    pieces, words = (torch.zeros(shape, dtype=torch.bool) for _ in range(2))
    features = torch.full(shape, NO_FEATURE)
    layers = {
        name: torch.full((*shape, rows.shape[1]), float("nan"))
        for name, rows in parts[0].example.layers.items()
    }
    for row, part in enumerate(parts):
        ids[row, 0] = marks.start
        at = 1
        for i, word in enumerate(range(part.start, part.end)):
            found = part.pieces[word]
            first[row, i] = at
            ids[row, at : at + len(found)] = torch.tensor(
                [marks.hidden if rng.random() < hide else piece for piece in found]
            )
            features[row, at : at + len(found)] = part.example.words[word].feature
            at += len(found)
        ids[row, at] = marks.end
        pieces[row, : at + 1] = True
        words[row, : part.end - part.start] = True
        for name, known in part.example.layers.items():
            layers[name][row, : part.end - part.start] = torch.from_numpy(
                known[part.start : part.end]
            )
    return Batch(
        ids, features, first, pieces, words, layers,
        _targets(parts, [part.example.claims for part in parts], len(CLAIM_ROLES), length),
        _targets(parts, [part.example.cues for part in parts], len(ATTRIBUTION_ROLES), length),
    )  # fmt: skip


def _targets(
    parts: Sequence[Slice],
    anchors: Sequence[tuple[Anchor, ...] | None],
    roles: int,
    length: int,
) -> Targets:
    places: list[tuple[int, int]] = []
    at: list[tuple[int, int, int]] = []
    weights: list[float] = []
    for row, (part, found) in enumerate(zip(parts, anchors, strict=True)):
        for anchor in found or ():
            if not part.start <= anchor.word < part.end:
                continue
            for role, word, weight in anchor.links.tolist():
                if part.start <= word < part.end:
                    at.append((len(places), int(role), int(word) - part.start))
                    weights.append(weight)
            places.append((row, anchor.word - part.start))
    dense = torch.zeros(len(places), roles, length)
    if at:
        dense[tuple(torch.tensor(at).T)] = torch.tensor(weights)
    return Targets(torch.tensor(places, dtype=torch.long).view(-1, 2), dense)
