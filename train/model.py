"""The reader: a small BERT encoder, layout features, and heads that share one reading.

Architecture after Devlin et al. 2019 (encoder) and Dozat & Manning 2017 (links between words
as inner products of two projections), with sigmoid scores so that a word may stand in several
roles and under several anchors: nested attribution needs no special case.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from sayso.tag.labels import (
    ATTRIBUTION_ROLES,
    CLAIM_ROLES,
    FLAT_WIDTHS,
    LINK_DIM,
    N_DISTANCES,
)
from sayso.tag.words import N_FEATURES

HIDDEN_LINK = 256

PIECE_LAYERS = 2
"""Layers that read word pieces; behind them each word goes on as its first piece alone."""

CEILING = 4.0
"""Most that an inner unit may say.  Without it, a handful of words reach 20 in the lower
layers, and int8 steps that wide leave little of all the others."""


class Layer(nn.Module):
    """One post-norm transformer layer with BERT's parameter shapes."""

    def __init__(self, width: int, inner: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.ceiling = CEILING
        self.rounds = False

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """(batch, pieces, width) and an additive mask, or None, to the same shape."""
        batch, length, width = x.shape
        qkv = self.qkv(self.coarse(x)).view(batch, length, 3, self.heads, width // self.heads)
        q, k, v = qkv.permute(2, 0, 3, 1, 4).unbind(0)
        mask = None if bias is None else bias.to(q.dtype)
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        mixed = mixed.transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + self.drop(self.out(self.coarse(mixed))))
        inner = F.gelu(self.up(self.coarse(x))).clamp(max=self.ceiling)
        return self.norm2(x + self.drop(self.down(self.coarse(inner))))

    def coarse(self, x: Tensor) -> Tensor:
        """Where `rounds` is set, `x` in the 255 steps that dynamic int8 leaves of it, row by row.

        Gradients pass as if nothing were rounded (Bengio et al. 2013, straight through).
        """
        if not self.rounds:
            return x
        exact = x.detach().float()
        low = exact.amin((1, 2), keepdim=True).clamp(max=0.0)
        high = exact.amax((1, 2), keepdim=True).clamp(min=0.0)
        step = (high - low).clamp(min=1e-6) / 255
        return x + ((exact / step).round() * step - exact).to(x.dtype)


class Links(nn.Module):
    """Projections whose inner product scores a word as a role of an anchor."""

    def __init__(self, width: int, roles: int) -> None:
        super().__init__()
        self.roles = roles
        self.hidden = nn.Linear(width, HIDDEN_LINK)
        self.anchor = nn.Linear(HIDDEN_LINK, roles * LINK_DIM)
        self.word = nn.Linear(HIDDEN_LINK, roles * LINK_DIM)
        self.anchor_bias = nn.Linear(HIDDEN_LINK, roles)
        self.word_bias = nn.Linear(HIDDEN_LINK, roles)
        self.distance = nn.Parameter(torch.zeros(roles, N_DISTANCES))
        nn.init.constant_(self.word_bias.bias, -4.0)
        self.drop = nn.Dropout(0.1)

    def forward(self, words: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """(batch, words, width) to anchor and word vectors and their biases."""
        hidden = self.drop(F.gelu(self.hidden(words)))
        return (
            self.anchor(hidden) / LINK_DIM**0.5,
            self.word(hidden),
            self.anchor_bias(hidden),
            self.word_bias(hidden),
        )


class Reader(nn.Module):
    """Encoder and heads; see sayso.tag.labels for what the columns stand for."""

    def __init__(
        self, vocabulary: int, width: int, inner: int, heads: int, depth: int, places: int
    ) -> None:
        super().__init__()
        self.token = nn.Embedding(vocabulary, width)
        self.place = nn.Embedding(places, width)
        self.feature = nn.Embedding(N_FEATURES, width)
        nn.init.zeros_(self.feature.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(width, inner, heads) for _ in range(depth))
        self.flat = nn.Linear(width, sum(FLAT_WIDTHS.values()))
        self.claim = Links(width, len(CLAIM_ROLES))
        self.attribution = Links(width, len(ATTRIBUTION_ROLES))

    def encode(
        self, ids: Tensor, features: Tensor, first: Tensor, filled: tuple[Tensor, Tensor] | None
    ) -> Tensor:
        """Hidden states of the words: (batch, words, width).

        `filled` tells padding in a batch: which pieces and which words are there.
        """
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.token(ids) + self.place(places) + self.feature(features)
        x = self.drop(self.norm(x))
        mask = None if filled is None else bias(filled[0], x)
        for layer in self.layers[:PIECE_LAYERS]:
            x = layer(x, mask)
        if filled is None:
            marks = torch.cat([x[:, :1], x[:, -1:]], 1)
        else:
            ends = filled[0].long().sum(1) - 1
            marks = torch.stack([x[:, 0], x[torch.arange(len(x)), ends]], 1)
        words = x.gather(1, first[:, :, None].expand(-1, -1, x.shape[2]))
        x = torch.cat([marks, words], 1)
        if filled is not None:
            mask = bias(F.pad(filled[1], (marks.shape[1], 0), value=True), x)
        for layer in self.layers[PIECE_LAYERS:]:
            x = layer(x, mask)
        return self.drop(x[:, marks.shape[1] :])

    def heads(self, words: Tensor) -> tuple[Tensor, ...]:
        """Every output, in the order of `train.export.OUTPUTS`."""
        return self.flat(words), *self.claim(words), *self.attribution(words)

    def forward(self, ids: Tensor, features: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """The outputs for one window, as the package runs it."""
        return self.heads(self.encode(ids, features, first, None))


def bias(filled: Tensor, like: Tensor) -> Tensor:
    """What attention adds for each piece: next to nothing is seen of those not there."""
    return ((~filled).to(like.dtype) * -10000.0)[:, None, None, :]


def round_embeddings(reader: Reader) -> None:
    """Round the frozen word embeddings as `train.export` will, so that training sees them so."""
    table = reader.token.weight.data
    step = (table.max() - table.min()) / 255
    table.copy_((table / step).round() * step)
    reader.token.weight.requires_grad_(False)


def set_rounding(reader: Reader, rounds: bool) -> None:
    """Whether the layers round what they multiply, as the int8 model will."""
    for layer in reader.layers:
        layer.rounds = rounds


class Course(nn.Module):
    """The reader with two layers that only training has: other corpora's events and facts."""

    def __init__(self, reader: Reader, width: int, events: int) -> None:
        super().__init__()
        self.reader = reader
        self.event = nn.Linear(width, events)
        self.fact = nn.Linear(width, 1)

    def forward(
        self, ids: Tensor, features: Tensor, first: Tensor, pieces: Tensor, words: Tensor
    ) -> tuple[Tensor, ...]:
        """Outputs of the reader, then the layers `event` and `fact`."""
        hidden = self.reader.encode(ids, features, first, (pieces, words))
        return *self.reader.heads(hidden), self.event(hidden), self.fact(hidden)


def from_pretrained(folder: Path) -> Reader:
    """A reader whose encoder starts from a BERT checkpoint (config.json, model.safetensors)."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    old = load_file(folder / "model.safetensors")
    old = {name.removeprefix("bert."): value for name, value in old.items()}
    reader = Reader(
        config["vocab_size"],
        config["hidden_size"],
        config["intermediate_size"],
        config["num_attention_heads"],
        config["num_hidden_layers"],
        config["max_position_embeddings"],
    )
    new = {
        "token.weight": old["embeddings.word_embeddings.weight"],
        "place.weight": old["embeddings.position_embeddings.weight"],
        "norm.weight": old["embeddings.LayerNorm.weight"],
        "norm.bias": old["embeddings.LayerNorm.bias"],
    }
    new["place.weight"] = new["place.weight"] + old["embeddings.token_type_embeddings.weight"][0]
    attention = {
        "qkv": [f"attention.self.{name}" for name in ("query", "key", "value")],
        "out": ["attention.output.dense"],
        "norm1": ["attention.output.LayerNorm"],
    }
    new |= layers_of(old, config["num_hidden_layers"], attention)
    missing, unexpected = reader.load_state_dict(new, strict=False)
    encoder = [name for name in missing if name.startswith(("token", "place", "norm", "layers"))]
    if encoder or unexpected:
        raise ValueError(f"{folder}: not a BERT checkpoint: {encoder} {unexpected}")
    return reader


def layers_of(
    old: Mapping[str, Tensor], depth: int, attention: Mapping[str, Sequence[str]]
) -> dict[str, Tensor]:
    """The layers of a BERT or MPNet checkpoint under our names.

    `attention` gives the names there of what makes each part of ours; the rest is the same in both.
    """
    parts = {
        **attention,
        "up": ["intermediate.dense"],
        "down": ["output.dense"],
        "norm2": ["output.LayerNorm"],
    }
    return {
        f"layers.{i}.{ours}.{part}": torch.cat(
            [old[f"encoder.layer.{i}.{name}.{part}"] for name in theirs]
        )
        for i in range(depth)
        for ours, theirs in parts.items()
        for part in ("weight", "bias")
    }
