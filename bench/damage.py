"""Damaged twins of a text: what scraping, old databases and careless cleaning leave behind.

The full damage is that of the second kind of seed: lower case, no digits, a space for every
mark.  Each kind can also be had alone, and every twin comes with a map from old offsets.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum


class Damage(StrEnum):
    """One kind of damage."""

    CASE = "case"
    CAPITALS = "capitals"
    PUNCTUATION = "punctuation"
    DIGITS = "digits"
    LINES = "lines"
    GAPS = "gaps"


FULL = frozenset({Damage.CASE, Damage.PUNCTUATION, Damage.DIGITS, Damage.LINES})


@dataclass(frozen=True, slots=True)
class Twin:
    """A damaged text; `offsets[i]` is the new place of old character i, its last the end."""

    text: str
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The new place of an old span, without blanks at its edges; None if nothing is left."""
        start, end = self.offsets[start], self.offsets[end]
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return (start, end) if end > start else None


def damage(text: str, kinds: Collection[Damage]) -> Twin:
    """Make the twin of `text` that suffered `kinds`.

    `GAPS` squeezes every run of blanks to one, so that no trace of lost words remains.
    """
    kept: list[str] = []
    offsets: list[int] = []
    for char in text:
        offsets.append(len(kept))
        new = _char(char, kinds)
        if new and not (Damage.GAPS in kinds and new.isspace() and kept and kept[-1].isspace()):
            kept.append(new)
    offsets.append(len(kept))
    return Twin("".join(kept), tuple(offsets))


def _char(char: str, kinds: Collection[Damage]) -> str:
    if char.isdigit():
        return "" if Damage.DIGITS in kinds else char
    if char.isalpha():
        new = char
        if Damage.CASE in kinds:
            new = char.lower()
        elif Damage.CAPITALS in kinds:
            new = char.upper()
        return new if len(new) == 1 else char
    if char in "\r\n":
        return " " if Damage.LINES in kinds else char
    return " " if Damage.PUNCTUATION in kinds else char
