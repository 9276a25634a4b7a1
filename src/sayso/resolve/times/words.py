"""A text as words with their classes."""

import re
from typing import NamedTuple

from sayso.resolve.times.lexicon import CLASS_OF, CODES, LOOSE

_WORD = re.compile(
    r"""
      [ap]\.\ ?m\b\.?
    | [^\W\d_]+(?:['’][^\W\d_]+)*
    | \d{4}-\d\d?-\d\d?(?!\d)
    | \d[\d.,:/]*\d(?:st|nd|rd|th|s)?(?![^\W\d_]) | \d(?:st|nd|rd|th)?(?![^\W\d_]) | \d+
    | ['’]\d0s\b
    | \n\s*\n | \S
    """,
    re.VERBOSE,
)
_SHAPES = re.compile(
    r"""
      (?P<ISO> \d{4}-\d\d?-\d\d?)
    | (?P<YEAR> (?:19|20)\d\d)
    | (?P<DECADE> (?:(?:18|19|20)\d0|['’]\d0)s)
    | (?P<DIGITS> 0?[1-9]|[12]\d|3[01])
    | (?P<NTH> \d{1,3}(?:st|nd|rd|th))
    | (?P<FRACTION> \d/\d|[½¼¾])
    | (?P<CLOCK> (?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?)
    | (?P<SLASHED> \d{1,2}([/.])\d{1,2}\9(?:\d{4}|\d\d))
    | (?P<NUMBER> \d{1,6}(?:\.\d)?)
    """,
    re.VERBOSE,
)
_OTHER = CODES["OTHER"]
_MAY = CODES["MAY"]
_LOOSER = {CODES[name]: CODES[other] for name, other in LOOSE.items()}


class Word(NamedTuple):
    """A word of a text in lower case and without "'s", with its class (`lexicon.CODES`)."""

    start: int
    end: int
    text: str
    code: str


class Words(NamedTuple):
    """The words of a text, and the string of their classes."""

    all: list[Word]
    codes: str


def words_of(text: str, loose: bool = False) -> Words:
    """The words of `text`; `loose` where all of it is known to be a time.

    Pure; its time grows with the length of the text and no faster.
    """
    found = [_word(text, match) for match in _WORD.finditer(text)]
    if loose:
        found = [word._replace(code=_LOOSER.get(word.code, word.code)) for word in found]
    return Words(found, "".join([word.code for word in found]))


def _word(text: str, match: re.Match[str]) -> Word:
    start, end = match.span()
    written = match.group()
    word = written.lower()
    code = CLASS_OF.get(word)
    if code is None:
        if word[-2:] in ("'s", "’s"):
            word = word[:-2]
            code = CLASS_OF.get(word, _OTHER)
        elif word[0].isalpha():
            return Word(start, end, word, _OTHER)
        else:
            shape = _SHAPES.fullmatch(word)
            code = CODES[shape.lastgroup or "OTHER"] if shape else _OTHER
    if code == _MAY and written[0].isupper():
        code = CODES["MAY_NAMED"]
    return Word(start, end, word, code)
