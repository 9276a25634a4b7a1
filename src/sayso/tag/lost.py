"""Gaps at which a text has visibly lost a number: the model's word, and that of its neighbours.

Only a gap of two blanks or more can tell by its neighbours.  Their table was counted on
`polnear/train`, `gold/train` and `news`, fully damaged: in each row at least 84 of 100 such
gaps had held a number.  Rows under that ("of", "by", "over" in front) were left out.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.tag.words import Word
from sayso.types import Span

LIKELY = 0.3
"""Asked of the model at a wide gap.  Low, for a number passed over in silence does more harm
than a mark too many: on the damaged development split 83 of 100 marks are right, and 80 of 100
lost numbers are marked."""

BLIND = 0.9
"""Asked where the gap is one plain blank: nothing but the model speaks for a loss there."""

_BEFORE = frozenset({"than", "least", "nearly", "between", "until", "since"})
_BEHIND = frozenset({"percent", "percentage", "million", "billion", "years", "civilians"})
_AFTER_TO = frozenset(
    {"on", "in", "for", "at", "by", "against", "with", "last", "this", "from", "of", "as", "after"}
)


def lost_gaps(
    text: str, words: Sequence[Word], lost: NDArray[np.float32]
) -> Iterator[tuple[int, Span]]:
    """Each gap that lost a number, with the number of the word behind it.

    Args:
        text: the text.
        words: its words.
        lost: the model's probability for the gap in front of each word, shape (words,).
    """
    for i in range(1, len(words)):
        gap = Span(words[i - 1].end, words[i].start)
        width = gap.end - gap.start
        if width > 1:
            found = lost[i] >= LIKELY or _neighbours_tell(text, words[i - 1], words[i])
        else:
            found = width == 1 and lost[i] >= BLIND
        if found:
            yield i, gap


def _neighbours_tell(text: str, before: Word, behind: Word) -> bool:
    left = text[before.start : before.end].lower()
    right = text[behind.start : behind.end].lower()
    return left in _BEFORE or right in _BEHIND or (left == "to" and right in _AFTER_TO)
