"""Passages: the sentences that claims stand in, folded so that a damaged copy is like its original.

Case, punctuation, apostrophes and digits are set aside, since damaged text has lost them
(docs/input.md). Two measures compare passages: runs of three words tell a copy, and words weighed
by how rare they are tell the same thing in other words.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from sayso.reconcile.words import bits, stem


def word_set(text: str) -> frozenset[str]:
    """The words of a list written as one text."""
    return frozenset(text.split())


_WORD = re.compile(r"[^\W\d_]{2,}")
_APOSTROPHES = str.maketrans("", "", "'’‘`´")
_LONGEST = 4000
"""Code points of a passage that are read: a hostile "sentence" may be a whole book."""

_NUMBER = re.compile(r"\d+(?:[,.]\d+)*")
_RUN = 3
_COMMON = word_set(
    "about according added after again against all also amid among an and any are around as at be "
    "been before being between both but by can could did do does down during each for from further "
    "had has have he her here his how if in including into is it its just last late later least "
    "less many more most near new no nor not of off on one only or other our out over own per "
    "percent quoted read reported reports said say saying says several she since so some such "
    "than that the their them then there these they this those through to told too two under until "
    "up very was we were what when where which while who will with within would year years you "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of a document that claims stand in.

    Attributes:
        document: id of the document.
        sentence: number of the sentence in it.
        claims: ids of the claims of the sentence, in order of the text.
        words: its words, folded, in order.
        stems: of its words without the common ones.
        numbers: the numbers written in digits in it; a damaged copy has lost them.
    """

    document: str
    sentence: int
    claims: tuple[str, ...]
    words: tuple[str, ...]
    stems: frozenset[str]
    numbers: frozenset[str]


def numbers_of(text: str) -> frozenset[str]:
    """The numbers in `text` that are written in digits, without marks between thousands."""
    return frozenset(re.sub(r"\D", "", found) for found in _NUMBER.findall(text[:_LONGEST]))


def fold(text: str) -> tuple[str, ...]:
    """The words of `text` in order, without case, apostrophes, digits and single letters."""
    return tuple(_WORD.findall(text[:_LONGEST].translate(_APOSTROPHES).lower()))


def stems_of(words: Iterable[str]) -> frozenset[str]:
    """The stems of the words that carry meaning."""
    return frozenset(stem(word) for word in words if word not in _COMMON)


@lru_cache(maxsize=1024)  # a passage is compared with many in turn
def runs(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Every run of three words; of a shorter passage the whole."""
    if len(words) <= _RUN:
        return frozenset({tuple(words)} if words else ())
    return frozenset(zip(*(words[start:] for start in range(_RUN)), strict=False))


def shared_runs(a: Passage, b: Passage) -> tuple[int, float]:
    """How many runs two passages share, and their part of those of the shorter, 0 to 1."""
    ours, theirs = runs(a.words), runs(b.words)
    shared = len(ours & theirs)
    return shared, shared / max(1, min(len(ours), len(theirs)))


class Rarity:
    """How much it tells that two passages share a stem: bits, by a fixed table.

    The stems of the documents at hand are not counted, so that no third report changes what two
    have in common (`sayso.reconcile.words`).
    """

    def __init__(self) -> None:
        self._sums: dict[frozenset[str], float] = {}

    def bits(self, stems: frozenset[str]) -> float:
        """Sum of the bits of stems; the order in which they come does not matter."""
        known = self._sums.get(stems)
        if known is None:
            known = self._sums[stems] = bits(stems)
        return known

    def likeness(self, a: frozenset[str], b: frozenset[str]) -> float:
        """What two sets of stems share, 0 to 1: bits shared by the mean (geometric) of theirs."""
        shared = a & b
        if not shared:
            return 0.0
        return bits(shared) / sqrt(max(1e-9, self.bits(a) * self.bits(b)))
