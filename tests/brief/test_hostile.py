"""Documents that try to be markup, commands to a terminal, or something other than they seem."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sayso.brief import to_html, to_json, to_markdown, to_text
from sayso.brief.visible import visible
from tests.brief.marked import entry
from tests.brief.pictures import brief_of
from tests.brief.reports import brief as golden_brief

NASTY = st.lists(
    st.sampled_from(
        [
            "<script>",
            "</style>",
            "\"'>",
            "{{7*7}}",
            "{% raw %}",
            "*a*",
            "_b_",
            "`c`",
            "![i](x)",
            "<http://x.y>",
            "http://x.y",
            "|",
            "\\",
            "&lt;",
            "# h",
            "- l",
            "1. n",
            "> q",
            "\x1b[2J",
            "\x9b1m",
            "\u202e",
            "\u2066",
            "\ud800",
            "\x00",
            "\r",
            "\u2028",
            "~~s~~",
            "$m$",
            "words",
            " ",
        ]
    ),
    max_size=8,
).map("".join)
ALLOWED = {
    "h1",
    "h2",
    "h3",
    "h4",
    "p",
    "ul",
    "li",
    "strong",
    "em",
}


def hostile(words, outlet, title):
    """An entry whose every string is hostile; brackets and line ends are our own markup's."""
    inner = re.sub(r"[\[\]\n]", "", words)
    return entry(
        f"[who:H{inner}x] [capture:took{inner}] [where:Tal {inner}Z]{inner}",
        outlet=outlet or None,
        title=title or None,
        place_read=words or "-",
        day="2020-01-02",
        language=words,
    )


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.attributes = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs


def tags_of(page):
    parser = Tags()
    parser.feed(page)
    return parser


@settings(deadline=None, max_examples=80)
@given(NASTY, NASTY, NASTY)
def test_nothing_hostile_comes_through(words, outlet, title):
    one = hostile(words, outlet, title)
    took = f"1 {one.claims[0].trigger.text}"
    brief = brief_of(
        [one],
        notes={one.document.id: words},
        ratings={words: words, outlet: title},
        conflicts=[("holder", took, took, words)],
    )
    page, plain = to_html(brief), to_text(brief, 80, colour=False)
    for text in (page, plain, to_markdown(brief), to_json(brief)):
        assert visible(text) == text
        text.encode("utf-8")
    found = tags_of(page)
    assert not {"script", "img", "iframe", "object", "form", "base"} & set(found.tags)
    assert found.tags.count("style") == 1
    assert not [name for name, _ in found.attributes if name.startswith("on") or name == "style"]
    assert all(value.startswith("#") for name, value in found.attributes if name == "href")
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(to_markdown(brief))
    inner = [child for token in tokens for child in token.children or ()]
    assert {token.tag for token in (*tokens, *inner)} - {""} <= ALLOWED
    assert not [token for token in (*tokens, *inner) if token.type.startswith("html")]


def test_colour_uses_no_escapes_but_its_own():
    text = to_text(golden_brief(), 80, colour=True)
    assert "\x1b[1m" in text
    assert re.sub(r"\x1b\[[0-9;]*m", "", text) == to_text(golden_brief(), 80, colour=False)


def test_the_policy_names_the_style_and_nothing_else():
    page = to_html(golden_brief())
    style = re.search(r"<style>(.*?)</style>", page, re.S).group(1)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page).group(1)
    policy = policy.replace("&#39;", "'")
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'")
    assert "url(" not in style
    assert "@import" not in style
    assert "http" not in re.sub(r"(?s)<body>.*", "", page).replace("http-equiv", "")


def test_every_citation_leads_to_its_sentence():
    found = tags_of(to_html(golden_brief()))
    ids = [value for name, value in found.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    targets = {value[1:] for name, value in found.attributes if name == "href"}
    assert targets <= set(ids)


@pytest.mark.parametrize("width", [30, 60, 100, 200])
def test_no_line_is_wider_than_the_terminal(width):
    lines = to_text(golden_brief(), width, colour=False).splitlines()
    assert max(map(len, lines)) <= width


def test_visible_keeps_line_feeds_tabs_and_other_scripts():
    assert visible("a\n\tالرقة 拉卡") == "a\n\tالرقة 拉卡"
    assert visible("a\x1b[0m\u202e") == "a<U+001B>[0m<U+202E>"
