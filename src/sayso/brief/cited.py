"""Claims with where they stand, as the brief cites them."""

from dataclasses import dataclass

from sayso.brief.segment import Segment
from sayso.types import Claim, Document, Figure, Phrase, Role


@dataclass(frozen=True, slots=True)
class Citation:
    """Where words stand.

    Attributes:
        key: number of the document in the brief's list of sources, from 1.
        sentence: number of the sentence in it, from 1.
    """

    key: int
    sentence: int

    def __str__(self) -> str:
        """As people read it: "3 s7"."""
        return f"{self.key} s{self.sentence}"


@dataclass(frozen=True, slots=True)
class Aside:
    """Words of a claim that stand in another sentence than its trigger."""

    role: Role
    words: Phrase
    citation: Citation


@dataclass(frozen=True, slots=True)
class Cited:
    """A claim, or a few of one breath, with citation and words as quoted.

    Attributes:
        claims: by trigger; never empty.  They have one sentence, speaker and check (`cite.py`).
        document: where they stand.
        citation: of their sentence.
        quote: their words; it holds all triggers.
        asides: their words in other sentences.
        places: their places in that sentence, where a heading does not tell them whole: the words,
            and what they were read as.
    """

    claims: tuple[Claim, ...]
    document: Document
    citation: Citation
    quote: tuple[Segment, ...]
    asides: tuple[Aside, ...]
    places: str

    @property
    def claim(self) -> Claim:
        """The first claim, which stands for all in what they share."""
        return self.claims[0]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures; one that several claims give counts once."""
        return tuple(dict.fromkeys(figure for claim in self.claims for figure in claim.figures))
