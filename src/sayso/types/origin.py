"""Origins: where claims first came from."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.types.claim_type import Side


class TieKind(StrEnum):
    """Why two claims go back to one origin."""

    STATEMENT = "statement"
    """One speaker's one statement, told more than once."""
    WIRE = "wire"
    """Both documents credit one agency for it."""
    REPRINT = "reprint"
    """The documents share their text there."""
    REWRITE = "rewrite"
    """One document tells the other's text in other words."""
    QUOTED = "quoted"
    """One document has it from the other's outlet, and says so."""
    VOICE = "voice"
    """One document in its own voice."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two claims of one origin.

    Attributes:
        a, b: ids of the claims, the earlier document's first.
        reason: what was seen, for a person to read.
    """

    a: str
    b: str
    kind: TieKind
    reason: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Claims that first came from one mouth or desk: together they count once.

    Attributes:
        id: made of its first claim.
        claims: ids, in order of documents by date and id, then of the text.
        teller: who it is, as a reader would name it: the speaker, the agency, or the outlet.
        side: the teller's side; None where unknown and for outlets.
        ties: why the claims are one, enough to connect them all.
    """

    id: str
    claims: tuple[str, ...]
    teller: str
    side: Side | None
    ties: tuple[Tie, ...]
