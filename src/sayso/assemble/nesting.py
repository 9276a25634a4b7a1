"""Nested attribution: who reports what somebody said ("the minister said, the agency reported")."""

from collections.abc import Sequence

from sayso.types import Attribution, Span


class Nesting:
    """The attributions of one text, asked for what lies inside what."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._attributions = attributions

    def around(self, span: Span) -> list[Attribution]:
        """Attributions whose content covers `span`, the innermost (shortest content) first."""
        found = [
            (sum(part.end - part.start for part in item.content), i)
            for i, item in enumerate(self._attributions)
            if any(part.covers(span) for part in item.content)
        ]
        return [self._attributions[i] for _, i in sorted(found)]

    def outer_speakers(self, trigger: Span, cues: Sequence[Span]) -> tuple[Span, ...]:
        """Sources of the attributions that a claim's own attribution stands in.

        Those are the attributions that cover the trigger as well as the claim's cue: their
        speakers vouch not for the event but for its having been said.
        """
        if not cues:
            return ()
        return tuple(
            item.source[0]
            for item in self.around(trigger)
            if item.source
            and not any(cue.overlaps(own) for cue in item.cue for own in cues)
            and all(any(part.covers(cue) for part in item.content) for cue in cues)
        )
