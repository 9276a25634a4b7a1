"""The joint negative log-likelihood of every label of a batch, per word."""

import torch
from torch import Tensor
from torch.nn import functional as F

from sayso.tag.distance import distance_class
from sayso.tag.labels import BIT_BEGIN, BIT_LOST, BIT_SENTENCE, FLAT_WIDTHS, LINK_DIM
from sayso.tag.windows import MAX_PIECES
from train.batch import Batch, Targets
from train.model import Links, Reader

_SPAN = torch.arange(MAX_PIECES + 2)
_DISTANCE = torch.from_numpy(distance_class((_SPAN[None, :] - _SPAN[:, None]).numpy()))

WEIGHTS = {"trigger": 2.0, "status": 3.0, "side": 2.0}
"""Layers that count for more than their few words would have it."""


def losses(reader: Reader, outputs: tuple[Tensor, ...], batch: Batch) -> dict[str, Tensor]:
    """Each layer's summed loss divided by the number of words in the batch, weighted."""
    flat, *links, event, fact = (output.float() for output in outputs)
    scores = dict(zip(FLAT_WIDTHS, flat.split(list(FLAT_WIDTHS.values()), dim=-1), strict=True))
    bits = scores.pop("bits")
    scores["event"] = event
    layers = batch.layers
    found = {
        "lost": _bits(bits[..., BIT_LOST, None], layers["lost"]),
        "opens": _bits(bits[..., BIT_SENTENCE, None], layers["opens"]),
        "begins": _bits(bits[..., BIT_BEGIN, None], layers["begins"]),
        "fact": _distance(fact, layers["fact"]),
        "claim_links": _links(reader.claim, links[:4], batch.claims, batch.words),
        "cue_links": _links(reader.attribution, links[4:], batch.cues, batch.words),
    }
    for name, score in scores.items():
        found[name] = _classes(score, layers[name])
    words = batch.words.sum()
    return {name: WEIGHTS.get(name, 1.0) * value / words for name, value in found.items()}


def _bits(logits: Tensor, target: Tensor) -> Tensor:
    known = ~target.isnan()
    return F.binary_cross_entropy_with_logits(logits[known], target[known], reduction="sum")


def _distance(value: Tensor, target: Tensor) -> Tensor:
    known = ~target.isnan()
    return F.smooth_l1_loss(value[known], target[known], reduction="sum")


def _classes(logits: Tensor, target: Tensor) -> Tensor:
    known = ~target[..., 0].isnan()
    return F.cross_entropy(logits[known], target[known], reduction="sum")


def _links(heads: Links, parts: list[Tensor], targets: Targets, present: Tensor) -> Tensor:
    if not len(targets.anchors):
        return parts[0].sum() * 0.0
    rows, places = targets.anchors.T
    anchor, word, anchor_bias, word_bias = parts
    shape = (heads.roles, LINK_DIM)
    scores = torch.einsum(
        "ard,alrd->arl",
        anchor[rows, places].unflatten(-1, shape),
        word[rows].unflatten(-1, shape),
    )
    scores = scores + anchor_bias[rows, places][:, :, None] + word_bias[rows].transpose(1, 2)
    apart = _DISTANCE[places, : present.shape[1]]
    scores = scores + heads.distance[:, apart].transpose(0, 1)
    mask = present[rows][:, None, :].expand_as(scores)
    return F.binary_cross_entropy_with_logits(scores[mask], targets.weights[mask], reduction="sum")
