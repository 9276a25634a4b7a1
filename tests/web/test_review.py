"""Deciding, and undoing."""

import pytest

from sayso.web.guard import Tokens
from tests.web.conftest import SECRET


def judged(client):
    return client.get("/review.json").json()["data"]["judgements"]


def test_a_decision_takes_a_doubt_out_of_the_queue_and_undoing_brings_it_back(client, decide):
    before = client.get("/review.json").json()
    doubt = before["data"]["doubts"][0]
    subjects = [id_ for id_ in (doubt["a"], doubt["b"]) if id_]
    answer = decide("accept", *subjects, back="/review?kind=link", why="looked at both")
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/review?kind=link&done=j")
    (kept,) = judged(client)
    assert (kept["decision"], kept["who"], kept["why"]) == ("accept", "Ada", "looked at both")
    assert client.get("/review.json").json()["total"] == before["total"] - 1
    assert "Undo" in client.get(answer.headers["location"]).text
    assert decide("undo", kept["id"]).status_code == 303
    assert client.get("/review.json").json()["total"] == before["total"]
    assert decide("undo", kept["id"]).status_code == 400, "it is undone already"
    assert client.get("/review.json").json()["total"] == before["total"]


@pytest.mark.parametrize(
    ("decision", "number", "more"),
    [
        ("accept", 1, {}),
        ("accept", 2, {}),
        ("reject", 1, {}),
        ("merge", 2, {}),
        ("split", 2, {}),
        ("correct", 1, {"field": "type", "value": "clash"}),
        ("correct", 1, {"field": "status", "value": "denied"}),
    ],
)
def test_every_decision_is_kept(client, decide, read, decision, number, more):
    ids = [claim.id for claim in read[0].claims[:number]]
    assert decide(decision, *ids, **more).status_code == 303
    (kept,) = judged(client)
    assert kept["decision"] == decision
    assert sorted(kept["subjects"]) == sorted(ids)
    assert kept["field"] == more.get("field", "")


@pytest.mark.parametrize(
    ("decision", "number", "more"),
    [
        ("", 1, {}),
        ("destroy", 1, {}),
        ("accept", 0, {}),
        ("accept", 3, {}),
        ("merge", 1, {}),
        ("correct", 1, {"field": "id", "value": "x"}),
        ("correct", 1, {"field": "type", "value": "war"}),
        ("rate", 1, {"value": "Z"}),
    ],
)
def test_what_makes_no_sense_is_not(client, decide, read, decision, number, more):
    ids = [claim.id for claim in read[0].claims[:number]]
    assert decide(decision, *ids, **more).status_code == 400
    assert judged(client) == []


def test_nothing_is_decided_on_what_is_not_there(client, decide):
    for decision in ("accept", "undo"):
        assert decide(decision, "c00").status_code == 400
    assert judged(client) == []


def test_another_name_may_decide(client, decide, read):
    answer = decide("reject", read[0].claims[0].id, who="Grace")
    assert "who=Grace" in answer.headers["location"]
    assert judged(client)[0]["who"] == "Grace"


@pytest.mark.parametrize("back", ["//evil.example/", "https://evil.example", "/none", ""])
def test_a_decision_leads_to_no_other_site(decide, read, back):
    location = decide("accept", read[0].claims[0].id, back=back).headers["location"]
    assert location.startswith("/review?")


def test_two_events_are_merged_by_the_address_of_one(client, decide):
    one, other = client.get("/events.json").json()["data"][:2]
    address = f"http://127.0.0.1:8740/events/{other['id']}?x=1"
    assert decide("merge", one["claims"][0], event=address).status_code == 303
    assert set(judged(client)[0]["subjects"]) == {one["claims"][0], other["claims"][0]}
    assert decide("merge", one["claims"][0], event="e-none").status_code == 400


def test_a_source_is_rated_by_people_alone(client, decide):
    assert {row["reliability"] for row in client.get("/sources.json").json()["data"]} == {""}
    name = client.get("/sources.json").json()["data"][0]["name"]
    assert decide("rate", name, value="B", back="/sources").status_code == 303
    row = client.get("/sources.json").json()["data"][0]
    assert (row["reliability"], row["rated_by"]) == ("B", "Ada")


def test_every_form_that_writes_holds_the_token(client):
    token = Tokens(SECRET).form
    for path in ("/review", "/sources"):
        page = client.get(path).text
        assert page.count('method="post"') == page.count(f'value="{token}"') > 0
