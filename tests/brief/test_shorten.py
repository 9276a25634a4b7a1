"""What of a large brief is shown, and what is said of the rest."""

import re

import pytest

from sayso.brief import to_html, to_json, to_markdown, to_text
from sayso.brief.shorten import PAGE, PRINTED, shortened
from tests.brief.marked import entry
from tests.brief.pictures import brief_of

WORDS = "[who:the {0}x brigade] [capture:took] the hill {0} above [where:Tal Amr]."
TOLD = "[source:{}] said [who:shells] [death:killed] [figure 12:12 people] in [where:Tal Amr]."


@pytest.fixture(scope="module")
def large():
    entries = [
        entry("\n".join(WORDS.format(n) for n in range(at, at + 10)), outlet="A", day="2020-01-03")
        for at in range(0, 600, 10)
    ]
    entries += [entry(TOLD.format(f"Speaker {n}"), outlet=f"B{n}") for n in range(30)]
    same = [tuple(f"{number} killed" for number in range(61, 91))]
    return brief_of(entries, same=same)


def test_a_small_brief_is_shown_whole():
    brief = brief_of([entry(WORDS.format(1))])
    assert shortened(brief, PRINTED).brief is brief


@pytest.mark.parametrize("form", [lambda brief: to_text(brief, 80, colour=False), to_markdown])
def test_a_printed_brief_says_what_it_leaves_out_and_how_to_list_it(large, form):
    text = " ".join(form(large).split())
    how = "sayso events --single-origin --asserted lists them all, and the JSON brief"
    assert f"and 595 more events: {how}" in text
    assert "more documents: sayso sources lists them all" in text
    assert re.search(r"also 28 more origins: sayso event e\w+", text)
    assert len(form(large).splitlines()) < 200


def test_a_page_holds_more_and_json_all(large):
    page = to_html(large)
    assert page.count('<li id="e-') == 101
    assert len(page.encode()) < 1_000_000
    assert to_json(large).count('"type": "capture"') >= 600


def test_documents_that_no_line_cites_are_left_out_of_the_page(large):
    short = shortened(large, PAGE).brief
    cited = {cited.citation.key for item in short.items for cited in item.cited}
    assert {source.key for source in short.sources} == cited


def test_every_link_of_a_shortened_page_leads_somewhere(large):
    page = to_html(large)
    ids = set(re.findall(r' id="([^"]+)"', page))
    assert set(re.findall(r' href="#([^"]+)"', page)) <= ids


def test_what_most_origins_tell_comes_first_when_there_is_no_room():
    entries = [
        entry(TOLD.format(f"Speaker {n}"), outlet=f"B{n}", day="2020-01-03") for n in range(600)
    ]
    same = [tuple(f"{at + n} killed" for n in range(2)) for at in range(1, 599, 2)]
    same[-1] = (*same[-1], "599 killed", "600 killed")
    shown = shortened(brief_of(entries, same=same), PRINTED).brief
    assert 4 in {len(item.tellings) for item in shown.items}
    assert len(shown.items) == 8
