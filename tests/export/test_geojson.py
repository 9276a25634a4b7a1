"""GeoJSON, checked by the geojson library."""

import json

import geojson
import pytest

from sayso.export.geojson import to_geojson
from sayso.export.point import point
from sayso.types import Place, phrase
from tests.export.scene import scene, view


@pytest.fixture
def features():
    content = to_geojson(view())
    found = geojson.loads(content)
    assert found.is_valid, found.errors()
    return {feature["id"]: feature for feature in json.loads(content)["features"]}


def test_every_event_is_a_feature(features):
    assert list(features) == [event.id for event in scene()[1].events]


def test_a_point_is_longitude_first(features):
    assert features["e-strike"]["geometry"] == {"type": "Point", "coordinates": [37.16, 36.2]}


def test_an_event_without_a_point_is_kept_without_geometry(features):
    assert features["e-push"]["geometry"] is None
    assert features["e-push"]["properties"]["place"] == "the bridge"
    assert features["e-truce"]["geometry"] is None
    assert features["e-truce"]["properties"]["place"] is None


def test_a_feature_says_how_it_stands_and_who_says_so(features):
    told = features["e-strike"]["properties"]
    assert told["title"] == "air strike (contested) at Tal Amber, 2031-03-03"
    assert (told["standing"], told["precision"], told["relation"]) == ("contested", 1, "")
    assert told["killed"] is None
    assert features["e-toll"]["properties"]["killed"] == {"min": 12, "max": 15}
    assert [(account["teller"], account["denies"]) for account in told["accounts"]] == [
        ("the Grey Line monitor", False),
        ("the army", True),
    ]
    assert told["accounts"][1]["citation"] == "State Voice, 2031-03-05, sentence 1"
    assert features["e-push"]["properties"]["standing"] == "expected"


@pytest.mark.parametrize(
    ("latitude", "longitude", "expected"),
    [
        (36.2, 37.16, (37.16, 36.2)),
        (0.0, 0.0, (0.0, 0.0)),
        (None, 37.0, None),
        (36.0, None, None),
        (91.0, 0.0, None),
        (0.0, 181.0, None),
        (float("nan"), 0.0, None),
    ],
)
def test_only_what_lies_on_earth_is_a_point(latitude, longitude, expected):
    assert point(Place(phrase("", (0, 0)), "x", latitude, longitude)) == expected
