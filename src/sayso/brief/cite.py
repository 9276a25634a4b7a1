"""Claims with their citations and quotations, those of one breath together.

Claims of one sentence with the same type, status, speaker and heading are different things
said in one breath: "no bread" and "no water".  Quoted one by one, nearly the same words would
stand there line after line; so they are quoted once, every trigger named.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence

from sayso.brief.agree import place_names
from sayso.brief.heading import heading
from sayso.brief.model import Aside, Citation, Cited, Source
from sayso.brief.quote import quote
from sayso.brief.segment import Mark, marks_in
from sayso.types import Claim, Phrase, Role


def cited(source: Source, lost: Sequence[Mark], named: Counter[str]) -> Iterable[Cited]:
    """The claims of a document, each in exactly one `Cited`, in the order of their triggers.

    Args:
        source: the document.
        lost: where its text has lost numbers (see `lost_marks`).
        named: how many claims of the brief name each place.
    """
    entry = source.entry
    starts = [span.start for span in entry.sentences]
    breaths: dict[Hashable, list[Claim]] = defaultdict(list)
    for claim in entry.claims:
        beside = _asides(claim, source.key, starts)
        place = heading(place_names([claim]), named)
        key = (claim.sentence, claim.type, claim.status, place, _speaker_key(claim), beside)
        breaths[key].append(claim)
    for claims in breaths.values():
        first = claims[0]
        yield Cited(
            claims=tuple(claims),
            document=entry.document,
            citation=Citation(source.key, first.sentence + 1),
            quote=quote(entry.document.text, claims, marks_in(first.home.span, lost)),
            asides=_asides(first, source.key, starts),
        )


def _asides(claim: Claim, key: int, starts: Sequence[int]) -> tuple[Aside, ...]:
    return tuple(
        Aside(role, words, Citation(key, bisect_right(starts, words.start)))
        for role, words in _roles(claim)
        if not claim.home.span.covers(words.span)
    )


def _roles(claim: Claim) -> list[tuple[Role, Phrase]]:
    roles = [(Role.WHO, words) for words in claim.who]
    roles += [(Role.WHOM, words) for words in claim.whom]
    roles += [(Role.WHERE, place.words) for place in claim.places]
    roles += [(Role.WHEN, time.words) for time in claim.times]
    roles += [(Role.FIGURE, figure.words) for figure in claim.figures]
    return roles


def _speaker_key(claim: Claim) -> Hashable:
    """All that a line says of whose word a claim is."""
    speaker = claim.speaker
    named = (claim.source, claim.via, claim.others)
    return (
        tuple(tuple(words.text for words in role) for role in named),
        speaker and (speaker.name, speaker.antecedent, speaker.reason),
        claim.side,
        claim.check,
    )
