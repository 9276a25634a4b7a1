import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import InputError
from sayso.readers.decode import check_text, decode, peek, refuse_binary

CURLY = "The army said it “had taken” the town’s mill — the rebels denied it."


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\r\nb\rc\n", "a\r\nb\rc\n"),
        (codecs.BOM_UTF8 + CURLY.encode(), CURLY),
        (CURLY.encode("utf-16"), CURLY),
        (codecs.BOM_UTF16_BE + CURLY.encode("utf-16-be"), CURLY),
        ("e\u0301".encode(), "e\u0301"),
    ],
    ids=["newlines", "UTF-8 mark", "UTF-16", "UTF-16 big-endian", "no NFC"],
)
def test_unicode_is_decoded_and_nothing_else(data, text):
    assert decode(data) == (text, None)


def test_windows_1252_is_told():
    text, remark = decode(CURLY.encode("cp1252"))
    assert text == CURLY
    assert remark == "not UTF-8; read as windows-1252, which it looks like"


@pytest.mark.parametrize(
    ("declared", "codec"),
    [("windows-1251", "cp1251"), (" KOI8-R ", "koi8_r"), ("iso-8859-5", "iso8859_5")],
)
def test_a_declared_encoding_is_used_and_told(declared, codec):
    words = "Войска взяли мельницу"
    assert decode(words.encode(codec), declared)[0] == words
    assert "declares" in decode(words.encode(codec), declared)[1]


def test_latin_1_means_windows_1252_as_in_browsers():
    assert decode(CURLY.encode("cp1252"), "ISO-8859-1")[0] == CURLY


def test_utf_8_goes_before_what_is_declared():
    assert decode(CURLY.encode(), "windows-1251") == (CURLY, None)


@pytest.mark.parametrize("declared", ["unicode_escape", "utf-7", "zip", "idna", "", "\0", "x" * 99])
def test_encodings_that_rewrite_are_not_taken_from_a_page(declared):
    text, remark = decode(CURLY.encode("cp1252") + rb"\u0041", declared)
    assert text.endswith(r"\u0041")
    assert "looks like" in remark


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("Войска взяли мельницу и ушли".encode("cp1251"), "encoding cannot be told"),
        (codecs.BOM_UTF16_LE + b"a\0\0", "no valid utf-16"),
        (bytes(range(128, 256)) * 2, "encoding cannot be told"),
    ],
    ids=["Cyrillic", "half a unit", "noise"],
)
def test_what_cannot_be_decoded_is_refused(data, message):
    with pytest.raises(InputError, match=message):
        decode(data)


@pytest.mark.parametrize("tail", [b"\xff", b"\xe2\x80"], ids=["one bad byte", "cut short"])
@pytest.mark.parametrize("declared", [None, "utf-8"])
def test_a_broken_place_in_utf_8_is_marked_and_told(tail, declared):
    text, remark = decode(CURLY.encode() + tail, declared)
    assert text == CURLY + "\ufffd"
    assert remark == f"broken UTF-8 at byte {len(CURLY.encode())}; read with \ufffd there"


@pytest.mark.parametrize(
    ("head", "message"),
    [
        (b"%PDF-1.7 x", "a PDF"),
        (b"PK\x03\x04", "Office"),
        (b"{\\rtf1 x", "RTF"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"abc\0def", "NUL"),
        ("abc".encode("utf-16-le"), "UTF-16"),
    ],
)
def test_other_formats_are_refused_by_name(head, message):
    with pytest.raises(InputError, match=message):
        refuse_binary(head)


def test_marked_utf_16_is_no_binary():
    refuse_binary(CURLY.encode("utf-16"))
    assert peek(CURLY.encode("utf-16")) == CURLY


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "empty"),
        (" \n\t\u00a0\u2003", "no words"),
        ("-- * --", "no words"),
        ("abc\0", "control characters"),
        ("abc\x01\x02", "control characters"),
        ("half \ud83d", "lone surrogate"),
    ],
)
def test_text_without_words_is_refused(text, message):
    with pytest.raises(InputError, match=message):
        check_text(text)


def test_a_page_feed_and_a_stray_escape_do_not_make_a_text_binary():
    check_text("The army said.\f\n" * 20 + "\x1b")


@settings(deadline=None)
@given(st.binary(max_size=200), st.none() | st.text(max_size=10))
def test_any_bytes_give_text_or_one_clear_error(data, declared):
    try:
        _, told = decode(data, declared)
    except InputError as error:
        told = str(error)
    assert told is None or told.isprintable()


@settings(deadline=None)
@given(st.text())
def test_utf_8_comes_back_whole(text):
    text = text.encode("utf-8", "ignore").decode()
    if not text.startswith("\ufeff") and not text.encode().startswith((b"\xff\xfe", b"\xfe\xff")):
        assert decode(text.encode()) == (text, None)
