"""Draft claims: one for each trigger, with the roles, source and figures that belong to it."""

from bisect import bisect_right
from collections.abc import Sequence

from sayso.assemble.check import check_of
from sayso.assemble.nesting import Nesting
from sayso.types import Draft, Reading, Role, Span, Trigger


def assemble(text: str, reading: Reading) -> tuple[Draft, ...]:
    """Put the claims of one text together, in order of their triggers."""
    starts = [sentence.start for sentence in reading.sentences]
    nesting = Nesting(reading.attributions)
    return tuple(_draft(text, reading, trigger, starts, nesting) for trigger in reading.triggers)


def _draft(
    text: str, reading: Reading, trigger: Trigger, starts: Sequence[int], nesting: Nesting
) -> Draft:
    sentence = max(0, bisect_right(starts, trigger.span.start) - 1)
    roles = dict(trigger.roles)
    if Role.SOURCE not in roles:
        # A cue without anybody behind it attributes to nobody: the report speaks itself.
        roles.pop(Role.CUE, None)
    figures = roles.get(Role.FIGURE, ())
    return Draft(
        type=trigger.type,
        status=trigger.status,
        side=trigger.side,
        check=check_of(text, reading.sentences, sentence, trigger.span),
        trigger=trigger.span,
        sentence=sentence,
        home=reading.sentences[sentence],
        roles=roles,
        lost=tuple(span for span in figures if _has_lost(span, reading.lost)),
        others=nesting.outer_speakers(trigger.span, roles.get(Role.CUE, ())),
        confidence=trigger.score,
    )


def _has_lost(figure: Span, lost: Sequence[Span]) -> bool:
    """Whether a number is missing inside a figure's words or right in front of them."""
    return any(gap.start >= figure.start - 2 and gap.overlaps(figure) for gap in lost) or any(
        gap.end == figure.start for gap in lost
    )
