"""The teacher: MPNet under the reader's heads."""

import json

import pytest

torch = pytest.importorskip("torch")
safetensors = pytest.importorskip("safetensors.torch")

from train.mpnet import FROZEN, distance_classes, from_mpnet, is_mpnet  # noqa: E402

WIDTH, INNER, HEADS, DEPTH, PIECES = 24, 48, 2, FROZEN + 1, 30527


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A checkpoint of MPNet's form, small but for its vocabulary, that says nothing."""
    path = tmp_path_factory.mktemp("mpnet")
    config = {
        "model_type": "mpnet", "vocab_size": PIECES, "hidden_size": WIDTH,
        "intermediate_size": INNER, "num_attention_heads": HEADS, "num_hidden_layers": DEPTH,
        "max_position_embeddings": 66, "relative_attention_num_buckets": 32,
    }  # fmt: skip
    (path / "config.json").write_text(json.dumps(config), encoding="utf-8")
    shapes = {
        "embeddings.word_embeddings.weight": (PIECES, WIDTH),
        "embeddings.position_embeddings.weight": (66, WIDTH),
        "embeddings.LayerNorm.weight": (WIDTH,),
        "embeddings.LayerNorm.bias": (WIDTH,),
        "encoder.relative_attention_bias.weight": (32, HEADS),
    }
    for i in range(DEPTH):
        base = f"encoder.layer.{i}."
        square = [f"attention.attn.{name}" for name in "qkvo"]
        for name, out, into in [
            *((name, WIDTH, WIDTH) for name in square),
            ("intermediate.dense", INNER, WIDTH),
            ("output.dense", WIDTH, INNER),
        ]:
            shapes |= {f"{base}{name}.weight": (out, into), f"{base}{name}.bias": (out,)}
        for name in ("attention.LayerNorm", "output.LayerNorm"):
            shapes |= {f"{base}{name}.weight": (WIDTH,), f"{base}{name}.bias": (WIDTH,)}
    torch.manual_seed(3)
    weights = {name: torch.randn(shape) for name, shape in shapes.items()}
    safetensors.save_file(weights, path / "model.safetensors")
    return path


def test_distances_are_exact_near_by_and_coarse_far_off():
    classes = distance_classes(512, 32)
    assert classes[10, :13].tolist() == [8, 8, *range(8, 0, -1), 0, 17, 18]
    assert classes[511, 0] == classes[200, 0] == 15
    assert classes[0, 511] == 31
    assert classes[300, 270] == 11
    assert classes[300, 260] == 12


def test_pieces_stand_in_the_order_of_bert(folder):
    assert is_mpnet(folder)
    theirs = safetensors.load_file(folder / "model.safetensors")[
        "embeddings.word_embeddings.weight"
    ]
    ours = from_mpnet(folder).token.weight
    assert len(ours) == 30522
    for bert, mpnet in {0: 1, 100: 104, 101: 0, 102: 2, 103: 30526, 1996: 2000}.items():
        assert torch.equal(ours[bert], theirs[mpnet])


def test_a_text_is_read_alike_beside_longer_ones(folder):
    reader = from_mpnet(folder).eval()
    ids = torch.randint(200, 30000, (1, 20))
    first = torch.arange(1, 11)[None]
    with torch.no_grad():
        alone = reader.encode(ids, ids * 0, first, None)
        there = torch.arange(30)[None] < 20
        padded = torch.nn.functional.pad(ids, (0, 10))
        beside = reader.encode(padded, padded * 0, first, (there, there))
    assert torch.allclose(alone, beside, atol=1e-4)


def test_only_what_lies_high_learns(folder):
    reader = from_mpnet(folder).train()
    ids = torch.randint(200, 30000, (1, 20))
    reader.encode(ids, ids * 0, torch.arange(1, 11)[None], None).sum().backward()
    learning = {name for name, value in reader.named_parameters() if value.requires_grad}
    assert not any(name.startswith(("token", "place", "near", "norm")) for name in learning)
    assert f"layers.{FROZEN}.up.weight" in learning
    assert f"layers.{FROZEN - 1}.up.weight" not in learning
    assert reader.feature.weight.grad is not None
