"""Places that tell where a speaker went, and not where it happened that he speaks of.

Of the places named beside a speaker most are also where it happened ("activists in Homs said"): of
18 that the reader took for it 17 are. Where those who speak have fled to is none: "two drivers who
fled to Homs said a bridge fell".
"""

import re
from collections.abc import Mapping

from sayso.types import Role, Span

_WENT_TO = re.compile(
    r"\bwho\b[^.;]*\b(?:came|escaped|evacuated|fled|gone|moved|went)\s+(?:\w+\s+){0,3}?to\s+"
    r"(?:[\w’'-]+\s+){0,4}$",
    re.IGNORECASE,
)
_LONGEST = 160


def places_there(
    text: str, trigger: Span, roles: Mapping[Role, tuple[Span, ...]]
) -> tuple[Span, ...]:
    """The places of a claim without those where its speakers went."""
    where = roles.get(Role.WHERE, ())
    cues = [cue for cue in roles.get(Role.CUE, ()) if cue.end <= trigger.start]
    if not cues or not where:
        return where
    end = cues[0].start
    starts = [said.start for said in roles.get(Role.SOURCE, ()) if said.start < end]
    start = max(min(starts, default=end), end - _LONGEST)
    return tuple(
        place
        for place in where
        if not (place.end <= end and _WENT_TO.search(text, start, place.start))
    )
