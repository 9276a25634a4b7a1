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
        harm: what befell the people counted: "killed", "wounded", "casualties" (either, the
            words do not part them), "displaced", "trapped", "missing"; "" for other counts.
        scope: "cumulative" where the words say that the count runs on from an earlier day,
            "new" where they say that it comes on top of another; else "".
        since: the words that say from when a count runs on.
        part: "whole" where the text names a part of those counted, "part" where they are such
            a part; else "".
        whole: of a part, the words of its whole, as far as there is only one that it can be.
        from_place, to_place: where those counted moved from and to, for claims of a move.
    """

    words: Phrase
    min: float | None
    max: float | None
    modifier: str
    unit: str
    counted: str
    lost: bool
    harm: str = ""
    scope: str = ""
    since: Phrase | None = None
    part: str = ""
    whole: Phrase | None = None
    from_place: Phrase | None = None
    to_place: Phrase | None = None
