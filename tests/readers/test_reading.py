import io
import os
import sys
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.readers import Hints, Input, Problem, Source, find_inputs, read_input
from sayso.readers.found import Byline, Found
from sayso.types import Document, sha256_text
from tests.readers.inputs import PROSE, READERS, TODAY, read_bytes, read_path

HINTS = Hints(today=TODAY)


def only_problem(path: Path | str) -> str:
    (problem,) = read_input(Input("x", str(path)), HINTS, READERS)
    assert isinstance(problem, Problem)
    assert problem.fatal
    return str(problem)


def test_standard_input_is_read(monkeypatch):
    stdin = io.TextIOWrapper(io.BytesIO(PROSE.encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    (item,) = find_inputs(["-"])
    (document,) = read_input(item, HINTS, READERS)
    assert (document.text, document.place_read) == (PROSE, "-")
    assert not stdin.buffer.closed
    assert [str(told) for told in read_input(item, HINTS, READERS)] == ["-: empty; nothing to read"]


def test_what_is_no_file_is_refused_without_opening_it(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert only_problem(tmp_path / "pipe").startswith("x: a named pipe, not a file; pipe its")
    assert only_problem("/dev/null").startswith("x: a device")
    assert only_problem(tmp_path).startswith("x: a folder")


def test_what_is_not_there_is_told(tmp_path):
    (tmp_path / "round").symlink_to(tmp_path / "round")
    assert only_problem(tmp_path / "none") == "x: cannot be read: No such file or directory"
    assert "symbolic links" in only_problem(tmp_path / "round")
    assert only_problem("a\0b") == "x: no such file"
    assert "too long" in only_problem("a" * 5000)


def test_no_permission_is_told(tmp_path, monkeypatch):
    def refuse(*args: object) -> None:
        raise PermissionError(13, "Permission denied", "x")

    (tmp_path / "a.txt").write_text(PROSE)
    monkeypatch.setattr("builtins.open", refuse)
    assert only_problem(tmp_path / "a.txt") == "x: cannot be read: Permission denied"


def test_an_error_in_the_middle_leaves_what_was_read(tmp_path):
    class Failing:
        endings = frozenset({".txt"})

        def recognises(self, head: bytes) -> bool:
            return False

        def read(self, source: Source):
            yield Found(source.place, PROSE, "0" * 64, Byline())
            raise OSError(5, "Input/output error")

    (tmp_path / "a.txt").write_text(PROSE)
    document, problem = read_input(Input("x", str(tmp_path / "a.txt")), HINTS, [Failing()])
    assert document.text == PROSE
    assert str(problem) == "x: cannot be read: Input/output error"


def test_one_bad_input_does_not_stop_the_others(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text(PROSE)
    (tmp_path / "c.pdf").write_bytes(b"%PDF-1.4")
    told = read_path(tmp_path)
    assert [type(found) for found in told] == [Problem, Document, Problem]


def test_every_problem_is_one_printable_line(tmp_path):
    hostile = (
        b'{"text": "a b", "date": "\\u001b[31m\\n2016", "title": "\\u202e"}\n{"\\u001b": 1}\n[\n'
    )
    _, problems = read_bytes(tmp_path, "a.jsonl", hostile)
    assert len(problems) == 3
    assert all(str(problem).isprintable() for problem in problems)


BEGINNINGS = st.sampled_from(
    [
        *(b"", b"---\n", b"---\ndate: ", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\x1f\x8b"),
        *(
            b"<html>",
            b"<!doctype html><body><p>",
            b"<html><meta charset=",
            b"<html><time datetime=",
        ),
        *(b'{"text":', b'{"text":"a b","date":"', b"text,date\n", b'title;text\n"', b"<?xml "),
    ]
)
NAMES = st.sampled_from(["a", "a.txt", "a.html", "a.jsonl", "a.csv", "a.json", "a.tsv"])


@settings(max_examples=400, deadline=None)
@given(
    NAMES,
    BEGINNINGS,
    st.binary(max_size=300)
    | st.text(max_size=200).map(lambda text: text.encode("utf-8", "ignore")),
)
def test_any_bytes_give_documents_or_problems(tmp_path_factory, name, beginning, data):
    path = tmp_path_factory.getbasetemp() / name
    path.write_bytes(beginning + data)
    told = list(read_input(Input(name, str(path)), HINTS, READERS))
    assert told
    for found in told:
        if isinstance(found, Document):
            assert found.text.strip()
            assert found.text_sha256 == sha256_text(found.text)
            assert found.date is None or found.date <= TODAY.replace(day=TODAY.day + 1)
            assert all(word is None or word.isprintable() for word in (found.outlet, found.title))
            assert found.place_read.isprintable()
        else:
            assert str(found).startswith(name)
            assert str(found).isprintable()
    assert told == list(read_input(Input(name, str(path)), HINTS, READERS))
