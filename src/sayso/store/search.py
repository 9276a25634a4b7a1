"""Words that can be stored, and the form in which they are searched."""

import unicodedata
from functools import lru_cache


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


def _is_ignored(letter: str) -> bool:
    """Whether a letter is an accent that stands by itself, or not seen (a joiner, a mark)."""
    return "\u0300" <= letter <= "\u036f" or unicodedata.category(letter) == "Cf"
