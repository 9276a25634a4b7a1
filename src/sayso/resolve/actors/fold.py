"""Words of a text folded so that the spellings of one name meet."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:['’‘ʼ`´][^\W_]+|(?<=\b[^\W\d_])\.(?:[^\W\d_]\b\.?)+)*")
"""A word with the apostrophes in it, or initials with their points ("U.S.")."""

_OWNS = frozenset(mark + s for mark in "'’‘ʼ`´" for s in "sS")
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ`´.")
_BEFORE_HYPHEN = frozenset(("ash", "an", "ad", "ar", "as", "az", "at", "ul", "es"))
_DROPPED = _BEFORE_HYPHEN | {"the", "al", "el"}


class Token(NamedTuple):
    """A word that counts, or a name's part.

    `key` is the word without case, accents and apostrophes; `written` as it stands; `owns`
    whether a possessive hangs on it; `dropped` the article before it that does not count ("the",
    "al"), from where `lead` begins; `gap` the marks between it and the word before.
    """

    start: int
    end: int
    key: str
    written: str
    owns: bool
    dropped: str
    lead: int
    gap: str


def tokens_of(text: str) -> list[Token]:
    """The words of `text` in order; articles are folded into the word behind them."""
    found: list[Token] = []
    dropped, lead, before = "", -1, 0
    matches = list(_WORD.finditer(text))
    for place, match in enumerate(matches):
        written = match.group()
        start, end = match.span()
        key = _key(written)
        if key in _DROPPED and _is_dropped(key, text, end) and place + 1 < len(matches):
            dropped, lead = key, start if lead < 0 else lead
            continue
        owns = written[-2:] in _OWNS
        if owns:
            written, end = written[:-2], end - 2
            key = _key(written)
        first = start if lead < 0 else lead
        gap = text[before:first].strip()
        found.append(Token(start, end, key, written, owns, dropped, first, gap))
        dropped, lead, before = "", -1, match.end()
    return found


def keys_of(name: str) -> tuple[str, ...]:
    """The keys of a name's words."""
    return tuple(token.key for token in tokens_of(name))


def _is_dropped(key: str, text: str, end: int) -> bool:
    """Whether a word is an article; the Arabic one's assimilated forms only before a hyphen."""
    return key not in _BEFORE_HYPHEN or text[end : end + 1] == "-"


@lru_cache(maxsize=8192)
def _key(written: str) -> str:
    lowered = written.lower()
    if not lowered.isascii():
        parts = unicodedata.normalize("NFKD", lowered)
        # Taken apart, some signs are capitals that lowering did not know (mathematical letters).
        lowered = "".join(char for char in parts.lower() if not unicodedata.combining(char))
        lowered = lowered.replace("ı", "i")
    return lowered.translate(_APOSTROPHES)
