"""A teacher of the reader: the same heads over MPNet, an encoder eight times as large.

MPNet (Song et al. 2020) is BERT with one more input: how far two pieces stand apart, in classes
that widen with the distance (Raffel et al. 2020), weighs in every layer's attention.  Its pieces
are BERT's under other numbers; here they are put in BERT's order, so that teacher and student
read with the same tokenizer.
"""

import json
import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from train.model import Reader, bias, layers_of

FROZEN = 4
"""Lowest layers, which stay as they are: without gradients a step takes a quarter less."""

_FARTHEST = 128
_SHIFT = 4
_MARKS = {0: 1, 100: 104, 101: 0, 102: 2, 103: 30526}
"""MPNet's numbers of BERT's [PAD], [UNK], [CLS], [SEP] and [MASK]; all others are shifted."""


class MpnetReader(Reader):
    """MPNet under the reader's heads."""

    def __init__(
        self, vocabulary: int, width: int, inner: int, heads: int, depth: int, places: int,
        classes: int,
    ) -> None:  # fmt: skip
        super().__init__(vocabulary, width, inner, heads, depth, places)
        self.near = nn.Embedding(classes, heads)
        self.register_buffer("apart", distance_classes(places, classes), persistent=False)
        for part in self.modules():
            if isinstance(part, nn.LayerNorm):
                part.eps = 1e-5
        self.last = nn.LayerNorm(width)
        for layer in self.layers:
            layer.ceiling = math.inf
        for part in (self.token, self.place, self.near, self.norm, *self.layers[:FROZEN]):
            part.requires_grad_(False)

    def encode(
        self, ids: Tensor, features: Tensor, first: Tensor, filled: tuple[Tensor, Tensor] | None
    ) -> Tensor:
        """Hidden states of the words; the layout joins where the first layer learns."""
        length = ids.shape[1]
        x = self.norm(self.token(ids) + self.place(torch.arange(length, device=ids.device)))
        near = self.near(self.apart[:length, :length]).permute(2, 0, 1)[None]
        if filled is not None:
            near = near + bias(filled[0], near)
        for layer in self.layers[:FROZEN]:
            x = layer(x, near)
        x = self.drop(x + self.feature(features))
        for layer in self.layers[FROZEN:]:
            x = layer(x, near)
        return self.drop(self.last(x.gather(1, first[:, :, None].expand(-1, -1, x.shape[2]))))

    def train(self, mode: bool = True) -> "MpnetReader":
        """Frozen layers drop nothing: what they say is not to be learned from."""
        super().train(mode)
        for layer in self.layers[:FROZEN]:
            layer.eval()
        return self


def distance_classes(places: int, classes: int) -> Tensor:
    """(places, places): the class of how far each place stands behind another.

    Half of the classes are for places in front; of each half, the first half are exact.
    """
    span = torch.arange(places)
    behind = span[:, None] - span[None, :]
    half, exact = classes // 2, classes // 4
    far = behind.abs().clamp(min=1).float()
    wide = exact + (torch.log(far / exact) / math.log(_FARTHEST / exact) * (half - exact)).long()
    near = torch.where(behind.abs() < exact, behind.abs(), wide.clamp(max=half - 1))
    return near + half * (behind < 0)


def is_mpnet(folder: Path) -> bool:
    """Whether `folder` holds an MPNet checkpoint."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    return bool(config["model_type"] == "mpnet")


def from_mpnet(folder: Path) -> MpnetReader:
    """A reader whose encoder starts from an MPNet checkpoint (config.json, model.safetensors)."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    old = load_file(folder / "model.safetensors")
    order = [_MARKS.get(i, i + _SHIFT) for i in range(config["vocab_size"] - _SHIFT - 1)]
    reader = MpnetReader(
        len(order),
        config["hidden_size"],
        config["intermediate_size"],
        config["num_attention_heads"],
        config["num_hidden_layers"],
        config["max_position_embeddings"] - 2,
        config["relative_attention_num_buckets"],
    )
    new = {
        "token.weight": old["embeddings.word_embeddings.weight"][order],
        "place.weight": old["embeddings.position_embeddings.weight"][2:],
        "norm.weight": old["embeddings.LayerNorm.weight"],
        "norm.bias": old["embeddings.LayerNorm.bias"],
        "near.weight": old["encoder.relative_attention_bias.weight"],
    }
    attention = {
        "qkv": [f"attention.attn.{name}" for name in "qkv"],
        "out": ["attention.attn.o"],
        "norm1": ["attention.LayerNorm"],
    }
    new |= layers_of(old, config["num_hidden_layers"], attention)
    missing, unexpected = reader.load_state_dict(new, strict=False)
    heads = ("last", "feature", "flat", "claim", "attribution")
    if unexpected or any(not name.startswith(heads) for name in missing):
        raise ValueError(f"{folder}: not an MPNet checkpoint: {missing} {unexpected}")
    return reader
