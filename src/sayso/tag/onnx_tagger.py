"""The built-in tagger: the int8 ONNX model of the package, run by onnxruntime."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib import resources
from itertools import islice
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
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            model, options, providers=["CPUExecutionProvider"]
        )
        self._threads = threads
        self.sha256: str = about["sha256"]

    def tag(self, texts: Sequence[str]) -> Iterator[Reading]:
        """One reading a text, in the same order; a text is read alike in any company.

        Windows are independent, so each thread runs the model on whole windows: that keeps
        all cores busy, where threads inside one run would wait for each other at every layer.
        Meanwhile the caller works on what is ready.
        """
        encoded: list[Encoded] = []

        def jobs() -> Iterator[tuple[Encoded, Window]]:
            for text in texts:
                encoded.append(self._encoder.encode(text))
                yield from ((encoded[-1], window) for window in encoded[-1].windows)

        with ThreadPoolExecutor(self._threads) as pool:
            # `map` draws all jobs at once; the first run while later texts are encoded.
            rows = pool.map(lambda job: self._run(*job), jobs())
            for text, one in zip(texts, encoded, strict=True):
                yield self._decode(text, one, list(islice(rows, len(one.windows))))

    def _decode(self, text: str, encoded: Encoded, rows: list[Row]) -> Reading:
        if not rows:
            return _EMPTY
        return decode(text, encoded.words, Weighed(rows, self._distances))

    def _run(self, encoded: Encoded, window: Window) -> Row:
        outputs = self._session.run(None, self._encoder.feed(encoded, window))
        flat, a, b, c, d, e, f, g, h = (output[0] for output in outputs)
        return Row(window, flat, (a, b, c, d), (e, f, g, h))


def load(threads: int = 2) -> OnnxTagger:
    """The tagger with the weights of the package."""
    return OnnxTagger(Path(str(resources.files("sayso.tag") / "model")), threads)
