"""Texts to the arrays that the model takes, window by window."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.tag.windows import Window, cut_windows
from sayso.tag.words import NO_FEATURE, Word, split_words

_SURROGATE = re.compile("[\ud800-\udfff]")
_KEPT = 50_000
_LONGEST = 40
"""Words whose pieces are kept, some ten megabytes, and the characters of the longest of them."""

_MAX_WORD = 16
"""Word pieces kept of one word: what follows in an endless token carries no meaning."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """A text as words with their word pieces, and the windows it is read in."""

    words: list[Word]
    pieces: list[list[int]]
    windows: list[Window]


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
        self._known: dict[str, list[int]] = {}

    def encode(self, text: str) -> Encoded:
        """Words, pieces and windows of one text."""
        words = split_words(text)
        # Half a surrogate pair is no character; the tokenizer takes it for no text at all.
        clean = _SURROGATE.sub("\ufffd", text)
        written = [clean[word.start : word.end] for word in words]
        pieces = self._pieces_of(written)
        return Encoded(words, pieces, cut_windows([len(found) for found in pieces]))

    def _pieces_of(self, words: Sequence[str]) -> list[list[int]]:
        """Pieces of each word; it has the same in any company, so they are kept for a while."""
        if len(self._known) > _KEPT:
            self._known = {}
        known = self._known
        new = list(dict.fromkeys(word for word in words if word not in known))
        fresh: dict[str, list[int]] = {word: [] for word in new}
        if new:
            encoding = self._tokenizer.encode(new, is_pretokenized=True, add_special_tokens=False)
            for piece, number in zip(encoding.ids, encoding.word_ids, strict=True):
                if number is not None and len(fresh[new[number]]) < _MAX_WORD:
                    fresh[new[number]].append(piece)
        for word, found in fresh.items():
            if not found:
                found.append(self._unknown)
            if len(word) <= _LONGEST:
                known[word] = found
        return [known.get(word) or fresh[word] for word in words]

    def feed(self, text: Encoded, window: Window) -> dict[str, NDArray[np.int64]]:
        """The model's inputs for one window: (1, pieces), but `first` (1, words).

        One window at a time: the model's int8 arithmetic scales by the largest number in its
        input, so that in a batch one text would change how another is read.
        """
        line, traits, first = [self._start], [NO_FEATURE], []
        for i in range(window.start, window.end):
            first.append(len(line))
            line += text.pieces[i]
            traits += [text.words[i].feature] * len(text.pieces[i])
        line.append(self._end)
        traits.append(NO_FEATURE)
        return {
            "ids": np.array([line], np.int64),
            "features": np.array([traits], np.int64),
            "first": np.array([first], np.int64),
        }
