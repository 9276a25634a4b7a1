"""Every page, in every form, with and without something to show."""

import csv
import io
import json

import pytest

from tests.brief.marked import entry
from tests.web.conftest import client_of, with_ids
from tests.web.reconciled import picture_of

LISTS = ("picture", "events", "figures", "control", "claims", "documents", "sources", "review")
FORMS = {
    "picture": ("json", "csv", "geojson"),
    "events": ("json", "csv", "geojson"),
    "figures": ("json", "csv"),
    "control": ("json", "csv", "geojson"),
    "claims": ("json", "csv", "geojson"),
    "documents": ("json", "csv"),
    "sources": ("json", "csv"),
    "review": ("json", "csv"),
}
FILTERED = [
    ("/events?type=withdrawal", {"withdrawal"}),
    ("/events?type=withdrawal&type=air_strike", {"withdrawal", "air_strike"}),
    ("/events?q=stadium", {"capture"}),
    ("/events?contested=1", {"withdrawal"}),
    ("/events?credibility=4", {"withdrawal"}),
    ("/events?place=nowhere", set()),
    ("/events?until=2000-01-01", set()),
]
SENSELESS = [
    "/events?type=war",
    "/events?since=yesterday",
    "/events?since=2017-02-02&until=2017-01-01",
    "/events?credibility=7",
    "/events?credibility=²",
    "/events?page=0",
    "/events?page=x",
    "/events?contested=yes",
    "/claims?confidence=nan",
    "/claims?status=maybe",
    "/figures?kind=none",
    "/review?kind=none",
    f"/events?q={'x' * 201}",
    f"/events?{'&'.join(['type=clash'] * 101)}",
]


@pytest.mark.parametrize("path", LISTS)
def test_a_list_answers_in_every_form(client, path):
    page = client.get(f"/{path}")
    assert page.status_code == 200
    assert f"<title>{path.capitalize()} · Raqqa · Sayso</title>" in page.text
    for form in FORMS[path]:
        assert f'href="/{path}.{form}"' in page.text
        answer = client.get(f"/{path}.{form}")
        assert answer.status_code == 200, form
        if form == "csv":
            header, *rows = csv.reader(io.StringIO(answer.text))
            assert rows
            assert all(len(row) == len(header) for row in rows)
        else:
            assert json.loads(answer.text)
    if "geojson" not in FORMS[path]:
        assert client.get(f"/{path}.geojson").status_code == 404


@pytest.mark.parametrize("path", LISTS)
def test_an_empty_ledger_says_so(book_of, path):
    client = client_of(book_of([]))
    answer = client.get(f"/{path}")
    assert answer.status_code == 200
    assert "holds no" in answer.text or "Nothing is in doubt" in answer.text


@pytest.mark.parametrize(("path", "types"), FILTERED)
def test_events_are_filtered(client, path, types):
    found = client.get(path.replace("/events", "/events.json")).json()
    assert {event["type"] for event in found["data"]} == types
    assert ("No events fit" in client.get(path).text) == (not types)


@pytest.mark.parametrize("path", SENSELESS)
def test_a_senseless_address_is_answered_plainly(client, path):
    answer = client.get(path)
    assert answer.status_code == 400
    assert 'role="alert"' in answer.text
    assert client.get(path.replace("?", ".json?")).status_code == 400


def test_pages_of_a_list_hold_every_event_once(client, book):
    rows = [row["event"] for row in csv.DictReader(io.StringIO(client.get("/events.csv").text))]
    assert sorted(rows) == sorted(
        event["id"] for event in client.get("/events.json").json()["data"]
    )
    assert len(set(rows)) == client.get("/events.json").json()["total"]


def test_past_the_last_page_nothing_breaks(client):
    assert client.get("/events?page=999").status_code == 200
    assert client.get("/review?page=999").status_code == 200


def test_geojson_keeps_events_without_a_place(client):
    features = client.get("/events.geojson").json()["features"]
    assert len(features) == client.get("/events.json").json()["total"]
    assert all("geometry" in feature for feature in features)


def test_an_event_shows_its_accounts_conflicts_figures_and_links(client):
    (event,) = client.get("/events.json?contested=1").json()["data"]
    page = client.get(f"/events/{event['id']}").text
    for heading in ("Who says what", "Where they differ", "Figures", "Where", "Why these claims"):
        assert heading in page
    assert event["credibility"]["why"] in page
    for form in ("json", "csv", "geojson"):
        assert client.get(f"/events/{event['id']}.{form}").status_code == 200


def test_a_document_marks_what_was_read_and_what_is_lost(client, read):
    damaged = next(entry for entry in read if entry.lost)
    page = client.get(f"/documents/{damaged.document.id}").text
    assert page.count('class="lost-label"') >= len(damaged.lost)
    assert "/events/e" in page
    for form in ("json", "csv", "geojson"):
        assert client.get(f"/documents/{damaged.document.id}.{form}").status_code == 200


def test_a_claim_leads_to_where_it_stands(client, read):
    claim = read[0].claims[2]
    answer = client.get(f"/claims/{claim.id}", follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == (
        f"/documents/{claim.document}?claim={claim.id}#s{claim.sentence + 1}"
    )
    assert 'aria-current="true"' in client.get(answer.headers["location"]).text


@pytest.mark.parametrize(
    "path", ["/nowhere", "/events/none", "/documents/none", "/claims/none", "/events.exe"]
)
def test_nothing_there(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert "Traceback" not in answer.text


def test_blank_filters_leave_the_address(client):
    answer = client.get("/events?type=&place=Raqqa&q=", follow_redirects=False)
    assert answer.headers["location"] == "/events?place=Raqqa"


def test_a_filter_that_htmx_asks_for_is_put_into_the_address_bar(client):
    answer = client.get("/events?q=stadium", headers={"HX-Request": "true"})
    assert answer.headers["hx-push-url"] == "/events?q=stadium"


def test_the_same_ledger_gives_the_same_pages(client, book_of, read):
    again = client_of(book_of(list(reversed(read)), picture_of(read)))
    for path in LISTS:
        assert client.get(f"/{path}").text == again.get(f"/{path}").text


def test_an_event_of_very_many_claims_stays_a_page(book_of):
    line = "[source/government#a:The army] [cue#a:said] [who#a:it] [clash#a:fought] in {}."
    read = [
        entry(line.format("[where#a:Douma]"), outlet=f"Outlet {number}", day="2017-10-14")
        for number in range(500)
    ]
    client = client_of(book_of([with_ids(each) for each in read]))
    (event,) = client.get("/events.json").json()["data"]
    page = client.get(f"/events/{event['id']}").text
    assert len(event["claims"]) == 500
    assert len(page) < 300_000
    assert "460 more claims" in page
    assert len(client.get(f"/events/{event['id']}.json").json()["data"]["claims"]) == 500
