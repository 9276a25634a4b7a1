"""Front matter: `key: value` lines between two lines of `---` at the head of a text."""

import re

from sayso.readers.fields import KNOWN, pick_byline, plain_name
from sayso.readers.found import Byline

_BLOCK = re.compile(r"---[ \t]*\r?\n(?P<lines>.{0,8000}?)^---[ \t]*(?:\r?\n|\Z)", re.S | re.M)
"""Eight thousand characters, so that a rule far below is not taken for the end."""

_PAIR = re.compile(r"(?P<key>[^\W\d][\w .-]{0,40}):(?:[ \t]+(?P<value>.*))?")
_OTHER = re.compile(r"\s*$|#|-[ \t]|[ \t]")
"""Blank lines, comments, and the lists and nested lines of YAML, which are passed over."""


def split_front_matter(text: str) -> tuple[Byline, str]:
    """Byline of the front matter, and the text after it, untouched.

    A block with any other kind of line, or without a single known key, is part of the text:
    `---` is also how people draw a rule.
    """
    block = _BLOCK.match(text)
    if block is None:
        return Byline(), text
    values: dict[str, object] = {}
    for line in block["lines"].splitlines():
        if pair := _PAIR.fullmatch(line):
            values.setdefault(plain_name(pair["key"]), _unquoted((pair["value"] or "").strip()))
        elif not _OTHER.match(line):
            return Byline(), text
    if KNOWN.isdisjoint(values):
        return Byline(), text
    return pick_byline(values), text[block.end() :]


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
