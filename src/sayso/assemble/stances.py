"""Stances of those who fight, told by somebody, that the tagger passes over.

"Our fighters are determined to stay" refuses to leave, though no word of it refuses. The words are
rare: the rule meets no sentence of the annotated reports, and one of some 4,900 reports and
articles at hand, rightly. So it can be wrong in ways that nobody has seen, and it asks for much:
those who fight right in front, a resolve, what it is to stay or not to go, and somebody whose
words they are.
"""

import re
from collections.abc import Sequence

from sayso.assemble.nesting import Nesting
from sayso.types import Attribution, ClaimType, Role, Side, Span, Status, Trigger

_STANCE = re.compile(
    r"\b(?P<who>(?:(?:the|our|all|these|those)\W+)?(?:\w+\W+)?"
    r"(?:brigades|defenders|fighters|forces|gunmen|insurgents|militants|rebels|soldiers|troops))"
    r"(?:\W+(?:all|are|had|have|remain|still|were))*\W+"
    r"(?P<trigger>(?:committed|determined|pledged|resolved|swore|sworn|vowed)\W+"
    r"(?:not\W+to\W+(?:give\W+up|go|leave|retreat|surrender|withdraw|yield)"
    r"|to\W+(?:fight\W+on|hold\W+(?:on|out)|keep\W+fighting|remain|stay|stand\W+(?:fast|firm))))\b",
    re.IGNORECASE,
)
_SURE = 0.5
"""How likely such a claim is right, as far as anybody can say of what is so rare."""


def with_stances(
    text: str, triggers: Sequence[Trigger], attributions: Sequence[Attribution]
) -> tuple[Trigger, ...]:
    """The triggers, in order, with a refusal for each stance that stands in somebody's words."""
    nesting = Nesting(text, attributions)
    found = list(triggers)
    for match in _STANCE.finditer(text):
        span = Span(*match.span("trigger"))
        whose = [item for item in nesting.around(span) if item.source]
        if whose and not any(one.span.overlaps(span) for one in triggers):
            found.append(_refusal(span, Span(*match.span("who")), whose[0], triggers))
    return tuple(sorted(found, key=lambda one: one.span))


def _refusal(span: Span, who: Span, whose: Attribution, triggers: Sequence[Trigger]) -> Trigger:
    roles = {Role.WHO: (who,), Role.SOURCE: whose.source, Role.CUE: whose.cue}
    return Trigger(span, ClaimType.REFUSAL, Status.HAPPENED, _side(whose, triggers), roles, _SURE)


def _side(whose: Attribution, triggers: Sequence[Trigger]) -> Side | None:
    """The side that the tagger gives the same source elsewhere."""
    for trigger in triggers:
        for source in trigger.roles.get(Role.SOURCE, ()):
            if any(source.overlaps(span) for span in whose.source):
                return trigger.side
    return None
