"""Characters that could deceive, made visible.

A document may hold terminal escape sequences, or marks that turn the order of letters on
the screen.  Shown as code points they can do neither.
"""

import re

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, but for tab and line feed
    "\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"  # invisible, bidirectional, breaks
    "\ud800-\udfff\U000e0000-\U000e007f]"  # lone surrogates, tags
)
_BLANKS = re.compile(r"\s+")


def visible(text: str) -> str:
    """`text` with every unsafe character as "<U+202E>"; line feeds and tabs stay."""
    if text.isprintable():  # none of the unsafe characters is; most text is, and this is fast
        return text
    return _UNSAFE.sub(lambda found: f"<U+{ord(found.group()):04X}>", text)


def visible_line(text: str) -> str:
    """`text` made visible, on one line, each run of blanks one blank."""
    return _BLANKS.sub(" ", visible(text))
