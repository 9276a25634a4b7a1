"""JSON as bytes, always the same for the same value."""

import json
from collections.abc import Iterable, Mapping
from io import BytesIO


def to_json(value: object) -> bytes:
    """UTF-8 JSON for people to read, with a line feed at the end; lone surrogates become "?"."""
    return _encoded(json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n")


def to_json_lines(head: Mapping[str, object], name: str, items: Iterable[object]) -> bytes:
    """A JSON object of `head` and of a list `name`, an item a line: long lists in little memory."""
    out = BytesIO()
    opening = _line({**head, name: []})
    out.write(opening.removesuffix(b"]}"))
    for number, item in enumerate(items):
        out.write(b",\n" if number else b"\n")
        out.write(_line(item))
    out.write(b"\n]}\n")
    return out.getvalue()


def _line(value: object) -> bytes:
    return _encoded(json.dumps(value, ensure_ascii=False, allow_nan=False))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")
