"""Every list's filters, in an address that can be kept."""

import json
import urllib.parse
import urllib.request

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

FILTERS = [
    ("events", [("q", "hospital")]),
    ("events", [("place", "Raqqa"), ("type", "death"), ("type", "air_strike")]),
    ("events", [("since", "2017-10-12"), ("until", "2017-10-14")]),
    ("events", [("side", "government"), ("credibility", "3")]),
    ("events", [("contested", "1")]),
    ("events", [("single", "1"), ("expected", "1"), ("newest", "1")]),
    ("picture", [("place", "Raqqa"), ("side", "civilian")]),
    ("figures", [("q", "killed"), ("kind", "event")]),
    ("control", [("side", "armed_group")]),
    ("claims", [("source", "coalition"), ("status", "denied")]),
    ("claims", [("lost", "1")]),
    ("sources", [("q", "forces"), ("side", "government")]),
]


def answer(address):
    with urllib.request.urlopen(address) as got:
        return json.load(got)


@pytest.mark.parametrize(("path", "asked"), FILTERS, ids=lambda v: v if isinstance(v, str) else "")
def test_an_address_that_is_kept_shows_the_same_filters_and_finds(opened, address, path, asked):
    query = urllib.parse.urlencode(asked)
    page = opened(f"/{path}?{query}")
    chips = page.locator(".chips li")
    expect(chips).to_have_count(len(asked) + 1)
    for name, value in asked:
        field = page.locator(f'.filters [name="{name}"]')
        if field.first.get_attribute("type") == "checkbox":
            expect(page.locator(f'.filters [name="{name}"][value="{value}"]')).to_be_checked()
        else:
            expect(field).to_have_value(value)
    found = answer(f"{address}/{path}.json?{query}")
    whole = answer(f"{address}/{path}.json")
    if path == "picture":
        assert 0 < found["data"]["overview"]["events"] < whole["data"]["overview"]["events"]
        return
    assert 0 < found["total"] < whole["total"]
    expect(page.locator(".pager span").first).to_contain_text(f"of {found['total']} ")
    chips.last.get_by_role("link").click()
    expect(page.locator(".pager span").first).to_contain_text(f"of {whole['total']} ")
