"""Write trained weights as the int8 ONNX model of the package.

    python -m train.export --weights weights.pt --encoder FOLDER --out src/sayso/tag/model

Weights of matrix products are quantised to int8 per channel, embeddings to int8; activations
are quantised as the model runs (dynamic quantisation), so no calibration data is needed.
"""

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from sayso.tag.labels import FLAT_WIDTHS
from train.model import Reader, from_pretrained
from train.mpnet import from_mpnet, is_mpnet

INPUTS = ("ids", "features", "first")
OUTPUTS = (
    "flat",
    *(f"claim_{name}" for name in ("anchor", "word", "anchor_bias", "word_bias")),
    *(f"attribution_{name}" for name in ("anchor", "word", "anchor_bias", "word_bias")),
)


def to_onnx(reader: Reader, path: Path) -> None:
    """Export in float32 for one window at a time: without padding, so without a mask."""
    ids = torch.ones(1, 40, dtype=torch.long)
    inputs = (ids, ids * 0, torch.arange(20)[None])
    free = {name: {1: "pieces"} for name in INPUTS} | {"first": {1: "words"}}
    free |= {name: {1: "words"} for name in OUTPUTS}
    torch.onnx.export(
        reader.eval(),
        inputs,
        str(path),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes=free,
        opset_version=17,
        dynamo=False,
    )


def quantise(source: Path, target: Path) -> None:
    """Dynamic int8 quantisation of `source` into `target`."""
    with tempfile.TemporaryDirectory() as folder:
        ready = Path(folder) / "ready.onnx"
        quant_pre_process(str(source), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(
            str(ready), str(target), per_channel=True, weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gather", "Gemm"],
        )  # fmt: skip


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Write trained weights as the int8 ONNX model.")
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--exact", action="store_true", help="leave it in float32, for a teacher")
    args = parser.parse_args()
    reader = (from_mpnet if is_mpnet(args.encoder) else from_pretrained)(args.encoder)
    reader.load_state_dict(torch.load(args.weights, weights_only=True))
    args.out.mkdir(parents=True, exist_ok=True)
    model = args.out / "reader.onnx"
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder) / "exact.onnx"
        to_onnx(reader, exact)
        if args.exact:
            shutil.copyfile(exact, model)
        else:
            quantise(exact, model)
    onnx.checker.check_model(str(model))
    shutil.copyfile(args.encoder / "tokenizer.json", args.out / "tokenizer.json")
    about = {
        "sha256": hashlib.sha256(model.read_bytes()).hexdigest(),
        "layers": FLAT_WIDTHS,
        # Until `train.calibrate` fits them: how sure the trigger is.
        "sureness": [0.0, 1.0, 0.0, 0.0, 0.0],
        "distance": {
            "claim": reader.claim.distance.tolist(),
            "attribution": reader.attribution.distance.tolist(),
        },
    }
    (args.out / "reader.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
    print(f"{model}: {model.stat().st_size / 1e6:.1f} MB, sha256 {about['sha256'][:12]}")


if __name__ == "__main__":
    main()
