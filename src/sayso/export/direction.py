"""The direction of writing, as far as Word wants to be told of it.

Strong characters by their bidirectional class (Unicode Standard Annex 9); those without a
direction of their own go with what stands before them, but never at the end of a part.
"""

import unicodedata
from collections.abc import Iterator

_RIGHT = frozenset({"R", "AL", "AN"})
_LEFT = frozenset({"L"})


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction is written from the right."""
    return next((found for found in map(_leftward, text) if found is not None), False)


def parted(text: str) -> Iterator[tuple[str, bool]]:
    """`text` in parts of one direction, each with whether it is written from right to left.

    The parts make up the text. Blanks, digits and marks between two letters from the right go
    with them, and so does an accent on the last of them.
    """
    done = 0
    for start, end in _from_the_right(text):
        if start > done:
            yield text[done:start], False
        yield text[start:end], True
        done = end
    if len(text) > done:
        yield text[done:], False


def _from_the_right(text: str) -> list[tuple[int, int]]:
    """Ranges of `text` that are written from the right."""
    found: list[tuple[int, int]] = []
    going = False
    for place, char in enumerate(text):
        turn = _leftward(char)
        accent = unicodedata.bidirectional(char) == "NSM" and bool(found) and found[-1][1] == place
        if turn or accent:
            start = found.pop()[0] if going or accent else place
            found.append((start, place + 1))
        going = going if turn is None else turn
    return found


def _leftward(char: str) -> bool | None:
    """Whether a letter is written from the right; None where it has no direction of its own."""
    found = unicodedata.bidirectional(char)
    return True if found in _RIGHT else False if found in _LEFT else None
