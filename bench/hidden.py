"""What the reader's encoder makes of words, before its heads judge them.

The model of the package puts out judgements alone. Its inner layers are asked for by adding them
to its outputs: in the form that ONNX has on disk (protocol buffers), a message that is appended to
another is merged with it, and so no library that writes models is needed.
"""

from collections.abc import Iterator, Sequence
from importlib import resources
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.errors import SaysoError
from sayso.tag.encode import Encoded, Encoder
from sayso.tag.windows import Window
from sayso.tag.words import Word

LAYERS = (1, 5)
"""Counted from 0: the last that reads pieces, and the last of all; chosen on dev of ECB+."""

_OF_PIECES = 2
"""Layers that read pieces of words; those behind them read words."""

_MARKS = 2
"""Rows in front of the words, of those for the start and the end of the text."""

_NAME = "/layers.{}/norm2/LayerNormalization_output_0"
_FLOAT = b"\x12\x04\x0a\x02\x08\x01"
"""Field 2 of ValueInfoProto: a tensor of floats."""


class Encoding:
    """The reader's encoder, with inner layers as outputs.

    Raises:
        SaysoError: the model of the package has no such layers.
    """

    def __init__(self, layers: Sequence[int] = LAYERS) -> None:
        folder = Path(str(resources.files("sayso.tag") / "model"))
        self._encoder = Encoder(Tokenizer.from_file(str(folder / "tokenizer.json")))
        self._layers = layers
        self._names = [_NAME.format(layer) for layer in layers]
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 4
        try:
            self._session = onnxruntime.InferenceSession(
                with_outputs((folder / "reader.onnx").read_bytes(), self._names),
                options,
                providers=["CPUExecutionProvider"],
            )
        except Exception as error:  # onnxruntime names no class of its own in public
            raise SaysoError(f"the reader's model has no layers {list(layers)}: {error}") from error

    def vectors(self, text: str) -> tuple[list[Word], NDArray[np.float32]]:
        """The words of a text, and a row for each: the layers one behind the other."""
        encoded = self._encoder.encode(text)
        rows = list(self._rows(encoded))
        return encoded.words, np.concatenate(rows) if rows else np.zeros((0, 0), np.float32)

    def _rows(self, encoded: Encoded) -> Iterator[NDArray[np.float32]]:
        for window in encoded.windows:
            feed = self._encoder.feed(encoded, window)
            found = self._session.run(self._names, feed)
            layers = [
                _means(rows[0], feed["first"][0]) if layer < _OF_PIECES else rows[0][_MARKS:]
                for layer, rows in zip(self._layers, found, strict=True)
            ]
            yield np.concatenate(layers, axis=1)[_kept(window)]


def with_outputs(model: bytes, names: Sequence[str]) -> bytes:
    """An ONNX model that also puts out these of its inner tensors of floats."""
    outputs = b"".join(
        _field(12, _field(1, name.encode()) + _FLOAT) for name in names
    )  # GraphProto.output, ValueInfoProto.name
    return model + _field(7, outputs)  # ModelProto.graph


def _field(number: int, content: bytes) -> bytes:
    """A field of a protocol buffer that holds bytes: its tag, its length, and they."""
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _varint(value: int) -> bytes:
    found = bytearray()
    while value > 0x7F:
        found.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*found, value])


def _means(pieces: NDArray[np.float32], first: NDArray[np.int64]) -> NDArray[np.float32]:
    """The mean of each word's pieces; the last piece of all is the mark behind the text."""
    ends = [*first[1:], len(pieces) - 1]
    return np.stack(
        [pieces[start:end].mean(axis=0) for start, end in zip(first, ends, strict=True)]
    )


def _kept(window: Window) -> slice:
    return slice(window.keep_start - window.start, window.keep_end - window.start)
