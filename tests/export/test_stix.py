"""STIX, parsed strictly by the library of OASIS."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import stix2
from stix2.confidence.scales import admiralty_credibility_to_value

from sayso.export.admiralty import STIX_CONFIDENCE
from sayso.export.stix import to_stix
from tests.export.scene import MADE, scene, view


def parsed(found=None) -> list:
    content = to_stix(found or view())
    return list(stix2.parse(content.decode(), allow_custom=False, version="2.1").objects)


def of(kind: str, objects: list) -> list:
    return [found for found in objects if found["type"] == kind]


def test_every_reference_leads_to_an_object_of_the_bundle():
    objects = parsed()
    ids = {found["id"] for found in objects}
    assert len(ids) == len(objects)
    for found in objects:
        assert set(found.get("object_refs", [])) <= ids
        assert found.get("created_by_ref", objects[0]["id"]) in ids


def test_dated_documents_are_reports_and_events_are_notes():
    entries, picture = scene()
    objects = parsed()
    assert len(of("report", objects)) == sum(entry.document.date is not None for entry in entries)
    assert len(of("note", objects)) == len(picture.events)


def test_a_denial_is_an_opinion_on_the_note():
    objects = parsed()
    (opinion,) = of("opinion", objects)
    assert opinion["opinion"] == "strongly-disagree"
    assert opinion["authors"] == ["the army"]
    (about,) = (found for found in objects if found["id"] == opinion["object_refs"][0])
    assert about["abstract"].startswith("air strike (contested)")


@pytest.mark.parametrize("rating", range(1, 6))
def test_confidence_is_that_of_the_admiralty_scale(rating):
    words = {1: "1 - Confirmed by other sources", 2: "2 - Probably True", 3: "3 - Possibly True",
             4: "4 - Doubtful", 5: "5 - Improbable"}  # fmt: skip
    assert STIX_CONFIDENCE[rating] == admiralty_credibility_to_value(words[rating])


def test_what_cannot_be_judged_has_no_confidence():
    notes = {note["abstract"]: note for note in of("note", parsed())}
    assert "confidence" not in notes["offensive (expected) at the bridge, 2031-03-01 to 2031-03-07"]
    assert notes["air strike (contested) at Tal Amber, 2031-03-03"]["confidence"] == 30


def test_a_later_bundle_names_the_same_objects_and_says_that_it_is_later():
    later = MADE.replace(year=2032)
    first, second = parsed(), parsed(view(made=later))
    assert [found["id"] for found in first] == [found["id"] for found in second]
    dated = [(a, b) for a, b in zip(first, second, strict=True) if a["created"] < MADE]
    assert dated
    assert all(a["created"] == b["created"] and a["modified"] < b["modified"] for a, b in dated)


def test_nothing_is_modified_before_it_was_created():
    early = view(made=datetime(2000, 1, 1, tzinfo=UTC))
    assert all(found["modified"] >= found["created"] for found in parsed(early))


def test_an_empty_ledger_gives_a_bundle():
    _, picture = scene()
    empty = replace(picture, events=(), origins=(), series=(), holdings=())
    (maker,) = json.loads(to_stix(view((), empty)))["objects"]
    assert maker["identity_class"] == "system"
