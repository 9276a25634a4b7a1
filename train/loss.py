"""The joint negative log-likelihood of every label of a batch, per word."""

import torch
from torch import Tensor
from torch.nn import functional as F

from sayso.tag.distance import distance_class
from sayso.tag.labels import BIT_BEGIN, BIT_LOST, BIT_SENTENCE, FLAT_WIDTHS, LINK_DIM
from train.batch import IGNORE, LENGTH, Batch
from train.model import Links, Reader

_OFFSETS = torch.arange(LENGTH)[None, :] - torch.arange(LENGTH)[:, None]
_DISTANCE = torch.from_numpy(distance_class(_OFFSETS.numpy()))


def losses(reader: Reader, outputs: tuple[Tensor, ...], batch: Batch) -> dict[str, Tensor]:
    """Each layer's summed loss divided by the number of words in the batch."""
    flat, *links = (output.float() for output in outputs)
    layers = dict(zip(FLAT_WIDTHS, flat.split(list(FLAT_WIDTHS.values()), dim=-1), strict=True))
    bits = layers["bits"]
    known = batch.present & ~batch.opens.isnan()
    claimed = batch.types != IGNORE
    found = {
        "lost": _bits(bits[..., BIT_LOST], batch.lost, batch.present),
        "opens": _bits(bits[..., BIT_SENTENCE], batch.opens.nan_to_num(), known),
        "begins": _bits(bits[..., BIT_BEGIN], batch.begins, claimed),
        "cue": _classes(layers["cue"], batch.cues),
        "trigger": _classes(layers["trigger"], batch.types),
        "status": _classes(layers["status"], batch.status),
        "side": _classes(layers["side"], batch.side),
        "claim_links": _links(
            reader.claim, links[:4], batch.claim_anchors, batch.claim_targets, batch.present
        ),
        "cue_links": _links(
            reader.attribution, links[4:], batch.cue_anchors, batch.cue_targets, batch.present
        ),
    }
    words = batch.present.sum()
    return {name: value / words for name, value in found.items()}


def _bits(logits: Tensor, target: Tensor, known: Tensor) -> Tensor:
    return F.binary_cross_entropy_with_logits(logits[known], target[known], reduction="sum")


def _classes(logits: Tensor, target: Tensor) -> Tensor:
    return F.cross_entropy(
        logits.flatten(0, 1), target.flatten(), ignore_index=IGNORE, reduction="sum"
    )


def _links(
    heads: Links, parts: list[Tensor], anchors: Tensor, target: Tensor, present: Tensor
) -> Tensor:
    if not len(anchors):
        return parts[0].sum() * 0.0
    rows, places = anchors.T
    anchor, word, anchor_bias, word_bias = parts
    shape = (heads.roles, LINK_DIM)
    scores = torch.einsum(
        "ard,alrd->arl",
        anchor[rows, places].unflatten(-1, shape),
        word[rows].unflatten(-1, shape),
    )
    scores = scores + anchor_bias[rows, places][:, :, None] + word_bias[rows].transpose(1, 2)
    scores = scores + heads.distance[:, _DISTANCE[places]].transpose(0, 1)
    mask = present[rows][:, None, :].expand_as(scores)
    return F.binary_cross_entropy_with_logits(scores[mask], target[mask], reduction="sum")
