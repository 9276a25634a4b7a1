"""Figures: how many, as the text bounds it."""

from dataclasses import dataclass

from sayso.types.text import Phrase


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a claim gives.

    Attributes:
        words: the words as written, with their modifier; for a number lost without a word
            left, the blank at which it stood.
        min: least value that the words allow, None where they set no lower bound.
        max: greatest value that the words allow, None where they set no upper bound.
        modifier: one of "", "about", "at least", "more than", "at most", "less than",
            "between", "dozens" (a vague plural), "no".
        unit: "" for a count, "percent", "share", or a unit of measure or time as written.
        counted: what is counted, as written in the text; "" where it is not said.
        lost: whether the text has visibly lost the number; min and max are then None.
    """

    words: Phrase
    min: float | None
    max: float | None
    modifier: str
    unit: str
    counted: str
    lost: bool
