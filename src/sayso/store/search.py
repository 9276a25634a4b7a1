"""Words that can be stored, and the form in which they are searched."""

import unicodedata
from functools import lru_cache

from sayso.errors import UsageError

_LONGEST = 200
"""Characters of words to search for; no name is longer, and matching costs their number."""


def is_storable(words: str) -> bool:
    """Whether every database can hold `words`: they have no NUL and no lone surrogate."""
    try:
        return b"\0" not in words.encode()
    except UnicodeEncodeError:
        return False


@lru_cache(maxsize=4096)  # a corpus names few speakers and places, each many times
def searchable(words: str) -> str:
    """`words` as they are searched: without case, accents, and differences of white space.

    SQL's own LIKE ignores case in ASCII only, and databases differ in it, so that the ledger
    keeps this form beside the words. The result holds no line break.
    """
    if words.isascii():
        return " ".join(words.lower().split())
    apart = unicodedata.normalize("NFKD", words).casefold()
    bare = "".join(letter for letter in apart if not _is_ignored(letter))
    return " ".join(unicodedata.normalize("NFKC", bare).split())


def check_words(name: str, words: str) -> None:
    """Check that `words`, given as `name`, can be looked for.

    Raises:
        UsageError: they are none, too long, or hold what no text can hold.
    """
    if len(words) > _LONGEST:
        raise UsageError(f"{name}: give at most {_LONGEST} characters, not {len(words)}")
    if not is_storable(words):
        raise UsageError(f"{name}: {words!a} holds a character that no text can hold")
    if not searchable(words):
        raise UsageError(f"{name}: give words to look for, or leave it out")


def _is_ignored(letter: str) -> bool:
    """Whether a letter is an accent that stands by itself, or not seen (a joiner, a mark)."""
    return "\u0300" <= letter <= "\u036f" or unicodedata.category(letter) == "Cf"
