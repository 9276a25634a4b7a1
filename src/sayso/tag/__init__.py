"""Stage *tag*: one small transformer reads the text once; all layers share that reading."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from sayso.types import Reading


class Tagger(Protocol):
    """Anything that tags texts."""

    def tag(self, texts: Sequence[str]) -> Iterator[Reading]:
        """One reading a text, in the same order, each as soon as it is ready."""
        ...


def load_tagger(threads: int = 2) -> Tagger:
    """The built-in tagger; onnxruntime is loaded here and not before."""
    from sayso.tag.onnx_tagger import load

    return load(threads)


__all__ = ["Tagger", "load_tagger"]
