"""Words of a text with the traces that its layout left: gaps and letter case.

The reader (stage *tag*) labels words, not characters.  A damaged text has lost its case
and its punctuation, but the gap before a word still tells that something stood there, so
both are handed to the model beside the word itself.
"""

import re
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(
    r"""
    \d+(?:[.,]\d+)+            # 8,500 or 2.5 stays one word
  | \w+(?:['’](?!s\b)\w+)*     # didn't stays one word, but a possessive is cut off
  | ['’]s\b                    # the possessive: "Syria" is the name in "Syria's"
  | [^\w\s]                    # any other mark stands alone
    """,
    re.VERBOSE | re.IGNORECASE,
)

N_GAPS = 6
N_CASES = 6
_MARK = 5
N_FEATURES = N_GAPS * N_CASES + 1
NO_FEATURE = N_GAPS * N_CASES
"""Feature of the tokens that stand for no word (start, end, padding)."""


class Word(NamedTuple):
    """One word: half-open code point range, and its layout feature (see `feature`)."""

    start: int
    end: int
    feature: int

    @property
    def is_mark(self) -> bool:
        """Whether it is a mark of punctuation or a symbol."""
        return self.feature % N_CASES == _MARK


def split_words(text: str) -> list[Word]:
    """Cut `text` into words with their layout features, in order of the text."""
    words: list[Word] = []
    previous = -1
    for match in _WORD.finditer(text):
        start, end = match.span()
        gap = _gap(text[previous:start] if previous >= 0 else "\n\n")
        words.append(Word(start, end, gap * N_CASES + _case(match.group())))
        previous = end
    return words


def _gap(blank: str) -> int:
    """Class of the blank before a word: none, one, two or more spaces, line, paragraph."""
    if blank in ("", " "):
        return len(blank)
    lines = blank.count("\n")
    if lines:
        return 4 if lines == 1 else 5
    return min(len(blank), 3)


@lru_cache(maxsize=1 << 14)
def _case(word: str) -> int:
    """Class of a word's letters: lower or caseless, Capital, CAPITALS, mIxed, digits, mark."""
    if word[0].isdigit():
        return 4
    if not word[-1].isalnum():
        return _MARK
    if word.islower() or not word[0].isalpha():
        return 0
    if word.isupper():
        return 2 if len(word) > 1 else 1
    if word[0].isupper() and word[1:].islower():
        return 1
    return 3 if word != word.lower() else 0
