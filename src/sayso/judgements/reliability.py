"""How reliable people hold a source to be: a letter of the Admiralty code."""

from collections.abc import Iterable
from enum import StrEnum

from sayso.types import Decision, Judgement


class Reliability(StrEnum):
    """A to F as in STANAG 2511. Only people give it, and nothing is computed from it."""

    A = "A"
    """Completely reliable."""
    B = "B"
    """Usually reliable."""
    C = "C"
    """Fairly reliable."""
    D = "D"
    """Not usually reliable."""
    E = "E"
    """Unreliable."""
    F = "F"
    """Cannot be judged."""


def reliabilities(standing: Iterable[Judgement]) -> dict[str, Judgement]:
    """The judgement that rates a source, by the name or id in the register that it was given."""
    return {
        judgement.subjects[0]: judgement
        for judgement in standing
        if judgement.decision is Decision.RATE
    }
