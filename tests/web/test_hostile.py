"""Documents that mean harm."""

import csv
import io
import re

import pytest

from tests.brief.marked import entry
from tests.web.conftest import client_of, with_ids

SCRIPT = '"><script>alert(1)</script>'
# What no ledger can hold, NUL and half a character, is refused when it is read.
TEXTS = [
    f"[source/government#a:Colonel {SCRIPT}] [cue#a:said] [who#a:rebels {SCRIPT}] [capture#a:took]"
    f" [where#a:Tal {SCRIPT} Abyad].",
    "[source#a:=cmd()] [cue#a:said] [figure 5#a:5] [whom#a:@homes] [death#a:fell] in"
    " [where#a:'Ain].",
    "[source#a:The \u202eeman\u202c] [cue#a:said] [who#a:it] [control#a:held]"
    " [where#a:Douma\x1b[2J].",
    "[source#a:متحدث باسم الجيش] [cue#a:قال] [who#a:الجيش] [capture#a:دخل] [where#a:دوما].",
]
LISTS = ("picture", "events", "figures", "control", "claims", "documents", "sources", "review")


@pytest.fixture
def read():
    found = [
        entry(
            text,
            outlet=f"<img src=x onerror=alert({number})>",
            day="2017-10-14",
            title=f"</title>{SCRIPT} javascript:alert(1)",
            place_read=f"http://evil.example/{SCRIPT}",
        )
        for number, text in enumerate(TEXTS)
    ]
    return [with_ids(each) for each in found]


def addresses(client, read):
    yield from (f"/{path}" for path in LISTS)
    yield from (f"/documents/{each.document.id}" for each in read)
    events = client.get("/events.json").json()["data"]
    yield from (f"/events/{event['id']}" for event in events)


def test_no_markup_of_a_document_reaches_a_page(client, read):
    for address in addresses(client, read):
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert "<script>" not in answer.text, address
        assert "<img" not in answer.text, address
        assert not re.search(r"<[^>]*\s(on\w+|style)=", answer.text), address
        assert not re.search(r'(href|src|action)="(?!/|\?|#)', answer.text), address


def test_characters_that_deceive_are_shown(client, read):
    pages = "".join(client.get(address).text for address in addresses(client, read))
    assert not re.search("[\x00\x1b\u202a-\u202e\ud800-\udfff]", pages)
    assert "&lt;U+202E&gt;" in pages


def test_files_hold_them_without_breaking(client, read):
    for path in LISTS:
        for form in ("json", "csv", "geojson"):
            assert client.get(f"/{path}.{form}").status_code in (200, 404)


def test_a_spreadsheet_runs_no_cell(client):
    for path in ("events", "claims", "sources", "figures"):
        for row in csv.reader(io.StringIO(client.get(f"/{path}.csv").text)):
            assert not [cell for cell in row if cell.startswith(("=", "@", "\t"))], path


def test_what_an_address_holds_is_escaped(client):
    for path in ("events", "claims", "figures", "control", "sources"):
        page = client.get(f"/{path}", params={"q": SCRIPT, "place": SCRIPT, "x<y": SCRIPT})
        assert "<script>" not in page.text
    assert "<script>" not in client.get(f"/events?type={SCRIPT}").text
    assert "<script>" not in client.get(f"/{SCRIPT}").text


def test_a_source_of_any_name_can_be_rated(client, decide):
    names = re.findall('name="quoted" value="([^"]*)"', client.get("/sources").text)
    assert len(names) == client.get("/sources.json").json()["total"] > 3
    for name in names:
        assert decide("rate", quoted=name, value="B").status_code == 303
    rated = {row["reliability"] for row in client.get("/sources.json").json()["data"]}
    assert rated == {"B"}


def test_text_that_runs_from_right_to_left_may(client, read):
    arabic = read[-1]
    page = client.get(f"/documents/{arabic.document.id}").text
    assert '<div class="text" dir="auto"' in page
    assert "<bdi" in client.get("/events").text


def test_a_very_long_sentence_is_cut_around_its_trigger(book_of):
    words = "and on it went " * 3_000
    read = [entry(f"[source#a:He] [cue#a:said] {words} [who#a:they] [capture#a:took] it {words}.")]
    page = client_of(book_of([with_ids(each) for each in read])).get("/claims").text
    assert len(page) < 40_000
    assert ">took</mark>" in page
