"""Nested attribution: who reports what somebody said ("the minister said, the agency reported")."""

from collections.abc import Sequence

from sayso.types import Attribution, Span

_CLOSING = 80
"""Most characters of words that close a sentence and say who said it."""


class Nesting:
    """The attributions of one text, asked for what lies inside what."""

    def __init__(self, text: str, attributions: Sequence[Attribution]) -> None:
        self._text = text
        self._attributions = attributions

    def around(self, span: Span) -> list[Attribution]:
        """Attributions whose content covers `span`, the innermost (shortest content) first."""
        found = [
            (sum(part.end - part.start for part in item.content), i)
            for i, item in enumerate(self._attributions)
            if any(part.covers(span) for part in item.content)
        ]
        return [self._attributions[i] for _, i in sorted(found)]

    def cued(self, cues: Sequence[Span]) -> list[Attribution]:
        """Attributions that share words of their cue with `cues`, in order of the text."""
        return [
            item
            for item in self._attributions
            if any(cue.overlaps(own) for cue in item.cue for own in cues)
        ]

    def closing(self, sentence: Span, trigger: Span) -> Attribution | None:
        """The attribution whose source and cue alone close the sentence, behind a trigger."""
        for item in self._attributions:
            said = sorted((*item.source, *item.cue))
            start = said[0].start
            if not item.source or start < trigger.end or not sentence.covers(said[-1]):
                continue
            if sentence.end - start <= _CLOSING and all(
                any(span.start <= i < span.end for span in said)
                for i in range(start, sentence.end)
                if self._text[i].isalnum()
            ):
                return item
        return None

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
