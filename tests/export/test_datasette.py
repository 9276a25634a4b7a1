"""datasette opens a ledger as it is, and the metadata tells what is in it."""

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from datasette.app import Datasette

from sayso.export.formats import DATASETTE
from sayso.store import Ledger
from tests.brief.reports import entries
from tests.export.scene import view
from tests.web.conftest import with_ids
from tests.web.reconciled import picture_of


@pytest.fixture
def path(tmp_path):
    """A ledger with a picture."""
    read = [with_ids(each) for each in entries()]
    path = tmp_path / "week.ledger"
    with Ledger.open(path, create=True) as ledger:
        ledger.add(read)
        ledger.keep_picture(picture_of(read), ledger.stamp("test"))
    return path


@pytest.fixture
def asked(path):
    """Ask datasette for a page of the ledger."""
    metadata = json.loads(DATASETTE.write(replace(view(), name="week")))
    server = Datasette([str(path)], metadata=metadata)

    def ask(address):
        # In a thread of its own: where browser tests ran before, this one has a loop already.
        with ThreadPoolExecutor(1) as thread:
            answer = thread.submit(lambda: asyncio.run(server.client.get(address))).result()
        assert answer.status_code == 200, address
        return answer

    return ask, metadata["databases"]["week"]["tables"]


def test_every_view_is_shown_with_what_its_columns_mean(asked):
    ask, tables = asked
    views = {name: about for name, about in tables.items() if not about.get("hidden")}
    assert {view["name"] for view in ask("/week.json").json()["views"]} == set(views)
    for name, about in views.items():
        found = ask(f"/week/{name}.json?_shape=objects").json()
        assert found["columns"] == list(about["columns"]), name
        assert {*about["facets"], about["sort"]} <= set(about["columns"]), name
        assert about["description"] in ask(f"/week/{name}").text


def test_what_only_programs_need_is_hidden(asked):
    ask, tables = asked
    shown = [table for table in ask("/week.json").json()["tables"] if not table["hidden"]]
    assert {table["name"] for table in shown} == {
        *("claims", "documents", "events", "figures", "holdings", "judgements", "origins"),
        *("places", "series", "sources"),
    }
    known = {table["name"] for table in ask("/week.json").json()["tables"]}
    assert {name for name, about in tables.items() if about.get("hidden")} <= known


def test_a_claim_is_found_by_its_type(asked):
    ask, _ = asked
    rows = ask("/week/claims_view.json?_shape=array&type=withdrawal").json()
    assert rows
    assert {row["type"] for row in rows} == {"withdrawal"}
