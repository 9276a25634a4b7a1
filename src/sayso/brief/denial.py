"""Which denials plainly speak of what another line reports.

A denial is set beside a claim of the same type if they name a place in common and were
published within a week, or if they stand in the same or neighbouring sentences of one
document; never if both name different actors or days.  It is a machine's reading of "the
same", so the renderers call it a denial and cite it, and do not say who is right.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sayso.brief.agree import different_actors, different_days, place_names, published_within
from sayso.brief.model import Cited
from sayso.types import Status

_DAYS = 7
"""Days between a report and its denial."""
_ASSERTED = (Status.HAPPENED, Status.EXPECTED, Status.POSSIBLE)


def denials_of(claims: Sequence[Cited]) -> dict[str, tuple[Cited, ...]]:
    """By id of an asserted claim, the denied claims that speak against it."""
    index: dict[tuple[object, ...], list[Cited]] = defaultdict(list)
    for cited in claims:
        if cited.claim.status is Status.DENIED:
            for key in _keys(cited, 0):
                index[key].append(cited)
    found: dict[str, tuple[Cited, ...]] = {}
    for cited in claims:
        if index and cited.claim.status in _ASSERTED:
            near = {
                denial.claim.id: denial
                for key in _keys(cited, 1)
                for denial in index.get(key, ())
                if not different_actors(cited, denial)
                and not different_days(cited, denial)
                and published_within(cited, denial, _DAYS)
            }
            if near:
                found[cited.claim.id] = tuple(near.values())
    return found


def _keys(cited: Cited, reach: int) -> Iterator[tuple[object, ...]]:
    claim = cited.claim
    for name in place_names(cited.claims):
        yield claim.type, "place", name
    for sentence in range(claim.sentence - reach, claim.sentence + reach + 1):
        yield claim.type, claim.document, sentence
