"""The built-in tagger: the int8 ONNX model of the package, run by onnxruntime."""

import hashlib
import json
from collections.abc import Sequence
from importlib import resources
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from sayso.errors import SaysoError
from sayso.tag.decode import decode
from sayso.tag.encode import Encoded, Encoder
from sayso.tag.weigh import Distances, Row, Weighed
from sayso.tag.windows import Window
from sayso.types import Reading

_ROWS = 4
"""Windows in one run of the model; more costs memory and gains no speed on two cores."""

_EMPTY = Reading(sentences=(), lost=(), attributions=(), triggers=())


class OnnxTagger:
    """Tags texts with the model in `folder`: reader.onnx, reader.json, tokenizer.json.

    Raises:
        SaysoError: the model's hash is not the one that reader.json names.
    """

    def __init__(self, folder: Path, threads: int = 2) -> None:
        about = json.loads((folder / "reader.json").read_text(encoding="utf-8"))
        model = (folder / "reader.onnx").read_bytes()
        if hashlib.sha256(model).hexdigest() != about["sha256"]:
            raise SaysoError(f"{folder / 'reader.onnx'}: damaged; install Sayso again")
        self._distances = Distances(
            claim=np.array(about["distance"]["claim"], np.float32),
            attribution=np.array(about["distance"]["attribution"], np.float32),
        )
        self._encoder = Encoder(Tokenizer.from_file(str(folder / "tokenizer.json")))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            model, options, providers=["CPUExecutionProvider"]
        )
        self.sha256: str = about["sha256"]

    def tag(self, texts: Sequence[str]) -> list[Reading]:
        """One reading a text, in the same order; windows of like length run together."""
        encoded = [self._encoder.encode(text) for text in texts]
        jobs = [(i, window) for i, text in enumerate(encoded) for window in text.windows]
        jobs.sort(key=lambda job: _length(encoded[job[0]], job[1]))
        rows: list[list[Row]] = [[] for _ in texts]
        for at in range(0, len(jobs), _ROWS):
            batch = jobs[at : at + _ROWS]
            found = self._run([(encoded[i], window) for i, window in batch])
            for (i, _), row in zip(batch, found, strict=True):
                rows[i].append(row)
        return [self._read(*pair) for pair in zip(texts, encoded, rows, strict=True)]

    def _run(self, batch: Sequence[tuple[Encoded, Window]]) -> list[Row]:
        flat, *links = self._session.run(None, self._encoder.feed(batch).named())
        rows = []
        for i, (_, window) in enumerate(batch):
            count = window.end - window.start
            a, b, c, d, e, f, g, h = (part[i, :count] for part in links)
            rows.append(Row(window, flat[i, :count], (a, b, c, d), (e, f, g, h)))
        return rows

    def _read(self, text: str, encoded: Encoded, rows: list[Row]) -> Reading:
        if not rows:
            return _EMPTY
        rows.sort(key=lambda row: row.window.start)
        return decode(text, encoded.words, Weighed(rows, self._distances))


def _length(text: Encoded, window: Window) -> int:
    return sum(len(found) for found in text.pieces[window.start : window.end])


def load(threads: int = 2) -> OnnxTagger:
    """The tagger with the weights of the package."""
    return OnnxTagger(Path(str(resources.files("sayso.tag") / "model")), threads)
