"""Links between claims, each with its reasons."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class LinkKind(StrEnum):
    """What a link says of its two claims."""

    SAME = "same"
    """They speak of one happening, which one of them may deny."""
    PART = "part"
    """What the first speaks of is a part of what the second does: a raid and its campaign, one
    attack's dead and a week's."""


class Reason(NamedTuple):
    """One row of the declared table that spoke for or against a link.

    Attributes:
        feature: name of the row.
        weight: what it adds, in bits (log2 of a likelihood ratio); negative speaks against.
        words: what was seen, for a person to read.
    """

    feature: str
    weight: float
    words: str


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims that speak of one event, or of a whole and its part.

    Attributes:
        a, b: ids of the claims; of `SAME`, `a` is the smaller.
        weight: sum over the reasons, in bits, with what the kind starts from; people's links
            and the model's are told apart by `judged`.
        reasons: the strongest first.
        judged: id of the judgement that made the link, None where the table did.
    """

    a: str
    b: str
    kind: LinkKind
    weight: float
    reasons: tuple[Reason, ...]
    judged: str | None = None


@dataclass(frozen=True, slots=True)
class Apart:
    """Two claims of two events between which something speaks for one.

    Attributes:
        a, b: ids of the claims, the smaller first.
        weight: bits of the link that they would have; above 0.
    """

    a: str
    b: str
    weight: float
