"""Deciding, correcting and undoing, as people do it."""

import json
import urllib.request

import pytest
from playwright.sync_api import expect

from tests.web.browser.axe import complaints_of_axe

pytestmark = pytest.mark.browser


def asked(address):
    with urllib.request.urlopen(address) as answer:
        return json.load(answer)["data"]


def event_of(address, claim):
    found = asked(f"{address}/events.json")
    return next(event["id"] for event in found if claim in event["claims"])


def press(page, key):
    """Press a key once the page listens."""
    page.wait_for_load_state("load")
    page.keyboard.press(key)


def test_a_review_by_keyboard_alone(opened):
    page = opened("/review?kind=link")
    total = page.locator(".progress span").first.inner_text()
    press(page, "n")
    page.wait_for_url("**page=2**")
    press(page, "p")
    expect(page.locator(".progress span").first).to_have_text(total)
    press(page, "w")
    page.keyboard.type("as both say so")
    expect(page.locator("input[name=why]").first).to_have_value("as both say so")
    press(page, "Escape")
    press(page, "s")
    expect(page.get_by_role("status").first).to_contain_text("put into different events")
    assert page.locator(".progress span").first.inner_text() != total
    expect(page.locator(".decided")).to_contain_text("Ada, 2026-03-01 12:30 UTC: as both say so")
    press(page, "u")
    expect(page.locator(".decided li.undone")).to_contain_text("Put into different events")
    expect(page.locator(".progress span").first).to_have_text(total)
    press(page, "w")
    page.keyboard.type("a retreat")
    page.keyboard.press("Escape")
    press(page, "c")
    page.locator("details.correct select").first.select_option("withdrawal")
    page.get_by_role("button", name="Correct type").first.press("Enter")
    expect(page.locator(".decided")).to_contain_text("Corrected type: withdrawal")
    expect(page.locator(".decided")).to_contain_text("a retreat")


def test_two_events_merged_parted_again_and_merged_by_undoing_the_undoing(opened, address):
    pair = asked(f"{address}/review.json?kind=pair")["doubts"][0]
    page = opened("/review?kind=pair")
    expect(page.locator("h2").first).to_have_text("Two events, or one?")
    expect(page.locator(".asked .card")).to_have_count(2)
    expect(page.locator(".reasons caption")).to_have_text(
        ["Speaks for one event", "Speaks against"]
    )
    assert page.locator(".reasons .num", has_text="+").count() > 2
    total = page.locator(".progress span").first.inner_text()
    assert event_of(address, pair["a"]) != event_of(address, pair["b"])
    press(page, "m")
    expect(page.get_by_role("status").first).to_contain_text("put into one event")
    assert event_of(address, pair["a"]) == event_of(address, pair["b"])
    press(page, "u")
    expect(page.locator(".decided li.undone")).to_contain_text("Put into one event")
    expect(page.locator(".progress span").first).to_have_text(total)
    assert event_of(address, pair["a"]) != event_of(address, pair["b"])
    press(page, "Shift+U")
    expect(page.locator(".decided li.undone")).to_contain_text("Undone")
    assert event_of(address, pair["a"]) == event_of(address, pair["b"])
    page.goto(f"{address}/events/{event_of(address, pair['a'])}")
    page.locator("summary", has_text="Put together by a person").click()
    expect(page.locator(".link .held")).to_contain_text("Ada, 2026-03-01 12:30 UTC")


def test_a_decision_that_is_sent_twice_is_kept_once(opened, address):
    page = opened("/review?kind=claim")
    page.get_by_role("button", name="Right").dblclick()
    expect(page.get_by_role("status").first).to_contain_text("accepted")
    assert len(asked(f"{address}/review.json")["judgements"]) == 1


def test_a_figure_is_corrected_and_a_word_is_no_figure(opened, address, entries):
    opened.refused.add("a status of 400 ")
    claim = next(c for e in entries for c in e.claims if c.figures and c.figures[0].min == 15)
    page = opened(f"/claims/{claim.id}")
    page.locator("li.chosen summary", has_text="Correct").click()
    figure = page.locator("li.chosen fieldset").first
    figure.get_by_label("At least").fill("forty")
    figure.get_by_role("button").click()
    expect(page.get_by_role("alert")).to_contain_text("“forty” is no number")
    page.go_back()
    page.locator("li.chosen summary", has_text="Correct").click()
    figure.get_by_label("At least").fill("12")
    figure.get_by_label("At most").fill("1,500")
    page.locator("li.chosen").get_by_label("Why").fill("a typing mistake")
    figure.get_by_role("button").click()
    expect(page.locator("li.chosen .held")).to_contain_text("figure: 12 to 1,500 Ada")
    expect(page.locator("li.chosen .held")).to_contain_text("a typing mistake")
    told = [row for series in asked(f"{address}/figures.json") for row in series["told"]]
    assert {(row["min"], row["max"]) for row in told if row["claim"] == claim.id} == {(12, 1500)}
    page.get_by_role("button", name="Undo figure: 12 to 1,500").click()
    expect(page.locator("li.chosen .held")).to_have_count(0)


def test_a_place_of_several_is_chosen_and_a_name_without_a_point_is_kept(opened, address, entries):
    claim = next(c for c in entries[0].claims if len(c.places) == 1)
    page = opened(f"/claims/{claim.id}")

    def correct(label, value):
        page.locator("li.chosen summary", has_text="Correct").click()
        field = page.locator("li.chosen").get_by_label(label, exact=True)
        field.fill(value)
        field.press("Enter")

    correct("Place", "Tripoli")
    expect(page.locator("h1")).to_have_text("Which place?")
    expect(page.locator(".which")).to_contain_text("places go by the name Tripoli")
    expect(page.locator(".which")).to_contain_text("Nothing has been corrected yet")
    assert complaints_of_axe(page) == []
    page.locator(".which li", has_text="LB").get_by_role("button").first.click()
    expect(page.locator("li.chosen .held").first).to_contain_text("place: Tripoli (geonames:")
    correct("A further place", "Tal Nowhere")
    expect(page.locator(".which")).to_contain_text("No gazetteer has a place called")
    page.get_by_role("button", name="Keep the name").click()
    kept = page.locator("li.chosen .held", has_text="Tal Nowhere")
    expect(kept).to_contain_text("2nd place: Tal Nowhere, not on the map")
    assert asked(f"{address}/events.json?place=Tripoli")[0]["claims"].count(claim.id) == 1


def test_single_keys_can_be_switched_off(opened):
    page = opened("/review?kind=link")
    page.get_by_label("Single keys decide").uncheck()
    page.keyboard.press("Tab")
    before = page.url
    page.keyboard.press("s")
    page.reload(wait_until="networkidle")
    page.keyboard.press("s")
    page.wait_for_timeout(200)
    assert page.url == before
