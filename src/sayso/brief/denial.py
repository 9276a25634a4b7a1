"""What a bare denial ("rebels denied it") speaks against.

Its words only point back, so that nothing but where it stands can tell: it is set against what
others assert in its sentence or the one before.  It is a machine's reading, so that the brief
cites what stands there and does not say who is right.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sayso.brief.standing import is_bare_denial, stands_as
from sayso.types import Claim, Entry, Status

_ASSERTED = (Status.HAPPENED, Status.EXPECTED, Status.POSSIBLE)


def bare_denials(entries: Iterable[Entry]) -> dict[str, tuple[Claim, ...]]:
    """By id of a bare denial, the claims right before it that somebody else makes."""
    found: dict[str, tuple[Claim, ...]] = {}
    for entry in entries:
        bare = [claim for claim in entry.claims if is_bare_denial(claim)]
        if bare:
            homes: dict[int, list[Claim]] = defaultdict(list)
            for claim in entry.claims:
                if stands_as(claim) in _ASSERTED:
                    homes[claim.sentence].append(claim)
            found |= {denial.id: _before(denial, homes) for denial in bare}
    return found


def _before(denial: Claim, homes: Mapping[int, Sequence[Claim]]) -> tuple[Claim, ...]:
    return tuple(
        claim
        for sentence in (denial.sentence - 1, denial.sentence)
        for claim in homes.get(sentence, ())
        if claim.trigger.start < denial.trigger.start and not _same_speaker(claim, denial)
    )


def _same_speaker(claim: Claim, denial: Claim) -> bool:
    """Whether both are the word of one: the denial's is that of who makes it."""
    speaks = {words.text.lower() for words in claim.source}
    denies = {words.text.lower() for words in (denial.source or denial.who)}
    return bool(speaks & denies)
