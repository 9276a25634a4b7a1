import hashlib
import json

import pytest

from sayso.readers import limits
from tests.readers.inputs import PROSE, read_bytes


def test_each_line_is_a_document(tmp_path):
    lines = [
        {"id": "n1", "text": PROSE, "title": "Mill", "outlet": "Wire", "date": "2016-12-05"},
        {"headline": "Mill", "body": f"{PROSE}\r\n", "source": {"name": "Wire"}, "pubDate": ""},
    ]
    data = "\n".join(["", *map(json.dumps, lines), ""]).encode()
    (one, two), problems = read_bytes(tmp_path, "a.jsonl", data)
    assert problems == []
    assert (one.text, one.title, one.outlet, str(one.date)) == (PROSE, "Mill", "Wire", "2016-12-05")
    assert (two.text, two.title, two.outlet, two.date) == (f"{PROSE}\r\n", "Mill", "Wire", None)
    assert (one.place_read, two.place_read) == ("a.jsonl#2 (n1)", "a.jsonl#3")
    assert one.bytes_sha256 == hashlib.sha256(data.splitlines(keepends=True)[1]).hexdigest()


def test_a_bad_line_is_told_and_the_rest_goes_on(tmp_path):
    lines = [
        b'{"text": "a b"}',
        b'{"text": "a b"',
        b"17",
        b'{"title": "no text"}',
        b'{"text": "  "}',
        b'{"text": "a\\u0000b"}',
        b'{"text": "\\ud800"}',
        b'{"text": ' + b"[" * 200_000,
        b'{"text": "x", "n": ' + b"9" * 5000 + b"}",
        b'{"text": "\x81\x8d\x8f\x90"}',
        b'{"text": "c d", "date": "2031-01-01"}',
    ]
    documents, problems = read_bytes(tmp_path, "a.jsonl", b"\n".join(lines))
    assert [document.text for document in documents] == ["a b", "c d"]
    assert [str(problem).split(";")[0] for problem in problems] == [
        "a.jsonl#2: broken JSON at column 15: Expecting ',' delimiter",
        "a.jsonl#3: JSON, but no object",
        "a.jsonl#4: no field holds the text",
        "a.jsonl#5: no words",
        "a.jsonl#6: binary data (control characters)",
        "a.jsonl#7: no words",
        "a.jsonl#8: JSON nested too deeply",
        "a.jsonl#9: broken JSON: a number is too long",
        "a.jsonl#10: not UTF-8, and its encoding cannot be told",
        "a.jsonl#11: date 2031-01-01 lies in the future (today is 2026-03-10)",
    ]
    assert [problem.fatal for problem in problems] == [True] * 9 + [False]


def test_an_encoding_is_told_once(tmp_path):
    line = '{"text": "The town’s mill fell"}\n'.encode("cp1252")
    documents, problems = read_bytes(tmp_path, "a.jsonl", line * 3)
    assert [document.text for document in documents] == ["The town’s mill fell"] * 3
    assert [str(problem) for problem in problems] == [
        "a.jsonl#1: not UTF-8; read as windows-1252, which it looks like"
    ]


def test_utf_16_is_read(tmp_path):
    (document,), problems = read_bytes(tmp_path, "a.jsonl", '{"text": "café x"}\n'.encode("utf-16"))
    assert (document.text, problems) == ("café x", [])


def test_a_line_of_fifty_megabytes_is_refused_and_the_next_is_read(tmp_path):
    data = b'{"text": "' + b"a " * 25_000_000 + b'"}\n{"text": "a b"}\n'
    (document,), problems = read_bytes(tmp_path, "a.jsonl", data)
    assert (document.text, document.place_read) == ("a b", "a.jsonl#2")
    assert [str(problem) for problem in problems] == ["a.jsonl#1: line longer than 8 MB; split it"]


@pytest.mark.parametrize("data", [b'[{"text": "a b"}]', b'{\n  "text": "a b"\n}', b"[\n"])
def test_json_that_is_no_json_lines_is_one_clear_line(tmp_path, data):
    documents, problems = read_bytes(tmp_path, "a.json", data)
    assert documents == []
    assert len(problems) == 1
    assert "not one object a line; write it as JSON lines (jq" in str(problems[0])


def test_bad_lines_among_good_ones_do_not_end_the_file(tmp_path):
    bad = b"no json\n" * (limits.REFUSALS_IN_A_ROW - 1)
    good = b'{"text": "a b"}\n'
    documents, problems = read_bytes(tmp_path, "a.jsonl", bad + good + bad + good)
    assert len(documents) == 2
    assert len(problems) == 2 * (limits.REFUSALS_IN_A_ROW - 1)


def test_a_file_of_other_lines_is_given_up(tmp_path):
    many = limits.REFUSALS_IN_A_ROW
    data = b'{"text": "a b"}\n' + b"no json\n" * (many + 50) + b'{"text": "c d"}\n'
    documents, problems = read_bytes(tmp_path, "a.jsonl", data)
    assert [document.text for document in documents] == ["a b"]
    assert len(problems) == many + 1
    assert str(problems[-1]) == (
        f"a.jsonl: given up after {many} unreadable records in a row, at line {many + 1}"
    )
