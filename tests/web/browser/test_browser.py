"""The app as people use it."""

import json
import urllib.request

import pytest
from playwright.sync_api import expect

from tests.web.browser.axe import complaints_of_axe

pytestmark = pytest.mark.browser

LISTS = (
    "picture",
    "events",
    "figures",
    "control",
    "claims",
    "sources",
    "documents",
    "files",
    "review",
)


def asked(address):
    with urllib.request.urlopen(address) as answer:
        return json.load(answer)["data"]


def too_wide(page):
    return page.evaluate("document.documentElement.scrollWidth > innerWidth")


@pytest.fixture
def paths(entries, address):
    """A page of every kind, those of the hostile and of the Arabic document among them."""
    event = max(asked(f"{address}/events.json?contested=1"), key=lambda e: len(e["accounts"]))
    hostile, arabic = entries[-2], entries[-1]
    strange = asked(f"{address}/events.json?q=alert")[0]["id"]
    figure = next(claim for claim in entries[0].claims if claim.figures)
    return [
        *(f"/{path}" for path in LISTS),
        f"/events/{event['id']}",
        f"/events/{strange}",
        f"/documents/{hostile.document.id}?claim={hostile.claims[0].id}",
        f"/documents/{arabic.document.id}",
        f"/documents/{entries[0].document.id}?claim={figure.id}",
        "/events?place=nowhere",
        "/review?kind=claim",
        "/review?kind=pair",
        "/review?kind=link",
    ]


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 2560)])
def test_every_page_is_for_everyone_fits_and_asks_nothing_of_others(
    opened, address, paths, scheme, width
):
    page = opened(paths[0], color_scheme=scheme, width=width)
    for path in paths:
        page.goto(address + path)
        expect(page.locator("sayso-map .loading")).to_have_count(0)
        for folded in page.locator("details:not(.pick)").all()[:6]:
            folded.evaluate("(details) => details.open = true")
        assert complaints_of_axe(page) == [], path
        assert not too_wide(page), path


def test_an_error_page_is_sound_too(opened):
    opened.refused.add("a status of 400 ")
    page = opened("/events?type=war")
    expect(page.get_by_role("alert")).to_contain_text("“war” is no type")
    assert complaints_of_axe(page) == []


def test_a_filter_changes_the_list_and_the_address_and_back_brings_both_back(opened):
    page = opened("/events")
    page.evaluate("window.stayed = true")
    before = page.locator(".pager span").first.inner_text()
    page.get_by_label("Place", exact=True).fill("Raqqa")
    page.get_by_label("Place", exact=True).press("Enter")
    expect(page.locator(".chips")).to_contain_text("Raqqa")
    assert page.evaluate("window.stayed") is True
    assert page.url.endswith("/events?place=Raqqa")
    after = page.locator(".pager span").first.inner_text()
    assert after != before
    expect(page.locator("#told")).to_have_text(after)
    page.locator("summary", has_text="Type").click()
    page.get_by_label("Capture", exact=True).check()
    expect(page.locator(".chips")).to_contain_text("capture")
    assert page.url.endswith("/events?place=Raqqa&type=capture")
    copied = opened("/events?place=Raqqa&type=capture")
    expect(copied.get_by_label("Place", exact=True)).to_have_value("Raqqa")
    assert copied.locator("#results").inner_text() == page.locator("#results").inner_text()
    csv = page.locator(".files a", has_text="CSV").get_attribute("href")
    assert csv == "/events.csv?place=Raqqa&type=capture"
    page.go_back()
    page.go_back()
    expect(page.locator(".pager span").first).to_have_text(before)


def test_days_that_make_no_sense_are_answered_in_place(opened):
    opened.refused.add("a status of 400 ")
    page = opened("/events?since=2017-10-20")
    page.get_by_label("To", exact=True).fill("2017-10-01")
    page.get_by_label("To", exact=True).press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("no day lies between")
    expect(page.get_by_label("From", exact=True)).to_have_value("2017-10-20")


def test_a_citation_leads_to_the_marked_words(opened):
    page = opened("/claims")
    page.locator("a.cite").first.click()
    page.wait_for_url("**/documents/*?claim=*")
    expect(page.locator("mark.chosen").first).to_be_in_viewport()
    expect(page.locator("li.chosen")).to_have_count(1)


