"""The app over a small ledger."""

from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from starlette.testclient import TestClient

from sayso.store import Ledger
from sayso.types import claim_id
from sayso.web import LedgerBook, make_app
from sayso.web.guard import Tokens
from tests.brief.reports import entries
from tests.web.reconciled import picture_of

SECRET = b"of the tests alone"
TOKEN = Tokens(SECRET).form
HOST = "127.0.0.1:8740"
NOW = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)


def with_ids(entry):
    """An entry made by hand, its claims with the ids that a ledger wants."""
    return replace(entry, claims=tuple(replace(c, id=claim_id(c)) for c in entry.claims))


def client_of(book, **more):
    """A browser of sorts that has opened the app."""
    app = make_app(book, name="Raqqa", who="Ada", now=lambda: NOW, secret=SECRET, **more)
    client = TestClient(app, base_url=f"http://{HOST}", raise_server_exceptions=False)
    client.get("/review")
    return client


@pytest.fixture
def read():
    return [with_ids(each) for each in entries()]


@pytest.fixture
def book_of(tmp_path):
    """A book over a new ledger of some entries, with the picture that `picture_of` makes."""
    with ExitStack() as opened:

        def made(entries, picture=None):
            path = tmp_path / f"{len(list(tmp_path.iterdir()))}.ledger"
            ledger = opened.enter_context(Ledger.open(path, create=True))
            ledger.add(entries)
            ledger.keep_picture(picture or picture_of(entries), ledger.stamp("test"))
            return LedgerBook(ledger, lambda _: None)

        yield made


@pytest.fixture
def book(book_of, read):
    return book_of(read)


@pytest.fixture
def client(book):
    return client_of(book)


@pytest.fixture
def decide(client):
    """Send a decision as a form of ours would."""

    def send(decision, *subjects, token=TOKEN, origin=f"http://{HOST}", **more):
        return client.post(
            "/decide",
            data={"decision": decision, "subject": list(subjects), "token": token, **more},
            headers={"Origin": origin} if origin else {},
            follow_redirects=False,
        )

    return send
