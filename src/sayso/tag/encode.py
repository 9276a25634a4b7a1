"""Texts to the arrays that the model takes: one row a window."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.tag.windows import Window, cut_windows
from sayso.tag.words import NO_FEATURE, Word, split_words

_MAX_WORD = 16
"""Word pieces kept of one word: what follows in an endless token carries no meaning."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """A text as words with their word pieces, and the windows it is read in."""

    words: list[Word]
    pieces: list[list[int]]
    windows: list[Window]


@dataclass(frozen=True, slots=True)
class Feed:
    """Arrays of shape (windows, pieces), but `first` of shape (windows, words)."""

    ids: NDArray[np.int64]
    features: NDArray[np.int64]
    mask: NDArray[np.int64]
    first: NDArray[np.int64]

    def named(self) -> dict[str, NDArray[np.int64]]:
        """The arrays by the names of the model's inputs."""
        return {
            "ids": self.ids,
            "features": self.features,
            "mask": self.mask,
            "first": self.first,
        }


class Encoder:
    """Cuts texts into words, word pieces and windows."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        tokenizer.no_truncation()
        tokenizer.no_padding()
        self._tokenizer = tokenizer
        vocabulary = tokenizer.get_vocab()
        self._start = vocabulary["[CLS]"]
        self._end = vocabulary["[SEP]"]
        self._unknown = vocabulary["[UNK]"]

    def encode(self, text: str) -> Encoded:
        """Words, pieces and windows of one text."""
        words = split_words(text)
        pieces: list[list[int]] = [[] for _ in words]
        if words:
            encoding = self._tokenizer.encode(
                [text[word.start : word.end] for word in words],
                is_pretokenized=True,
                add_special_tokens=False,
            )
            for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
                if word is not None and len(pieces[word]) < _MAX_WORD:
                    pieces[word].append(piece)
        pieces = [found or [self._unknown] for found in pieces]
        return Encoded(words, pieces, cut_windows([len(found) for found in pieces]))

    def feed(self, rows: Sequence[tuple[Encoded, Window]]) -> Feed:
        """Pad windows to one shape."""
        lengths = [
            sum(len(found) for found in text.pieces[window.start : window.end]) + 2
            for text, window in rows
        ]
        shape = (len(rows), max(lengths))
        ids = np.zeros(shape, np.int64)
        features = np.full(shape, NO_FEATURE, np.int64)
        mask = np.zeros(shape, np.int64)
        first = np.zeros((len(rows), max(w.end - w.start for _, w in rows)), np.int64)
        for row, (text, window) in enumerate(rows):
            line, traits = [self._start], [NO_FEATURE]
            for i in range(window.start, window.end):
                first[row, i - window.start] = len(line)
                line += text.pieces[i]
                traits += [text.words[i].feature] * len(text.pieces[i])
            line.append(self._end)
            ids[row, : len(line)] = line
            features[row, : len(traits)] = traits
            mask[row, : len(line)] = 1
        return Feed(ids, features, mask, first)
