"""Claims: the unit of the ledger."""

from dataclasses import dataclass

from sayso.types.actor import Party, Speaker
from sayso.types.claim_type import Check, ClaimType, Role, Side, Status
from sayso.types.figure import Figure
from sayso.types.place import Place
from sayso.types.text import Phrase, Span
from sayso.types.when import When


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim put together from mentions, before anything is resolved.

    Attributes:
        sentence: number of the home sentence, from 0.
        home: span of the home sentence.
        roles: spans by role, in order of the text; roles without spans are left out.
            A span of `Role.FIGURE` may be a blank: the gap of a lost number.
        lost: those figure spans at or in which a number is lost.
        others: further attributions that this claim stands in, from the inside out:
            spans of the outer speakers ("B" in "A said, B reported").
        check: what the text says of checking the claim.
        confidence: 0 to 1.
    """

    type: ClaimType
    status: Status
    side: Side | None
    check: Check | None
    trigger: Span
    sentence: int
    home: Span
    roles: dict[Role, tuple[Span, ...]]
    lost: tuple[Span, ...]
    others: tuple[Span, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion of one event or state by one source.

    Attributes:
        id: hash of the document's id and of everything read from it (see `claim_id`).
        document: id of the document.
        type, status, side, check: see docs/codebook.md; `side` is that of the source.
        sentence: number of the home sentence, from 0.
        home: the home sentence.
        trigger: the words naming the event or state.
        source: whose word it is, as written; empty when the document says it in its own voice.
        cue, via, who, whom: spans as written.
        doers, targets: the parties that `who` and `whom` name, in order of the text.
        speaker: the source, resolved; None when there is no source.
        others: outer speakers of a nested attribution, from the inside out.
        places: where, with the points of a gazetteer; not those that stand for a government.
        times: when, normalised against the document's date.
        figures: how many.
        confidence: how likely type, status and source are all right, 0 to 1 (docs/trust.md).
    """

    id: str
    document: str
    type: ClaimType
    status: Status
    side: Side | None
    check: Check | None
    sentence: int
    home: Phrase
    trigger: Phrase
    source: tuple[Phrase, ...]
    cue: tuple[Phrase, ...]
    via: tuple[Phrase, ...]
    who: tuple[Phrase, ...]
    whom: tuple[Phrase, ...]
    doers: tuple[Party, ...]
    targets: tuple[Party, ...]
    speaker: Speaker | None
    others: tuple[Phrase, ...]
    places: tuple[Place, ...]
    times: tuple[When, ...]
    figures: tuple[Figure, ...]
    confidence: float
