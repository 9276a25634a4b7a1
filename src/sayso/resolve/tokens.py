"""Small tokens of a bounded stretch of text, as the readers of figures need them.

Only a window round the tagger's span is ever cut, so that a text of a million digits costs no
more than one of ten.
"""

import re
from typing import NamedTuple

from sayso.types import Span

BEFORE = 56
AFTER = 72
LONGEST = 160
"""Code points looked at before a span, after it, and of the span itself."""

# A thin or no-break space between digits is a typographer's mark of thousands; a plain blank is
# not, and stays a boundary.
_TOKEN = re.compile(
    r"\d+(?:[.,\u00a0\u2009\u202f]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]|_|\n", re.UNICODE
)


class Token(NamedTuple):
    """A number, a word, a mark or a line's end, with its letters lowered."""

    start: int
    end: int
    word: str

    @property
    def digits(self) -> bool:
        """Whether the token is written in digits."""
        return self.word[0].isdecimal()

    @property
    def letters(self) -> bool:
        """Whether the token is a word of letters."""
        return self.word[0].isalpha()


def tokens_round(text: str, span: Span, before: int = BEFORE, after: int = AFTER) -> list[Token]:
    """The tokens of `span` and its neighbourhood; one that the window's edge cuts is left out."""
    low = max(0, span.start - before)
    high = min(len(text), min(span.end, span.start + LONGEST) + after)
    tokens = [
        Token(low + match.start(), low + match.end(), match.group().lower())
        for match in _TOKEN.finditer(text[low:high])
    ]
    if tokens and low > 0 and not text[low - 1].isspace() and tokens[0].start == low:
        del tokens[0]
    if tokens and high < len(text) and not text[high].isspace() and tokens[-1].end == high:
        del tokens[-1]
    return tokens


def joined(tokens: list[Token], first: int) -> bool:
    """Whether token `first` touches the next, without a blank between."""
    return first + 1 < len(tokens) and tokens[first].end == tokens[first + 1].start


def near(tokens: list[Token], first: int) -> bool:
    """Whether one blank at most lies between token `first` and the next."""
    return first + 1 < len(tokens) and tokens[first + 1].start - tokens[first].end <= 1


def word_at(tokens: list[Token], at: int) -> str:
    """The lowered token at `at`, "" beyond either end."""
    return tokens[at].word if 0 <= at < len(tokens) else ""
