"""A text as words with their classes."""

import re
from typing import NamedTuple

from sayso.resolve.times.lexicon import CLASS_OF, CODES, LOOSE

_WORD = re.compile(
    r"""
      [b-oq-z][^\W\d_]*(?:['’][^\W\d_]+)*
    | [ap]\.\ ?m\b\.?
    | [^\W\d_]+(?:['’][^\W\d_]+)*
    | \d{4}-\d\d?-\d\d?(?!\d) | \d\d?-\d\d?-(?:19|20)\d\d(?!\d)
    | \d[\d.,:/]*\d(?:st|nd|rd|th|['’]?s)?(?![^\W\d_]) | \d(?:st|nd|rd|th)?(?![^\W\d_]) | \d+
    | ['’]\d0s\b
    | \n\s*\n | [^\s\w] | \S
    """,
    re.VERBOSE,
)
_SHAPES = re.compile(
    r"""
      (?P<ISO> \d{4}-\d\d?-\d\d?)
    | (?P<YEAR> (?:19|20)\d\d)
    | (?P<DECADE> (?:(?:18|19|20)\d0['’]?|['’]\d0)s)
    | (?P<DIGITS> 0?[1-9]|[12]\d|3[01])
    | (?P<NTH> \d{1,3}(?:st|nd|rd|th))
    | (?P<FRACTION> \d/[1-9]|[½¼¾])
    | (?P<CLOCK> (?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?)
    | (?P<SLASHED> \d{1,2}([-/.])\d{1,2}\9(?:\d{4}|\d\d))
    | (?P<NUMBER> \d{1,6}(?:\.\d)?)
    """,
    re.VERBOSE,
)
_OTHER, _MAY, _MAY_NAMED, _DECADE = (
    CODES[name] for name in ("OTHER", "MAY", "MAY_NAMED", "DECADE")
)
_POSSESSIVE = ("'s", "’s")
_LOOSER = {ord(CODES[name]): CODES[other] for name, other in LOOSE.items()}


class Word(NamedTuple):
    """A word of a text in lower case and without "'s", with its class (`lexicon.CODES`)."""

    start: int
    end: int
    text: str
    code: str


class _Classes(dict[str, str]):
    """The class of any word; what the lexicon does not list is told by its shape."""

    def __missing__(self, word: str) -> str:
        shape = None if word[0].isalpha() else _SHAPES.fullmatch(word)
        if shape is None and word.endswith(_POSSESSIVE) and len(word) > 2:
            return self[word[:-2]]
        return CODES[shape.lastgroup or "OTHER"] if shape else _OTHER


_CLASSES = _Classes(CLASS_OF)


class Words:
    """The words of a text.

    Attributes:
        codes: the classes of all of them, a character each.
        texts: all of them in lower case.
    """

    __slots__ = ("_starts", "codes", "texts")

    def __init__(self, text: str, loose: bool = False) -> None:
        """Read `text`; `loose` where all of it is known to be a time.

        Its time grows with the length of the text and no faster.
        """
        lowered = text.lower()
        if len(lowered) != len(text):  # "İ" is two characters in lower case
            lowered = "".join(letter.lower()[:1] for letter in text)
        found = list(_WORD.finditer(lowered))
        self._starts = [match.start() for match in found]
        self.texts = [match.group() for match in found]
        self.codes = "".join(map(_CLASSES.__getitem__, self.texts))
        if loose:
            self.codes = self.codes.translate(_LOOSER)
        elif _MAY in self.codes:
            self.codes = self._named(text)

    def word(self, at: int) -> Word:
        """The word at a place among them."""
        start, text = self._starts[at], self.texts[at]
        end = start + len(text)
        if self.codes[at] != _OTHER and text.endswith(_POSSESSIVE) and self.codes[at] != _DECADE:
            return Word(start, end - 2, text[:-2], self.codes[at])
        return Word(start, end, text, self.codes[at])

    def _named(self, text: str) -> str:
        """The classes where "May" is told from "may": a month has a capital, unless none has."""
        without = _MAY if text.islower() else _OTHER
        return "".join(
            code if code != _MAY else _MAY_NAMED if text[self._starts[at]].isupper() else without
            for at, code in enumerate(self.codes)
        )