def test_a_claim_pointed_at_is_shown_in_the_text(opened, entries):
    page = opened(f"/documents/{entries[0].document.id}")
    page.locator("ol.claims li").nth(3).hover()
    assert page.locator("mark.pointed").count() >= 1


def test_the_map_draws_places_that_lead_to_their_events(opened):
    page = opened("/picture")
    expect(page.locator("path.base-land").first).to_be_attached()
    spots = page.locator("path.spot")
    assert spots.count() > 3
    expect(page.locator(".leaflet-control-attribution")).to_have_text("Natural Earth")
    spots.first.dispatch_event("click")
    page.wait_for_url("**/events?place=*")
    expect(page.locator(".rows .row").first).to_be_visible()


def test_a_map_that_cannot_be_drawn_says_so(opened):
    opened.refused.add("Failed to load resource")
    page = opened("/events")
    page.route("**/picture.geojson*", lambda route: route.abort())
    page.get_by_role("link", name="Picture").click()
    expect(page.locator("sayso-map")).to_contain_text("could not be drawn")


def test_a_server_that_is_gone_is_told(opened):
    opened.refused |= {"Failed to load resource", "Failed to fetch"}
    page = opened("/events")
    page.route("**/events?*", lambda route: route.abort())
    page.get_by_label("Contested", exact=True).check()
    expect(page.locator("#told")).to_contain_text("does not answer")


def test_a_bar_of_the_time_line_leads_to_its_days(opened):
    page = opened("/picture")
    page.locator("svg[data-href]").last.click()
    page.wait_for_url("**/picture?since=*&until=*")


def test_the_first_tab_skips_to_the_page_and_lists_open_by_key(opened):
    page = opened("/events")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    page.locator("summary", has_text="Side").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator(".chips")).to_contain_text("government")
    page.keyboard.press("Escape")
    expect(page.locator("details.pick[open]")).to_have_count(0)


def test_everything_but_the_map_works_without_scripts(opened):
    page = opened("/events", java_script_enabled=False)
    page.get_by_label("Place", exact=True).fill("Raqqa")
    page.get_by_role("button", name="Show").click()
    assert page.url.endswith("/events?place=Raqqa")
    page.goto(page.url.replace("/events?place=Raqqa", "/review?kind=link"))
    page.get_by_role("button", name="Two events").click()
    expect(page.get_by_role("status").first).to_contain_text("Kept")


def test_from_the_picture_to_the_words_by_keyboard_alone(opened):
    page = opened("/picture")

    def follow(link):
        for _ in range(80):
            page.keyboard.press("Tab")
            if link.evaluate("(element) => element === document.activeElement"):
                break
        expect(link).to_be_focused()
        page.keyboard.press("Enter")

    follow(page.locator("#h-contested ~ article h3 a").first)
    page.wait_for_url("**/events/*")
    follow(page.locator(".card a.cite").first)
    page.wait_for_url("**/documents/*?claim=*")
    expect(page.locator("mark.chosen").first).to_be_in_viewport()
    follow(page.locator("li.chosen button", has_text="Read right"))
    expect(page.locator("li.chosen .held")).to_contain_text("accepted Ada")


def test_words_that_run_from_right_to_left_do(opened, entries):
    arabic = entries[-1].document.id
    page = opened(f"/claims?document={arabic}")
    quote = page.locator("blockquote", has_text="قال").last
    assert quote.evaluate("(e) => getComputedStyle(e).direction") == "rtl"
    page.goto(page.url.replace(f"/claims?document={arabic}", f"/documents/{arabic}"))
    text = page.locator(".reading .text")
    assert text.evaluate("(e) => getComputedStyle(e).direction") == "rtl"
    assert page.locator("html").evaluate("(e) => getComputedStyle(e).direction") == "ltr"


def test_markup_of_a_document_is_words(opened, entries):
    hostile = entries[-2]
    page = opened(f"/documents/{hostile.document.id}")
    expect(page.locator("h1")).to_contain_text("<script>alert(1)</script>")
    expect(page.locator(".kicker")).to_contain_text("<img src=x onerror=alert(1)>")
    expect(page.locator(".facts")).to_contain_text("javascript:alert(1)//")
    expect(page.locator(".reading .text")).to_contain_text("<script>alert(1)</script>")
    assert page.locator("main img, main script, main [onerror]").count() == 0
    assert page.locator('a[href^="javascript"]').count() == 0
