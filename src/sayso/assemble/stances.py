"""Stances of those who fight, told by somebody, that the tagger passes over.

"Our fighters are determined to stay" refuses to leave, though no word of it refuses. The words are
rare: none of the annotated reports has them, and three of some 2,900 reports and articles at hand,
each rightly. So the rule asks for much: those who fight right in front, a resolve, what it is to
stay or not to go, and somebody whose words they are.
"""

import re
from collections.abc import Sequence

from sayso.assemble.nesting import Nesting
from sayso.types import Attribution, ClaimType, Role, Side, Span, Status, Trigger

_STANCE = re.compile(
    r"\b(?P<who>(?:(?:the|our|all|these|those|their)\W+)?(?:[\w-]+\W+){0,3}?"
    r"(?:alliance|brigades|commanders|defenders|fighters|forces|gunmen|insurgents|militants|militia"
    r"|rebels|soldiers|troops)|it|they|we)"
    r"(?:\W+(?:all|also|are|had|has|have|is|remain|still|was|were))*\W+(?:(?:\w+\W+){1,6}and\W+)?"
    r"(?P<trigger>(?:committed|determined|pledged|resolved|swore|sworn|vowed)\W+"
    r"(?:not\W+to\W+(?:give\W+up|leave|retreat|surrender|withdraw|yield)"
    r"|to\W+(?:keep\W+fighting|hold\W+(?:on|out)|stand\W+(?:fast|firm)"
    r"|(?:stay|remain|fight\W+on)(?!\W+(?:in|civil|engaged|neutral|out|the)\b))))\b",
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
