"""Which denials plainly speak of what another line reports.

A denial is set beside a claim of the same type if they name a place in common and were
published within a week, or if they stand in the same or neighbouring sentences of one
document; never if both name different actors or days.  A bare denial ("rebels denied it") is
set beside what others assert in its sentence or the one before.  It is a machine's reading of "the
same", so the renderers call it a denial and cite it, and do not say who is right.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sayso.brief.agree import different_actors, different_days, place_names, published_within
from sayso.brief.model import Cited
from sayso.brief.speaker import speaker
from sayso.brief.standing import is_bare_denial, stands_as
from sayso.types import Status

_DAYS = 7
"""Days between a report and its denial."""
_BARE = "bare denial"
_ASSERTED = (Status.HAPPENED, Status.EXPECTED, Status.POSSIBLE)


def denials_of(claims: Sequence[Cited]) -> dict[str, tuple[Cited, ...]]:
    """By id of an asserted claim, the denied claims that speak against it."""
    index: dict[tuple[object, ...], list[Cited]] = defaultdict(list)
    for cited in claims:
        if is_bare_denial(cited.claim):
            index[_BARE, cited.claim.document, cited.claim.sentence].append(cited)
        elif cited.claim.status is Status.DENIED:
            for key in _keys(cited, 0):
                index[key].append(cited)
    found: dict[str, tuple[Cited, ...]] = {}
    for cited in claims:
        if index and stands_as(cited.claim) in _ASSERTED:
            near = {
                denial.claim.id: denial
                for key in _keys(cited, 1)
                for denial in index.get(key, ())
                if not different_actors(cited, denial)
                and not different_days(cited, denial)
                and published_within(cited, denial, _DAYS)
            }
            near |= {denial.claim.id: denial for denial in _bare(cited, index)}
            if near:
                found[cited.claim.id] = tuple(near.values())
    return found


def _bare(cited: Cited, index: Mapping[tuple[object, ...], list[Cited]]) -> Iterator[Cited]:
    """Bare denials right behind the claim, by somebody else than who makes it."""
    claim = cited.claim
    for sentence in (claim.sentence, claim.sentence + 1):
        for denial in index.get((_BARE, claim.document, sentence), ()):
            behind = denial.claim.trigger.start > claim.trigger.start
            if behind and speaker(denial) != speaker(cited):
                yield denial


def _keys(cited: Cited, reach: int) -> Iterator[tuple[object, ...]]:
    claim = cited.claim
    for name in place_names(cited.claims):
        yield claim.type, "place", name
    for sentence in range(claim.sentence - reach, claim.sentence + reach + 1):
        yield claim.type, claim.document, sentence
