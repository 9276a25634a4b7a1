"""The built-in tagger: the int8 ONNX model of the package, run by onnxruntime."""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from importlib import resources
from pathlib import Path
from typing import TypeVar

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from sayso.errors import SaysoError
from sayso.tag.decode import decode
from sayso.tag.encode import Encoded, Encoder
from sayso.tag.weigh import Distances, Row, Weighed
from sayso.tag.windows import Window
from sayso.tag.words import Word
from sayso.types import Reading

T = TypeVar("T")


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
        self._distances = Distances.of_classes(
            claim=np.array(about["distance"]["claim"], np.float32),
            attribution=np.array(about["distance"]["attribution"], np.float32),
        )
        self._sureness: list[float] = about["sureness"]
        self._encoder = Encoder(Tokenizer.from_file(str(folder / "tokenizer.json")))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            model,
            options,
            providers=["CPUExecutionProvider"],
            # The fused kernel is slower than the two that it stands for (docs/decisions/speed.md).
            disabled_optimizers=["SkipLayerNormFusion"],
        )
        self._threads = threads
        self.sha256: str = about["sha256"]

    def tag(self, texts: Sequence[str]) -> Iterator[Reading]:
        """One reading a text, in the same order; a text is read alike in any company."""

        def finish(text: str, words: list[Word], weighed: Weighed) -> Reading:
            return decode(text, words, weighed, self._sureness)

        return self._each(texts, finish)

    def weigh(self, texts: Sequence[str]) -> Iterator[tuple[list[Word], Weighed]]:
        """Words and probabilities of each text, from which `decode` makes a reading."""
        return self._each(texts, lambda _, words, weighed: (words, weighed))

    def _each(
        self, texts: Sequence[str], finish: Callable[[str, list[Word], Weighed], T]
    ) -> Iterator[T]:
        """Run the model on every window, and `finish` each text where its last window ran.

        Windows are independent, so each thread runs the model on whole windows: that keeps
        all cores busy, where threads inside one run would wait for each other at every layer.
        """
        with ThreadPoolExecutor(self._threads) as pool:

            def start(text: str) -> Future[T]:
                encoded = self._encoder.encode(text)
                early, last = encoded.windows[:-1], encoded.windows[-1:]
                rows = [pool.submit(self._run, encoded, window) for window in early]

                def end() -> T:
                    # Jobs start in order, so whatever this one waits for is running or done.
                    own = [self._run(encoded, window) for window in last]
                    found = [row.result() for row in rows] + own
                    return finish(text, encoded.words, Weighed(found, self._distances))

                return pool.submit(end)

            for future in [start(text) for text in texts]:
                yield future.result()

    def _run(self, encoded: Encoded, window: Window) -> Row:
        outputs = self._session.run(None, self._encoder.feed(encoded, window))
        flat, a, b, c, d, e, f, g, h = (output[0] for output in outputs)
        return Row(window, flat, (a, b, c, d), (e, f, g, h))


def load(threads: int = 2) -> OnnxTagger:
    """The tagger with the weights of the package."""
    return OnnxTagger(Path(str(resources.files("sayso.tag") / "model")), threads)
