"""What can be wrong with an entry, one line a fault.

The ledger refuses an entry with a fault, since it could never mend it, and `verify` asks
again of what it holds.
"""

from collections import Counter
from collections.abc import Iterator
from math import isfinite

from sayso.store.search import is_storable
from sayso.types import Claim, Entry, Phrase, Speaker, claim_id, document_id, sha256_text

_UNSTORABLE = "holds a NUL or half a character, which no database keeps"


def faults(entry: Entry) -> Iterator[str]:
    """Faults of `entry`, each naming the document or claim that has it; none when sound."""
    document = entry.document
    yield from (f"document {document.id}: {fault}" for fault in _of_document(entry))
    for claim in entry.claims:
        yield from (
            f"claim {claim.id} of document {document.id}: {fault}"
            for fault in _of_claim(claim, entry)
        )


def _of_document(entry: Entry) -> Iterator[str]:
    document = entry.document
    if document.text_sha256 != sha256_text(document.text):
        yield "its text does not have the hash that is written beside it"
    told = document_id(document.text, document.outlet, document.date, document.title)
    if document.id != told:
        yield f"its outlet, date, title and text make the id {told}"
    for name, spans in (("sentence", entry.sentences), ("lost number", entry.lost)):
        for ordinal, span in enumerate(spans):
            if not 0 <= span.start <= span.end <= len(document.text):
                yield f"{name} {ordinal} lies outside the text ({span.start}-{span.end})"
    for name in ("text", "outlet", "title", "language", "place_read"):
        if not is_storable(getattr(document, name) or ""):
            yield f"its {name} {_UNSTORABLE}"
    for claim, times in Counter(claim.id for claim in entry.claims).items():
        if times > 1:
            yield f"claim {claim} stands in it {times} times"


def _of_claim(claim: Claim, entry: Entry) -> Iterator[str]:
    text = entry.document.text
    if claim.document != entry.document.id:
        yield f"it says that it is of document {claim.document}"
    told = claim_id(claim)
    if claim.id != told:
        yield f"what it says makes the id {told}"
    if not 0 <= claim.sentence < len(entry.sentences):
        yield f"the document has no sentence {claim.sentence}"
    elif claim.home.span != entry.sentences[claim.sentence]:
        yield f"its home is not sentence {claim.sentence}"
    for role, words in _phrases(claim):
        if not 0 <= words.start <= words.end <= len(text):
            yield f"its {role} lies outside the text ({words.start}-{words.end})"
        elif words.text != text[words.start : words.end]:
            yield f"the words of its {role} do not stand at {words.start}-{words.end}"
    for name, string in _strings(claim):
        if not is_storable(string):
            yield f"its {name} {_UNSTORABLE}"
    if not 0 <= claim.confidence <= 1:
        yield f"its confidence is {claim.confidence}, not 0 to 1"
    for place in claim.places:
        if place.stands_for:
            yield f"its place {place.words.text!r} stands for a {place.stands_for}, not a place"
        for degrees in (place.latitude, place.longitude):
            if degrees is not None and not isfinite(degrees):
                yield f"the point of its place {place.words.text!r} is at {degrees}"
    for figure in claim.figures:
        for bound in (figure.min, figure.max):
            if bound is not None and not isfinite(bound):
                yield f"a bound of its figure {figure.words.text!r} is {bound}"


def _strings(claim: Claim) -> Iterator[tuple[str, str]]:
    """What was made of the words, by name; the words themselves stand in the text."""
    if claim.speaker:
        yield "speaker", "".join(filter(None, _told(claim.speaker)))
    for party in (*claim.doers, *claim.targets):
        yield "party", (party.actor or "") + party.name + party.reason
    for place in claim.places:
        yield (
            "place",
            "".join(
                (place.name, place.country or "", place.id or "", place.relation, place.reason)
            ),
        )
    for time in claim.times:
        yield "time", (time.value or "") + time.reason
    for figure in claim.figures:
        told = figure.modifier + figure.unit + figure.counted
        yield "figure", told + figure.harm + figure.scope + figure.part


def _told(speaker: Speaker) -> tuple[str | None, ...]:
    return (
        speaker.name,
        speaker.reason,
        speaker.actor,
        speaker.group,
        speaker.person,
        speaker.base,
        speaker.actor_reason,
    )


def _phrases(claim: Claim) -> Iterator[tuple[str, Phrase]]:
    yield "home", claim.home
    yield "trigger", claim.trigger
    for role in ("source", "cue", "via", "who", "whom", "others"):
        for phrase in getattr(claim, role):
            yield role, phrase
    if claim.speaker:
        yield "speaker", claim.speaker.words
        if claim.speaker.antecedent:
            yield "antecedent", claim.speaker.antecedent
    for name, kind in (("place", claim.places), ("time", claim.times), ("figure", claim.figures)):
        for thing in kind:
            yield name, thing.words
    for party in (*claim.doers, *claim.targets):
        yield "party", party.words
    for figure in claim.figures:
        for name in ("since", "whole", "from_place", "to_place"):
            if words := getattr(figure, name):
                yield f"figure's {name}", words
