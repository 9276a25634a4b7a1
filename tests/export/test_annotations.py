"""Web Annotations: the shape that the recommendation asks for, and spans that lead back."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.export.annotations import to_annotations
from sayso.export.text import fit
from tests.export.scene import apart, scene, view
from tests.store.entries import entries as any_entries


def items(content: bytes) -> list[dict]:
    page = json.loads(content)
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (page["type"], page["partOf"]["type"]) == ("AnnotationPage", "AnnotationCollection")
    assert len(page["items"]) == page["partOf"]["total"]
    return page["items"]


def tags(item: dict) -> dict[str, str]:
    return dict(body["value"].split(":", 1) for body in item["body"])


def test_an_annotation_has_the_shape_of_the_recommendation():
    for item in items(to_annotations(view())):
        assert item["type"] == "Annotation"
        assert item["id"].startswith("urn:uuid:")
        assert {body["type"] for body in item["body"]} == {"TextualBody"}
        position, quote = item["target"]["selector"]
        assert position["type"] == "TextPositionSelector"
        assert quote["type"] == "TextQuoteSelector"


def test_every_claim_has_its_trigger_and_its_event():
    entries, picture = scene()
    found = [tags(item) for item in items(to_annotations(view()))]
    triggers = [item for item in found if item["role"] == "trigger"]
    assert [item["claim"] for item in triggers] == [c.id for e in entries for c in e.claims]
    event_of = {claim: event.id for event in picture.events for claim in event.claims}
    assert all(item["event"] == event_of[item["claim"]] for item in found)


@settings(max_examples=30, deadline=None)
@given(st.lists(any_entries(), min_size=1, max_size=2, unique_by=lambda e: e.document.id))
def test_a_span_leads_back_to_its_words(entries):
    found = items(to_annotations(view(tuple(entries), apart(tuple(entries)))))
    texts = {claim.id: entry.document.text for entry in entries for claim in entry.claims}
    assert len({item["id"] for item in found}) == len(found)
    for item in found:
        text = texts[tags(item)["claim"]]
        position, quote = item["target"]["selector"]
        start, end = position["start"], position["end"]
        assert quote["exact"] == fit(text[start:end])
        assert fit(text).startswith(quote["prefix"] + quote["exact"], start - len(quote["prefix"]))
        assert fit(text).startswith(quote["suffix"], end)
