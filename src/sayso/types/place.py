"""Places, as normalised words until a gazetteer gives them points."""

from dataclasses import dataclass

from sayso.types.text import Phrase


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a claim names.

    Attributes:
        words: the words as written.
        name: the same without article, preposition and possessive, in one spelling of case,
            so that mentions of one place compare equal.
    """

    words: Phrase
    name: str
