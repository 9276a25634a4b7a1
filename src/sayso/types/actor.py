"""Actors, as normalised words until a register knows them."""

from dataclasses import dataclass

from sayso.types.text import Phrase


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a claim's source is.

    Attributes:
        words: the source as written beside the claim ("he", "the official").
        name: the name or description that identifies the speaker, normalised; that of the
            antecedent where the words only point back to one.
        antecedent: the words pointed back to, None where `words` speak for themselves.
        reason: why this antecedent, or why none could be told; "" where none is needed.
    """

    words: Phrase
    name: str
    antecedent: Phrase | None
    reason: str
