"""What the tagger finds in a text: mentions, and links between them, each with a score."""

from dataclasses import dataclass

from sayso.types.claim_type import ClaimType, Role, Side, Status
from sayso.types.text import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody's words or thoughts as the text attributes them (PARC: source, cue, content).

    Each of the three may be several spans; source and content may be missing.
    `score` is the model's probability of the cue, 0 to 1.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that name an event or state, with what the tagger links to them.

    Attributes:
        span: the trigger words.
        type: kind of event or state.
        status: how it is asserted.
        side: side of the claim's source, None where no source is linked.
        roles: spans by role, in order of the text; roles without spans are left out.
        score: calibrated probability that type, status and source are all right.
    """

    span: Span
    type: ClaimType
    status: Status
    side: Side | None
    roles: dict[Role, tuple[Span, ...]]
    score: float


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name something, of the kinds of re3d (`sayso.tag.labels.MENTIONS`).

    `score` is the model's probability that they do, 0 to 1.
    """

    span: Span
    kind: str
    score: float


@dataclass(frozen=True, slots=True)
class Reading:
    """One text, tagged.

    Attributes:
        sentences: spans that part the text, without the blanks between them.
        lost: gaps at which the text has visibly lost a number: the blank between two words.
        attributions: in order of their cues.
        triggers: in order of the text, never overlapping.
        places: names of places, wherever they stand; kind "place".
        times: time expressions, wherever they stand; kind "time".
        mentions: persons, organisations and other things named.
    """

    sentences: tuple[Span, ...]
    lost: tuple[Span, ...]
    attributions: tuple[Attribution, ...]
    triggers: tuple[Trigger, ...]
    places: tuple[Mention, ...] = ()
    times: tuple[Mention, ...] = ()
    mentions: tuple[Mention, ...] = ()
