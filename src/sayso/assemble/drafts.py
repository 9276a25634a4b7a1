"""Draft claims: one for each trigger, with the roles, source and figures that belong to it."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from sayso.assemble.check import check_of
from sayso.assemble.elsewhere import places_there
from sayso.assemble.kind import settled_kinds
from sayso.assemble.nesting import Nesting
from sayso.assemble.stances import with_stances
from sayso.assemble.status import settle
from sayso.assemble.whole import whole_sources
from sayso.types import Draft, Reading, Role, Span, Trigger

_SPEAKING = (Role.SOURCE, Role.VIA)
"""Roles of those whose words are told."""


def assemble(text: str, reading: Reading) -> tuple[Draft, ...]:
    """Put the claims of one text together, in order of their triggers."""
    starts = [sentence.start for sentence in reading.sentences]
    nesting = Nesting(text, reading.attributions)
    whole = whole_sources(text, reading)
    told = with_stances(text, reading.triggers, reading.attributions)
    triggers = settled_kinds(text, reading.sentences, told)
    return tuple(_draft(text, reading, trigger, starts, nesting, whole) for trigger in triggers)


def _draft(
    text: str,
    reading: Reading,
    trigger: Trigger,
    starts: Sequence[int],
    nesting: Nesting,
    whole: Mapping[Span, Span],
) -> Draft:
    sentence = max(0, bisect_right(starts, trigger.span.start) - 1)
    home = reading.sentences[sentence]
    roles = _attributed(trigger, home, nesting)
    if there := places_there(text, trigger.span, roles):
        roles[Role.WHERE] = there
    else:
        roles.pop(Role.WHERE, None)
    figures = roles.get(Role.FIGURE, ())
    own = roles.get(Role.SOURCE)
    return Draft(
        type=trigger.type,
        status=settle(
            text, home, trigger.span, trigger.type, trigger.status, roles.get(Role.CUE, ())
        ),
        side=trigger.side if own and own == trigger.roles.get(Role.SOURCE) else None,
        check=check_of(text, reading.sentences, sentence, trigger.span),
        trigger=trigger.span,
        sentence=sentence,
        home=home,
        roles=roles | {role: _whole(roles[role], whole) for role in _SPEAKING if role in roles},
        lost=tuple(span for span in figures if _has_lost(span, reading.lost)),
        others=_whole(nesting.outer_speakers(trigger.span, roles.get(Role.CUE, ())), whole),
        confidence=trigger.score,
    )


def _attributed(trigger: Trigger, home: Span, nesting: Nesting) -> dict[Role, tuple[Span, ...]]:
    """The roles of a trigger, its source and cue completed from the attributions near it.

    The tagger reads twice: it links a trigger with its source and cue, and a cue with its
    source and content.  Where the first found a source without a cue, the second often knows
    it.  A source is taken over only from words that close the sentence ("..., he said"), since
    one cue holds for all clauses of its sentence (docs/codebook.md); to take it from every
    attribution around attributes more of the report's own background than it finds
    (docs/decisions/tagger.md).

    Where the two name different sources for one cue, and only the second one that stands in the
    sentence, that is who says it there: in all of the three annotated claims, and "Turkey denied
    it" is Turkey's word, whoever spoke in the sentence before.
    """
    roles = dict(trigger.roles)
    if Role.SOURCE not in roles:
        # A cue without anybody behind it attributes to nobody: the report speaks itself.
        roles.pop(Role.CUE, None)
        if closing := nesting.closing(home, trigger.span):
            roles[Role.SOURCE], roles[Role.CUE] = closing.source, closing.cue
    elif Role.CUE not in roles:
        for item in nesting.around(trigger.span):
            if any(ours.overlaps(theirs) for ours in roles[Role.SOURCE] for theirs in item.source):
                roles[Role.CUE] = item.cue
                break
    elif not any(home.overlaps(span) for span in roles[Role.SOURCE]):
        for item in nesting.cued(roles[Role.CUE]):
            if any(home.covers(span) for span in item.source):
                roles[Role.SOURCE] = item.source
                break
    return roles


def _whole(spans: Iterable[Span], whole: Mapping[Span, Span]) -> tuple[Span, ...]:
    """The whole phrases that spans stand for, in their order, each once."""
    return tuple(dict.fromkeys(whole.get(span, span) for span in spans))


def _has_lost(figure: Span, lost: Sequence[Span]) -> bool:
    """Whether a number is missing inside a figure's words or right in front of them."""
    return any(gap.overlaps(figure) or gap.end == figure.start for gap in lost)
