import hashlib

import pytest

from tests.readers.inputs import PROSE, read_bytes


@pytest.mark.parametrize("text", [PROSE, f"{PROSE}\r\n\r\n  x\t\u00a0y \n", "\n\n" + PROSE])
def test_the_text_is_never_rewritten(tmp_path, text):
    (document,), problems = read_bytes(tmp_path, "a.txt", text.encode())
    assert (document.text, problems) == (text, [])
    assert document.bytes_sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert document.title is None


def test_front_matter_is_not_part_of_the_text(tmp_path):
    data = (
        f"---\noutlet: Wire\ndate: 5 December 2016\ntitle: Mill\nurl: https://e.org/1\n---\n{PROSE}"
    )
    (document,), _ = read_bytes(tmp_path, "a.md", data.encode())
    assert (document.text, document.outlet, str(document.date)) == (PROSE, "Wire", "2016-12-05")
    assert (document.title, document.place_read) == ("Mill", "a.md (https://e.org/1)")
    assert document.bytes_sha256 == hashlib.sha256(data.encode()).hexdigest()


def test_another_encoding_is_told(tmp_path):
    (document,), problems = read_bytes(tmp_path, "a.txt", "The town’s mill fell".encode("cp1252"))
    assert document.text == "The town’s mill fell"
    assert [str(p) for p in problems] == [
        "a.txt: not UTF-8; read as windows-1252, which it looks like"
    ]
    assert not problems[0].fatal


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty; nothing to read"),
        (b" \n\t\n", "no words; nothing to read"),
        (b"---\noutlet: Wire\n---\n", "empty; nothing to read"),
        (b"a\0b", "binary data (NUL bytes); if it is UTF-16 text, save it as UTF-8"),
        (b"x" * 20_000 + b"\0", "binary data (control characters); convert it to text first"),
        (b"%PDF-1.4", "this is a PDF, not text; convert it to text first"),
        (b"<?xml version='1.0'?><rss>", "XML, not text; export the reports as text, HTML or CSV"),
        (b"a " * 10_000_001, "more than 20 MB, too much for one document; split it"),
    ],
    ids=["empty", "blank", "only front matter", "NUL", "late NUL", "PDF", "XML", "large"],
)
def test_bad_input_is_one_clear_line(tmp_path, data, message):
    documents, problems = read_bytes(tmp_path, "a.txt", data)
    assert documents == []
    assert [str(problem) for problem in problems] == [f"a.txt: {message}"]
    assert problems[0].fatal
