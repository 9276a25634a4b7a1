"""Bytes to text: decoded, never repaired."""

import codecs

from sayso.errors import InputError

UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

_FOREIGN = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an Office file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "rich text (RTF)"),
    (b"\x1f\x8b", "compressed (gzip)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"SQLite format 3\x00", "a database"),
)
"""Beginnings of formats that people take for text, so that the message can name them."""

_DECLARABLE = frozenset(
    codecs.lookup(name).name
    for name in (
        *("utf-16-le", "utf-16-be", "cp866", "cp874", "koi8-r", "koi8-u", "mac-roman"),
        *("gbk", "gb18030", "big5", "euc-jp", "iso2022-jp", "shift-jis", "euc-kr"),
        *(f"cp{number}" for number in range(1250, 1259)),
        *(f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
    )
)
"""Encodings that a page may declare (the WHATWG Encoding Standard's, as Python has them)
beside UTF-8, which is tried in any case.

A page must not name others: some of Python's, such as unicode_escape, rewrite the text."""

_MEANT_AS_CP1252 = frozenset(codecs.lookup(name).name for name in ("ascii", "latin-1"))
"""Names that browsers take for windows-1252 (WHATWG Encoding Standard, section 4.2)."""

_CONTROL_SHARE = 0.01
"""More control characters than this are no text; pages of teletype and PDF have a few."""

_LAYOUT = frozenset("\t\n\r\f\v")


def refuse_binary(head: bytes) -> None:
    """Refuse bytes that do not begin like text.

    Raises:
        InputError: the beginning is that of another format, or holds NUL bytes.
    """
    for start, name in _FOREIGN:
        if head.startswith(start):
            raise InputError(f"this is {name}, not text; convert it to text first")
    if b"\0" in head and not head.startswith(UTF16_MARKS):
        raise InputError("binary data (NUL bytes); if it is UTF-16 text, save it as UTF-8")


def peek(head: bytes) -> str:
    """The beginning of an input as text, whatever is wrong with it: only to tell its kind."""
    if head.startswith(UTF16_MARKS):
        return head.decode("utf-16", "replace")
    return head.decode("utf-8-sig", "replace")


def check_text(text: str) -> None:
    """Refuse what holds no words to read, or what later stages could not keep.

    Raises:
        InputError: empty, only blanks and marks, control characters, half characters.
    """
    if not text:
        raise InputError("empty; nothing to read")
    if not any(letter.isalnum() for letter in text):
        raise InputError("no words; nothing to read")
    controls = sum(letter < " " and letter not in _LAYOUT for letter in text)
    if "\0" in text or controls > _CONTROL_SHARE * len(text):
        raise InputError("binary data (control characters); convert it to text first")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InputError(
            f"half of a character at {error.start} (a lone surrogate); write the text anew as UTF-8"
        ) from error


def decode(data: bytes, declared: str | None = None) -> tuple[str, str | None]:
    """The text of `data`, and what to tell the user about its encoding, if anything.

    Marks at the beginning come first, then UTF-8, which hardly any other text happens to be;
    then `declared`, the encoding that the input itself names; then UTF-8 with broken places;
    then windows-1252, where the letters that come out look like writing.

    Raises:
        InputError: none of them fits.
    """
    if data.startswith(codecs.BOM_UTF8):
        data = data[len(codecs.BOM_UTF8) :]
    elif data.startswith(UTF16_MARKS):
        return _strict(data, "utf-16"), None
    try:
        return data.decode(), None
    except UnicodeDecodeError as error:
        broken = error.start
    if declared is not None and (name := _declared_codec(declared)) is not None:
        return _strict(data, name), f"not UTF-8; read as {name}, which it declares"
    if _is_damaged_utf8(data):
        # The mark stands where something is lost; no other letter is touched.
        return data.decode("utf-8", "replace"), f"broken UTF-8 at byte {broken}; read with � there"
    if _looks_like_cp1252(data):
        return _strict(data, "cp1252"), "not UTF-8; read as windows-1252, which it looks like"
    raise InputError("not UTF-8, and its encoding cannot be told; save it as UTF-8")


def _strict(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise InputError(f"no valid {codec} at byte {error.start}; save it as UTF-8") from error


def _declared_codec(declared: str) -> str | None:
    try:
        name = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        return None
    if name in _MEANT_AS_CP1252:
        return "cp1252"
    return name if name in _DECLARABLE else None


def _is_damaged_utf8(data: bytes) -> bool:
    # Whole UTF-8 letters do not come about by chance: with as many of them as broken bytes,
    # another decoding would turn every one into two or three wrong letters.
    letters = [letter for letter in data.decode("utf-8", "replace") if not letter.isascii()]
    return 2 * letters.count("\ufffd") <= len(letters)


def _looks_like_cp1252(data: bytes) -> bool:
    # Imported here: hardly any input needs it, and start-up has a budget.
    from charset_normalizer import from_bytes

    return from_bytes(data, cp_isolation=["cp1252"]).best() is not None
