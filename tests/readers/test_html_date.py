import datetime

import pytest
from lxml.html import document_fromstring

from sayso.readers.html_date import find_day, spells_out
from tests.readers.inputs import cases


@pytest.mark.parametrize("case", cases("spells_out.csv"), ids=lambda case: case["page"])
def test_a_day_is_spelled_out_or_not(case):
    day = datetime.date.fromisoformat(case["day"])
    assert spells_out(f"<p>{case['page']}</p>", day) is (case["spelled"] == "yes")


def page(head: str = "", body: str = "") -> str | None:
    return find_day(
        document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>"), None
    )


PUBLISHED = '<meta property="article:published_time" content="{}">'
MODIFIED = '<meta property="article:modified_time" content="{}">'


def test_the_day_of_first_publication_goes_before_a_later_one():
    head = MODIFIED.format("2019-01-01T00:00Z") + PUBLISHED.format("2016-12-05T23:30:00Z")
    assert page(head) == "2016-12-05"


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="date" content="2016-12-05">',
        '<link rel="canonical" href="https://example.org/2016/12/05/mill">',
        '<script type="application/ld+json">{"datePublished":"2016-12-05"}</script>',
    ],
)
def test_usual_metadata_are_found(head):
    assert page(head) == "2016-12-05"


@pytest.mark.parametrize(
    "body",
    [
        '<time datetime="2016-12-05T10:00">Monday</time>',
        '<span class="date">December 5, 2016</span>',
    ],
)
def test_a_dateline_in_the_body_is_found(body):
    assert page(body=body + "<p>The army said.</p>") == "2016-12-05"


def test_old_and_future_days_are_found_too():
    assert page(PUBLISHED.format("1982-06-06")) == "1982-06-06"
    assert page(PUBLISHED.format("2031-06-06")) == "2031-06-06"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (PUBLISHED.format("2016-12"), ""),
        (PUBLISHED.format("December 2016"), ""),
        ("", '<span class="date">09/12/2016</span>'),
        ("<title>What happened on 5 December 2016</title>", ""),
        ("", "<h1>The fall of the mill, 5 December 2016</h1>"),
        (
            "",
            "<p>The army said on 2016-12-05 that it had taken the mill, and rebels denied it.</p>",
        ),
        (
            "",
            "<div>The army said on 2016-12-05 that it had taken the mill, rebels denied.<br></div>",
        ),
        (
            "",
            "<div><br>The army said on 2016-12-05 that it had taken the mill, rebels denied.</div>",
        ),
    ],
    ids=["month", "in words", "either order", "title", "heading", "paragraph", "division", "tail"],
)
def test_no_day_is_completed_guessed_or_taken_from_the_report(head, body):
    assert page(head, body) is None
