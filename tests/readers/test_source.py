import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import InputError
from sayso.readers import limits
from sayso.readers import source as module
from sayso.readers.source import Source


def source(data: bytes) -> Source:
    return Source("x", "", io.BytesIO(data))


@settings(deadline=None)
@given(st.binary(max_size=100), st.integers(1, 9), st.integers(1, 9))
def test_lines_are_those_of_the_whole_whatever_the_chunks(data, head, chunk):
    data = data.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "HEAD_BYTES", max(head, 3))
        patch.setattr(module, "_CHUNK", chunk)
        assert list(source(data).lines()) == io.BytesIO(data).readlines()


def test_marks_are_taken_off_and_utf_16_is_turned():
    assert list(source("\ufeffa\nb".encode()).lines()) == [b"a\n", b"b"]
    assert list(source("ä\nb".encode("utf-16")).lines()) == ["ä\n".encode(), b"b"]


def test_broken_utf_16_is_an_error():
    with pytest.raises(InputError, match="UTF-16"):
        list(source(b"\xff\xfea\0\n").lines())


def test_a_long_line_is_passed_over_and_never_held(monkeypatch):
    monkeypatch.setattr(module, "LINE_BYTES", 5)
    monkeypatch.setattr(module, "_CHUNK", 4)
    monkeypatch.setattr(module, "HEAD_BYTES", 3)
    data = b"12345\n123456\nab\n" + b"x" * 50 + b"\nc\n" + b"y" * 50
    assert list(source(data).lines()) == [b"12345\n", None, b"ab\n", None, b"c\n", None]


def test_a_whole_has_a_limit(monkeypatch):
    monkeypatch.setattr(module, "FILE_BYTES", limits.HEAD_BYTES + 5)
    assert len(source(b"x" * (limits.HEAD_BYTES + 5)).whole()) == limits.HEAD_BYTES + 5
    with pytest.raises(InputError, match="too much for one document"):
        source(b"x" * (limits.HEAD_BYTES + 6)).whole()
