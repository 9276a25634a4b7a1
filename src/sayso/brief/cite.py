"""Claims with their citations and quotations, those of one breath together.

Claims of one sentence with the same speaker are different things said in one breath: "no bread"
and "no water", a strike and its dead.  Quoted one by one, nearly the same words would stand
there line after line; so they are quoted once, every trigger named.
"""

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

from sayso.brief.cited import Aside, Citation, Cited
from sayso.brief.gazette import Gazette
from sayso.brief.model import Source
from sayso.brief.quote import quote
from sayso.brief.segment import Mark, marks_in
from sayso.types import Claim, Phrase, Role


class Shelf:
    """A document that claims are cited from.

    Args:
        source: the document under its key.
        lost: where its text has lost numbers (see `lost_marks`).
        gazette: what places are called.
    """

    def __init__(self, source: Source, lost: Sequence[Mark], gazette: Gazette) -> None:
        self._gazette = gazette
        self.source = source
        self.lost = lost
        self._starts = [span.start for span in source.entry.sentences]

    def cite(self, claims: Sequence[Claim]) -> Cited:
        """Claims of one breath, cited together."""
        first, *_ = ordered = sorted(claims, key=lambda claim: (claim.trigger.start, claim.id))
        text = self.source.document.text
        home = first.home.span
        places = [place for claim in ordered for place in claim.places]
        return Cited(
            claims=tuple(ordered),
            document=self.source.document,
            citation=Citation(self.source.key, first.sentence + 1),
            quote=quote(text, ordered, marks_in(home, self.lost)),
            asides=tuple(
                dict.fromkeys(aside for claim in ordered for aside in self._asides(claim))
            ),
            places=self._gazette.as_written(p for p in places if home.covers(p.words.span)),
        )

    def citation(self, claim: Claim) -> Citation:
        """Where a claim stands."""
        return Citation(self.source.key, claim.sentence + 1)

    def _asides(self, claim: Claim) -> Iterable[Aside]:
        for role, words in _roles(claim):
            if not claim.home.span.covers(words.span):
                number = bisect_right(self._starts, words.start)
                yield Aside(role, words, Citation(self.source.key, number))


class Bench(NamedTuple):
    """All claims of the brief.

    Attributes:
        claims: by id, with the document of each.
        kept: ids of the claims that are shown.
        pictured: ids of the claims of all events; people rejected the rest.
        against: by id of a bare denial, what it stands right behind.
    """

    claims: Mapping[str, tuple[Claim, Shelf]]
    kept: frozenset[str]
    pictured: frozenset[str]
    against: Mapping[str, tuple[Claim, ...]]

    def shown(self, ids: Iterable[str]) -> list[Claim]:
        """The claims of these ids that are shown."""
        return [self.claims[name][0] for name in ids if name in self.kept]


def _roles(claim: Claim) -> list[tuple[Role, Phrase]]:
    roles = [(Role.WHO, words) for words in claim.who]
    roles += [(Role.WHOM, words) for words in claim.whom]
    roles += [(Role.WHERE, place.words) for place in claim.places]
    roles += [(Role.WHEN, time.words) for time in claim.times]
    roles += [(Role.FIGURE, figure.words) for figure in claim.figures]
    return roles


def breath(claim: Claim) -> Hashable:
    """What claims of one breath have in common: sentence, and all that tells whose word it is."""
    speaker = claim.speaker
    named = (claim.source, claim.via, claim.others)
    return (
        claim.document,
        claim.sentence,
        tuple(tuple(words.text for words in role) for role in named),
        speaker and (speaker.name, speaker.antecedent, speaker.reason),
        claim.side,
        claim.check,
    )
