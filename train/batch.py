"""Examples to padded tensors of one fixed shape, so that the compiled model is built once."""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from sayso.tag.encode import Encoder
from sayso.tag.labels import ATTRIBUTION_ROLES, CLAIM_ROLES
from sayso.tag.windows import MAX_PIECES
from sayso.tag.words import NO_FEATURE
from train.example import Example, Link

LENGTH = MAX_PIECES + 2
IGNORE = -100


@dataclass(frozen=True, slots=True)
class Slice:
    """Words `start` to `end` of an example, with the word pieces of all its words."""

    example: Example
    pieces: list[list[int]]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Batch:
    """Inputs of shape (batch, LENGTH) and labels; links as dense targets per anchor."""

    ids: Tensor
    features: Tensor
    mask: Tensor
    first: Tensor
    present: Tensor
    lost: Tensor
    opens: Tensor
    begins: Tensor
    cues: Tensor
    types: Tensor
    status: Tensor
    side: Tensor
    cue_anchors: Tensor
    cue_targets: Tensor
    claim_anchors: Tensor
    claim_targets: Tensor


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


def collate(parts: Sequence[Slice], start_mark: int, end_mark: int) -> Batch:
    """One batch of slices."""
    shape = (len(parts), LENGTH)
    ids, mask, first = (torch.zeros(shape, dtype=torch.long) for _ in range(3))
    features = torch.full(shape, NO_FEATURE)
    present = torch.zeros(shape, dtype=torch.bool)
    lost, begins = torch.zeros(shape), torch.zeros(shape)
    opens = torch.full(shape, float("nan"))
    cues, types, status, side = (torch.full(shape, IGNORE) for _ in range(4))
    cue_anchors: list[tuple[int, int]] = []
    claim_anchors: list[tuple[int, int]] = []
    cue_ones: list[tuple[int, int, int]] = []
    claim_ones: list[tuple[int, int, int]] = []
    for row, part in enumerate(parts):
        example, words = part.example, slice(part.start, part.end)
        count = part.end - part.start
        ids[row, 0] = start_mark
        at = 1
        for i in range(count):
            pieces = part.pieces[part.start + i]
            first[row, i] = at
            ids[row, at : at + len(pieces)] = torch.tensor(pieces)
            features[row, at : at + len(pieces)] = example.words[part.start + i].feature
            at += len(pieces)
        ids[row, at] = end_mark
        mask[row, : at + 1] = 1
        present[row, :count] = True
        lost[row, :count] = torch.tensor(example.lost[words], dtype=torch.float)
        if example.opens is not None:
            opens[row, :count] = torch.tensor(example.opens[words], dtype=torch.float)
        if example.cues is not None:
            cues[row, :count] = torch.tensor(example.cues[words])
            _links(row, part, example.cue_anchors, example.cue_links, cue_anchors, cue_ones)
        if example.types is not None:
            types[row, :count] = torch.tensor(example.types[words])
            begins[row, :count] = torch.tensor(example.begins[words], dtype=torch.float)
            for labels, target in ((example.status, status), (example.side, side)):
                for word, value in labels.items():
                    if part.start <= word < part.end:
                        target[row, word - part.start] = value
            _links(row, part, example.claim_anchors, example.claim_links, claim_anchors, claim_ones)
    return Batch(
        ids, features, mask, first, present, lost, opens, begins, cues, types, status, side,
        torch.tensor(cue_anchors).view(-1, 2),
        _dense(cue_ones, len(cue_anchors), len(ATTRIBUTION_ROLES)),
        torch.tensor(claim_anchors).view(-1, 2),
        _dense(claim_ones, len(claim_anchors), len(CLAIM_ROLES)),
    )  # fmt: skip


def _links(
    row: int,
    part: Slice,
    anchors: Iterable[int],
    links: Iterable[Link],
    to_anchors: list[tuple[int, int]],
    to_ones: list[tuple[int, int, int]],
) -> None:
    index: dict[int, int] = {}
    for anchor in anchors:
        if part.start <= anchor < part.end and anchor not in index:
            index[anchor] = len(to_anchors)
            to_anchors.append((row, anchor - part.start))
    for anchor, role, word in links:
        if anchor in index and part.start <= word < part.end:
            to_ones.append((index[anchor], role, word - part.start))


def _dense(ones: list[tuple[int, int, int]], anchors: int, roles: int) -> Tensor:
    target = torch.zeros(anchors, roles, LENGTH)
    if ones:
        target[tuple(torch.tensor(ones).T)] = 1.0
    return target
