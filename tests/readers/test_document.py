import datetime
import hashlib

import pytest

from sayso.errors import InputError, UsageError
from sayso.readers import Byline, Found, Hints, Problem, read_text
from sayso.readers.document import finish
from sayso.types import Document, document_id
from tests.readers.inputs import PROSE, TODAY

DAY = datetime.date(2016, 12, 5)
UNTOLD = Byline()


def made(byline: Byline = UNTOLD, **hints: object) -> tuple[list[str], Document]:
    found = Found("a.txt", PROSE, "0" * 64, byline)
    *problems, document = finish(found, Hints(today=TODAY, **hints))
    assert isinstance(document, Document)
    assert not any(problem.fatal for problem in problems)
    return [str(problem) for problem in problems], document


def test_read_text_makes_a_document():
    document = read_text(PROSE, outlet="Wire", date=DAY, title="Mill", place_read="here")
    assert document == Document(
        id=document_id(PROSE, "Wire", DAY, "Mill"),
        text=PROSE,
        outlet="Wire",
        date=DAY,
        title="Mill",
        language="en",
        place_read="here",
        bytes_sha256=hashlib.sha256(PROSE.encode()).hexdigest(),
        text_sha256=hashlib.sha256(PROSE.encode()).hexdigest(),
    )


@pytest.mark.parametrize("text", ["", " \n", "a\0b", "\ud800 a"])
def test_read_text_refuses_what_is_no_text(text):
    with pytest.raises(InputError):
        read_text(text)


def test_unknown_stays_unknown():
    problems, document = made()
    assert problems == []
    assert (document.outlet, document.date, document.title) == (None, None, None)
    assert (document.place_read, document.bytes_sha256) == ("a.txt", "0" * 64)


def test_what_the_input_tells_is_taken_tidied():
    problems, document = made(
        Byline(" Northern\n Wire ", "5 Dec 2016", "Mill\x1b[31m", "https://e.org")
    )
    assert problems == []
    assert (document.outlet, document.date) == ("Northern Wire", DAY)
    assert document.title == "Mill [31m"
    assert document.place_read == "a.txt (https://e.org)"


def test_a_hint_fills_what_is_unknown():
    problems, document = made(outlet="Wire", date=DAY)
    assert problems == []
    assert (document.outlet, document.date) == ("Wire", DAY)


def test_a_hint_goes_before_the_input_and_says_so():
    problems, document = made(Byline("Portal", "2016-12-01"), outlet="Wire", date=DAY)
    assert problems == [
        "a.txt: outlet 'Wire' given, in place of 'Portal'",
        "a.txt: date 2016-12-05 given, in place of 2016-12-01",
    ]
    assert (document.outlet, document.date) == ("Wire", DAY)


def test_a_hint_that_agrees_says_nothing():
    assert made(Byline("WIRE", "2016-12-05"), outlet="Wire", date=DAY)[0] == []


def test_a_date_that_cannot_be_used_is_told_and_left_out():
    problems, document = made(Byline(date="2027-01-01"))
    assert problems == [
        "a.txt: date 2027-01-01 lies in the future (today is 2026-03-10); read without a date"
    ]
    assert document.date is None
    assert made(Byline(date="soon"))[0] == [
        "a.txt: date 'soon' is not understood; write it as YYYY-MM-DD; read without a date"
    ]


def test_an_empty_hint_is_none():
    assert made(Byline("Portal"), outlet="")[1].outlet == "Portal"
    assert made(outlet="")[1].outlet is None


def test_a_hint_spares_the_complaint_about_a_date():
    assert made(Byline(date="soon"), date=DAY)[0] == []


def test_a_future_hint_is_refused_at_once():
    Hints(date=TODAY + datetime.timedelta(days=1), today=TODAY)
    with pytest.raises(UsageError, match="2026-03-12 lies in the future"):
        Hints(date=TODAY + datetime.timedelta(days=2), today=TODAY)


def test_what_is_no_text_is_one_problem():
    found = Found("a.txt", " \n", "0" * 64, Byline(date="soon"))
    assert list(finish(found, Hints(today=TODAY))) == [
        Problem("a.txt", "no words; nothing to read")
    ]
