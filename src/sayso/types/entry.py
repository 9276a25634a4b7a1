"""What the ledger keeps of one document."""

from dataclasses import dataclass

from sayso.types.claim import Claim
from sayso.types.text import Document, Span


@dataclass(frozen=True, slots=True)
class Entry:
    """A document with all that was read from it.

    Attributes:
        sentences: spans of its sentences; a claim's `sentence` counts in them.
        lost: gaps at which its text has visibly lost a number.
        claims: in order of their triggers.
    """

    document: Document
    sentences: tuple[Span, ...]
    lost: tuple[Span, ...]
    claims: tuple[Claim, ...]
