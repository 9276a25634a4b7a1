"""Words of a text as stems, and how rare each is.

Rarity is read from a fixed table (`rarity.csv`) and never counted in the documents at hand: else
a report that comes in today would change what two old ones have in common, and the picture would
hang on the order in which reports came.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files

import snowballstemmer

_WORD = re.compile(r"[^\W_]+")
UNKNOWN = 13.0
"""Bits of a stem that the table does not hold: fewer than one text in eight thousand has it."""

COMMON = 3.0
"""Bits under which a stem tells nothing: more than one text in eight has it."""

_LONGEST = 40
"""Code points of a word that are looked at."""


def stems(text: str) -> Iterable[str]:
    """The stem of each word of `text`, in its order."""
    return map(stem, _WORD.findall(text.lower()))


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of a lower-case word (Porter's second English stemmer)."""
    return str(_stemmer().stemWord(word[:_LONGEST]))


@lru_cache(maxsize=4096)
def telling_stems(text: str) -> frozenset[str]:
    """The stems of `text` that are rare enough to tell one story from another."""
    return frozenset(word for word in stems(text) if rarity(word) >= COMMON)


def stem_counts(text: str) -> dict[str, int]:
    """How often each telling stem of `text` stands in it, in the order of the first of each."""
    counts: dict[str, int] = {}
    for word, count in Counter(_WORD.findall(text.lower())).items():
        found = stem(word)
        if found in counts:
            counts[found] += count
        elif rarity(found) >= COMMON:
            counts[found] = count
    return counts


@lru_cache(maxsize=100_000)
def rarity(word: str) -> float:
    """How much it tells that a text has this stem: -log2 of the share of texts that do."""
    if word.isdigit() and len(word) < _A_NUMBER:
        return 0.0
    return _table().get(word, UNKNOWN)


def bits(words: Collection[str]) -> float:
    """What these stems tell together, as if each stood by itself.

    The table has one decimal; so has the sum, which is therefore the same in any order.
    """
    return round(sum(map(rarity, words)), 1) if words else 0.0


_A_NUMBER = 3
"""Digits under which a number tells nothing."""


@cache
def _stemmer() -> snowballstemmer.EnglishStemmer:
    return snowballstemmer.stemmer("english")


@cache
def _table() -> Mapping[str, float]:
    source = files("sayso.reconcile").joinpath("rarity.csv").read_text(encoding="utf-8")
    rows = (line.split(",") for line in source.splitlines()[1:])
    return {word: float(value) for word, value in rows}
