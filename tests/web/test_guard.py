"""Doors that are shut."""

import pytest

from sayso.errors import UsageError
from sayso.web import make_app
from sayso.web.guard import Tokens
from sayso.web.tiles import origin_of
from tests.web.conftest import HOST, NOW, SECRET, client_of

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8740", "127.0.0.1.evil.example", "", "192.168.1.4:8740", "[::]"],
)
def test_another_host_is_refused(client, host):
    answer = client.get("/events", headers={"Host": host})
    assert answer.status_code == 421
    assert "Events" not in answer.text


@pytest.mark.parametrize("host", ["localhost", "localhost:1", "127.0.0.1:8740", "[::1]:8740"])
def test_this_machine_is_answered(client, host):
    assert client.get("/events", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "path", ["/events", "/events.json", "/none", "/static/app.css", "/events?page=x"]
)
def test_every_answer_has_the_policy(client, path):
    headers = client.get(path).headers
    assert headers["content-security-policy"] == POLICY
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cache-control"]


def test_a_fault_of_our_own_has_it_too_and_tells_no_words_of_the_ledger(book, monkeypatch):
    def broken(query):
        raise RuntimeError("secret words")

    monkeypatch.setattr(book, "events", broken)
    answer = client_of(book).get("/events")
    assert answer.status_code == 500
    assert answer.headers["content-security-policy"] == POLICY
    assert "secret words" not in answer.text


def test_the_cookie_is_for_our_pages_alone(client):
    cookie = client.get("/events").headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    tokens = Tokens(SECRET)
    assert tokens.form not in cookie
    assert tokens.cookie in cookie


@pytest.mark.parametrize("origin", ["", "null", "http://evil.example", "https://" + HOST])
def test_another_origin_decides_nothing(client, decide, read, origin):
    assert decide("accept", read[0].claims[0].id, origin=origin).status_code == 403
    assert client.get("/review.json").json()["data"]["judgements"] == []


@pytest.mark.parametrize("token", ["", "x", Tokens(SECRET).cookie, Tokens(b"another run").form])
def test_without_the_token_nothing_is_decided(client, decide, read, token):
    assert decide("accept", read[0].claims[0].id, token=token).status_code == 403
    assert client.get("/review.json").json()["data"]["judgements"] == []


def test_without_the_cookie_nothing_is_decided(client, decide, read):
    client.cookies.clear()
    assert decide("accept", read[0].claims[0].id).status_code == 403


def test_nothing_is_decided_by_asking_for_a_page(client):
    assert client.get("/decide?decision=accept").status_code == 405


def test_a_long_form_is_refused(decide, read):
    assert decide("accept", read[0].claims[0].id, why="x" * 30_000).status_code == 400


def test_no_file_outside_the_folder_is_served(client):
    for path in (
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%2fapp.py",
        "/static//etc/passwd",
    ):
        assert client.get(path).status_code == 404, path


@pytest.mark.parametrize(
    "tiles",
    [
        "ftp://tiles.example/{z}/{x}/{y}",
        "https:///{z}/{x}/{y}",
        "https://tiles.example/{z}",
        "https://a; script-src *//{z}/{x}/{y}",
        "https://user@tiles.example/{z}/{x}/{y}",
    ],
)
def test_tiles_of_no_server_are_refused(book, tiles):
    with pytest.raises(UsageError):
        make_app(
            book,
            name="x",
            who="x",
            now=lambda: NOW,
            secret=SECRET,
            tiles=tiles,
        )


def test_tiles_are_let_in_from_their_server_alone(book):
    tiles = "https://tiles.example:8443/{z}/{x}/{y}.png"
    assert origin_of(tiles) == "https://tiles.example:8443"
    policy = client_of(book, tiles=tiles).get("/picture").headers["content-security-policy"]
    assert "img-src 'self' data: https://tiles.example:8443;" in policy
