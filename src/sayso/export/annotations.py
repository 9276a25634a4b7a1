"""Spans of claims as W3C Web Annotations (https://www.w3.org/TR/annotation-model/).

Each span of each claim is an annotation of the document's text, found by its position in code
points and by its words; both select the same.
"""

from collections.abc import Iterator
from typing import Any

from sayso.export.identity import uuid_of
from sayso.export.json_file import to_json_lines
from sayso.export.text import fit
from sayso.export.view import View
from sayso.types import Claim, Document, Phrase

_BESIDE = 32
"""Code points of the text kept before and behind the words, to find them in a changed copy."""


def to_annotations(view: View) -> bytes:
    """All spans as one page of annotations in JSON-LD, the only one of its collection."""
    documents = [entry.document.id for entry in view.entries]
    total = sum(1 for claim in view.claims.values() for _ in _spans(claim))
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": _urn("annotation page", *documents),
        "type": "AnnotationPage",
        "partOf": {
            "id": _urn("annotations", *documents),
            "type": "AnnotationCollection",
            "label": "Claims read by Sayso",
            "total": total,
        },
        "startIndex": 0,
    }
    items = (
        _annotation(view, entry.document, claim, role, number, words)
        for entry in view.entries
        for claim in entry.claims
        for role, number, words in _spans(claim)
    )
    return to_json_lines(page, "items", items)


def _annotation(
    view: View, document: Document, claim: Claim, role: str, number: int, words: Phrase
) -> dict[str, Any]:
    event = view.event_of.get(claim.id)
    tags = [
        f"claim:{claim.id}",
        f"type:{claim.type}",
        f"status:{claim.status}",
        f"role:{role}",
        *([f"event:{event}"] if event else []),
    ]
    return {
        "id": _urn("annotation", claim.id, role, str(number)),
        "type": "Annotation",
        "motivation": "tagging",
        "body": [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in tags],
        "target": {"source": _source(document), "selector": _selectors(document.text, words)},
    }


def _source(document: Document) -> dict[str, Any]:
    source: dict[str, Any] = {
        "id": _urn("document", document.id),
        "type": "Text",
        "format": "text/plain",
    }
    return source | ({"language": document.language} if document.language else {})


def _selectors(text: str, words: Phrase) -> list[dict[str, Any]]:
    start, end = words.start, words.end
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {
            "type": "TextQuoteSelector",
            "exact": fit(words.text),
            "prefix": fit(text[max(0, start - _BESIDE) : start]),
            "suffix": fit(text[end : end + _BESIDE]),
        },
    ]


def _spans(claim: Claim) -> Iterator[tuple[str, int, Phrase]]:
    """The spans of a claim by role, each with its number in the role."""
    roles = {
        "trigger": (claim.trigger,),
        "source": claim.source,
        "cue": claim.cue,
        "via": claim.via,
        "who": claim.who,
        "whom": claim.whom,
        "where": tuple(place.words for place in claim.places),
        "when": tuple(time.words for time in claim.times),
        "figure": tuple(figure.words for figure in claim.figures),
    }
    for role, phrases in roles.items():
        for number, words in enumerate(phrases):
            yield role, number, words


def _urn(kind: str, *parts: str) -> str:
    return f"urn:uuid:{uuid_of(kind, *parts)}"
