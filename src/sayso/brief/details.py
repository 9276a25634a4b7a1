"""What was read of a claim, field by field, for those who want to check it."""

from collections.abc import Iterator

from sayso.brief import amounts, wording
from sayso.brief.speaker import joined
from sayso.types import Claim, Figure, Place, Speaker


def fields(claim: Claim) -> list[tuple[str, str]]:
    """Label and value of all that is told; empty ones are left out."""
    return [(label, value) for label, value in _rows(claim) if value]


def _rows(claim: Claim) -> Iterator[tuple[str, str]]:
    yield "claimed", f"{wording.type_label(claim.type)}: {claim.trigger.text}"
    yield "status", wording.STATUS_WORDS[claim.status]
    yield "source", joined(claim.source)
    if claim.speaker:
        yield from _speaker(claim.speaker)
    yield "side", claim.side.value.replace("_", " ") if claim.side else ""
    yield "cue", joined(claim.cue)
    yield "via", joined(claim.via)
    yield "told by", joined(claim.others)
    yield "who", joined(claim.who)
    yield "whom", joined(claim.whom)
    for party in (*claim.doers, *claim.targets):
        yield "party", f"{party.words.text}: {party.name}" if party.name else ""
    for place in claim.places:
        yield "where", _place(place)
    for time in claim.times:
        yield "when", wording.time_words(time)
    for figure in claim.figures:
        yield "figure", _figure(figure)
    yield "confidence", f"{claim.confidence:.2f} of 1, the machine’s own"


def _speaker(speaker: Speaker) -> Iterator[tuple[str, str]]:
    yield "read as", speaker.antecedent.text if speaker.antecedent else ""
    yield "because", speaker.reason
    yield "speaks for", speaker.group
    yield "person", speaker.person
    yield "based in", speaker.base


def _place(place: Place) -> str:
    if not place.id:
        return f"{place.words.text} (not found in the gazetteer)"
    relation = f"{place.relation} " if place.relation else ""
    return f"{place.words.text} ({relation}{place.name}, precision {place.precision} of 4)"


def _figure(figure: Figure) -> str:
    words = " ".join(figure.words.text.split()) or wording.LOST
    told = [amounts.bounds(figure), figure.harm, amounts.context(figure)]
    return f"{words} ({', '.join(part for part in told if part)})"
