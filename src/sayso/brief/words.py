"""Words that tell something, and words that count."""

import re

_WORD = re.compile(r"\w+")
_EMPTY = frozenset(
    _WORD.findall(
        "a an the and of in on at to by for from with as that which who whom has have had was were"
        " is are be been being"
        " what where when there here it its they them their he she his her this these those"
    )
)
"""Words that tell nothing apart; pronouns among them name nobody to compare."""
_COUNTING = re.compile(
    r"\d+|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty"
    r"|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?"
    r"|scores|half|third|thirds|quarters?|several|few|many|most|some|all|both|once|twice|first"
    r"|second|last|another|more|other|others"
)


def telling_words(*phrases: str) -> frozenset[str]:
    """The words that tell something, in lower case."""
    words = {word.lower() for text in phrases for word in _WORD.findall(text)}
    return frozenset(words - _EMPTY)


def counts_in(words: frozenset[str]) -> frozenset[str]:
    """Those words that count or compare, in digits or letters."""
    return frozenset(word for word in words if _COUNTING.fullmatch(word))
