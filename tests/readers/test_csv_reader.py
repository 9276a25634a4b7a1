import csv
import hashlib
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers.inputs import PROSE, read_bytes


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_each_row_is_a_document(tmp_path, delimiter, codec):
    table = io.StringIO()
    writer = csv.writer(table, delimiter=delimiter)
    writer.writerow(["ID", "Published At", "Headline", "Publisher", "Article", "Note"])
    writer.writerow(["7", "5 Dec 2016", "Mill; town, café", "Wire", f'{PROSE}\r\n"x";\t,', ""])
    writer.writerow(["8", "", "", "", PROSE, ""])
    (one, two), problems = read_bytes(tmp_path, "a.csv", table.getvalue().encode(codec))
    assert problems == []
    assert one.text == f'{PROSE}\r\n"x";\t,'
    assert (one.title, one.outlet, str(one.date)) == ("Mill; town, café", "Wire", "2016-12-05")
    assert one.place_read == "a.csv#2 (7)"
    assert (two.text, two.title, two.outlet, two.date) == (PROSE, None, None, None)
    assert two.place_read == "a.csv#4 (8)"


def test_the_hash_is_that_of_the_rows_bytes(tmp_path):
    (_, two), _ = read_bytes(tmp_path, "a.csv", b'text\n"a\nb"\n\n"c\nd"\n')
    assert two.bytes_sha256 == hashlib.sha256(b'"c\nd"\n').hexdigest()
    assert two.place_read == "a.csv#5"


def test_a_bad_row_is_told_and_the_rest_goes_on(tmp_path):
    rows = [
        b"text,date",
        b"a b,2016-12-05",
        b"a b, and more,2016-12-05",
        b"alone",
        b" ,2016-12-05",
        b"\x81\x8d\x8f\x90,",
        b"c d,never",
    ]
    documents, problems = read_bytes(tmp_path, "a.csv", b"\r\n".join(rows))
    assert [document.text for document in documents] == ["a b", "c d"]
    assert [str(problem).split(";")[0] for problem in problems] == [
        "a.csv#3: 3 fields where the header has 2",
        "a.csv#4: 1 fields where the header has 2",
        "a.csv#5: no words",
        "a.csv#6: not UTF-8, and its encoding cannot be told",
        "a.csv#7: date 'never' is not understood",
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"story,date\na,b\n", "a.csv: no field holds the text"),
        (b"\n \n", "a.csv: no field holds the text"),
        (b'text\n"a" b\nc d\n', "a.csv: line 2: the quotes of this row are broken"),
        (b'text,date\n"a,b\nc,d\n', "a.csv: line 2: the quotes of this row are broken"),
        (b"text\n" + b"a " * 5_000_000 + b"\nc d\n", "a.csv: line 2 is longer than 8 MB"),
        (b"text\n" + b"a " * 1_500_000 + b"\nc d\n", "a.csv: line 2: the quotes of this row"),
        (b"PK\x03\x04", "a.csv: this is a zip archive or an Office file, not text"),
    ],
    ids=["no text", "no header", "quote", "open quote", "long line", "long field", "Excel"],
)
def test_what_breaks_the_table_stops_it_with_one_line(tmp_path, data, message):
    documents, problems = read_bytes(tmp_path, "a.csv", data)
    assert documents == []
    assert len(problems) == 1
    assert str(problems[0]).startswith(message)


def test_a_long_text_is_read(tmp_path):
    (document,), problems = read_bytes(tmp_path, "a.csv", b"text\n" + b"a " * 500_000 + b"\n")
    assert len(document.text) == 1_000_000
    assert problems == []


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).map(lambda t: f"x{t}")


@settings(deadline=None, max_examples=50)
@given(st.lists(TEXTS, min_size=1, max_size=5), st.sampled_from(",;\t"))
def test_what_is_written_is_read(tmp_path_factory, texts, delimiter):
    table = io.StringIO()
    writer = csv.writer(table, delimiter=delimiter)
    writer.writerows([["url", "text"], *(["", text] for text in texts)])
    documents, problems = read_bytes(
        tmp_path_factory.getbasetemp(), "a.csv", table.getvalue().encode()
    )
    assert [document.text for document in documents] == texts
    assert problems == []
