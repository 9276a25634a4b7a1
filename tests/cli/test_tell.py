"""Words of hostile documents, made fit for a terminal."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.cli.tell import one_line


@given(st.text(st.characters()))
def test_one_line_of_printable_words(text):
    line = one_line(text)
    assert all(char.isprintable() or char in "\u200c\u200d" for char in line)
    assert len(line.splitlines()) <= 1


@given(st.text(st.characters(categories=["L", "N", "P"])))
def test_words_are_left_alone(text):
    assert one_line(text) == text


def test_what_steers_a_terminal_is_replaced():
    assert one_line("a\x1b[2Jb\u202ec\n d") == "a\ufffd[2Jb\ufffdc d"
