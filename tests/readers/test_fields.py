import pytest

from sayso.errors import InputError
from sayso.readers.fields import DATE, KNOWN, LINK, OUTLET, TEXT, TITLE, pick, plain_name
from sayso.readers.found import Byline
from sayso.readers.limits import RECORD_CHARACTERS


def test_the_table_holds_plain_names_once():
    names = [*TEXT, *TITLE, *OUTLET, *DATE, *LINK]
    assert [plain_name(name) for name in names] == names
    assert len(names) == len(KNOWN)


@pytest.mark.parametrize(
    "name", ["text", "Text", " CONTENT ", "article_body", "articleBody", "full text"]
)
def test_the_text_goes_by_many_names(name):
    assert pick({name: "The army said."}) == ("The army said.", Byline())


def test_the_first_name_that_holds_something_is_taken():
    record = {
        "id": 7,
        "url": "",
        "link": "https://example.org",
        "published_at": None,
        "pubDate": "x",
    }
    _, byline = pick({"content": "b", "text": "", **record})
    assert byline == Byline(date="x", link="https://example.org")
    assert pick({"content": "b", "text": "a"})[0] == "a"
    assert pick({"text": "a", "id": 7})[1] == Byline(link="7")


def test_an_outlet_may_be_an_object_with_a_name():
    assert pick({"text": "a", "source": {"id": None, "name": "Wire"}})[1] == Byline(outlet="Wire")
    assert pick({"text": "a", "source": {"id": 1}, "title": ["x"]})[1] == Byline()


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({}, r"name it 'text' \(the fields are: none\)"),
        ({"story\x1b[31m": "x"}, r"the fields are: 'story\\x1b\[31m'\)"),
        ({str(n): "" for n in range(99)}, r"'7', …\)"),
        ({"text": ""}, "empty"),
        ({"text": None}, "empty"),
        ({"text": ["a"]}, "no string"),
        ({"text": 5}, "no string"),
        ({"text": "a" * (RECORD_CHARACTERS + 1)}, "2,000,001 characters; the limit"),
    ],
)
def test_a_record_without_text_is_refused(record, message):
    with pytest.raises(InputError, match=message):
        pick(record)
