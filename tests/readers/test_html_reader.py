import subprocess
import sys

import pytest

from sayso.readers.limits import HTML_ELEMENTS
from tests.readers.inputs import read_bytes

ARTICLE = """
<!DOCTYPE html>
<html lang="en"><head>
<title>Army takes mill - Northern Wire</title>
<meta property="og:title" content="Army takes mill">
<meta property="og:site_name" content="Northern Wire">
<meta property="article:published_time" content="2016-12-05T23:30:00+02:00">
<meta property="article:modified_time" content="2016-12-09T10:00:00+02:00">
<link rel="canonical" href="https://example.org/world/mill">
</head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Army takes mill</h1>
<p>The army said on Monday that it had taken the old mill, 40 days after the siege began.</p>
<p>Rebels <b>denied</b> that they had left, and said the town&rsquo;s
&ldquo;last line&rdquo; held.</p>
</article>
<div id="comments"><p>First comment: I do not believe a word of what they say.</p></div>
<footer>All rights reserved</footer>
</body></html>
"""


def test_the_article_and_its_metadata_are_read(tmp_path):
    (document,), problems = read_bytes(tmp_path, "a.html", ARTICLE.encode())
    assert problems == []
    assert "that it had taken the old mill, 40 days after the siege began." in document.text
    assert (
        "Rebels denied that they had left, and said the town’s “last line” held." in document.text
    )
    assert not any(word in document.text for word in ("Sport", "First comment", "All rights", "<"))
    assert (document.outlet, document.title) == ("Northern Wire", "Army takes mill")
    assert (str(document.date), document.language) == ("2016-12-05", "en")
    assert document.place_read == "a.html (https://example.org/world/mill)"


@pytest.mark.parametrize("charset", ["windows-1251", "utf-8"])
def test_a_declared_encoding_is_used(tmp_path, charset):
    page = ARTICLE.replace("<head>", f"<head><meta charset='{charset}'>").replace(
        "mill", "мельница"
    )
    (document,), problems = read_bytes(tmp_path, "a.html", page.encode(charset))
    assert "taken the old мельница" in document.text
    told = ["a.html: not UTF-8; read as cp1251, which it declares"] if charset != "utf-8" else []
    assert [str(problem) for problem in problems] == told


def test_a_date_of_next_year_is_told(tmp_path):
    page = ARTICLE.replace("2016-12-05", "2027-12-05")
    (document,), problems = read_bytes(tmp_path, "a.html", page.encode())
    assert document.date is None
    assert [str(problem) for problem in problems] == [
        "a.html: date 2027-12-05 lies in the future (today is 2026-03-10); read without a date"
    ]


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("<html><body></body></html>", "page without an article; save its text as .txt to read it"),
        ("<html>" + "<div>" * 500_000, "page without an article"),
        ("<html><body>" + "<p>a b</p>" * (HTML_ELEMENTS + 1), "page of 50,00"),
        ("<html><body><p>" + "a " * 10_000_000, "more than 20 MB"),
    ],
    ids=["empty", "deep", "many", "large"],
)
def test_hostile_pages_are_one_clear_line(tmp_path, page, message):
    documents, problems = read_bytes(tmp_path, "a.html", page.encode())
    assert documents == []
    assert len(problems) == 1
    assert str(problems[0]).startswith(f"a.html: {message}")


def test_the_libraries_are_silent(tmp_path):
    path = tmp_path / "a.html"
    # Of an unknown zone dateutil warns.
    path.write_text("<html><head><meta name='date' content='2016 Dec 5 10:00 G'></head><p>a b")
    script = (
        "import datetime, sys; from sayso.readers import *;"
        "from tests.readers.inputs import READERS;"
        "hints = Hints(today=datetime.date(2026, 3, 10));"
        "(document,) = read_input(Input('a', sys.argv[1]), hints, READERS);"
        "assert document.text == 'a b'"
    )
    done = subprocess.run(
        [sys.executable, "-W", "always", "-c", script, str(path)],
        env={"PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == (b"", b"")


def test_whatever_the_parser_raises_is_one_clear_line(tmp_path, monkeypatch):
    def fail(*args: object, **options: object) -> None:
        raise RecursionError("deep")

    monkeypatch.setattr("trafilatura.extract", fail)
    documents, problems = read_bytes(tmp_path, "a.html", ARTICLE.encode())
    assert documents == []
    assert [str(p) for p in problems] == ["a.html: page cannot be parsed (RecursionError)"]
