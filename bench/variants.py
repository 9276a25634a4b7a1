"""Other forms in which the same report may come: each a twin of a text with its offset map.

What spelling a writer has is no damage, but a reader that only knows one reads the other worse;
what a scanner makes of print is damage of another kind than `bench.damage`.
"""

import random
import re
from collections.abc import Callable, Iterator
from hashlib import sha256

from bench.corpora import Annotated, carry_over
from bench.damage import FULL, Damage, Twin, damage

Rewrite = Callable[[re.Match[str]], str]

OCR_RATE = 0.02
"""Share of characters that a scanner gets wrong: a poor copy, about one word in nine."""

_CONFUSED = {
    "l": "1", "1": "l", "O": "0", "0": "O", "e": "c", "c": "e", "h": "b", "b": "h", "n": "ri",
    "m": "rn", "i": "l", "I": "l", "S": "5", "5": "S", "u": "ii", "a": "o", "t": "f", "f": "t",
    ".": ",", ",": ".", " ": "", "d": "cl", "w": "vv", "8": "B", "B": "8", "g": "q",
}  # fmt: skip

_AMERICAN = (
    ("organis", "organiz"), ("recognis", "recogniz"), ("mobilis", "mobiliz"),
    ("civilis", "civiliz"),
    ("stabilis", "stabiliz"), ("hospitalis", "hospitaliz"), ("neutralis", "neutraliz"),
    ("criticis", "criticiz"), ("defence", "defense"),
    ("offence", "offense"), ("centre", "center"), ("kilometre", "kilometer"), ("metre", "meter"),
    ("labour", "labor"), ("neighbour", "neighbor"), ("harbour", "harbor"), ("armour", "armor"),
    ("colour", "color"), ("honour", "honor"), ("favour", "favor"), ("rumour", "rumor"),
    ("programme", "program"), ("travelled", "traveled"), ("signalled", "signaled"),
    ("towards", "toward"), ("aeroplane", "airplane"), ("grey", "gray"),
)  # fmt: skip
"""Word beginnings, British and American."""

_ARTICLE = re.compile(r"\b([Aa])l-(?=\w)")


def rewrite(text: str, pattern: re.Pattern[str], new: Rewrite) -> Twin:
    """A twin in which every match is replaced; inside a match, offsets map to its start."""
    kept: list[str] = []
    offsets: list[int] = []
    size = at = 0
    for match in pattern.finditer(text):
        offsets += range(size, size + match.start() - at)
        kept += [text[at : match.start()], new(match)]
        size += match.start() - at
        # Characters keep their own place as far as the new words reach.
        length = len(kept[-1])
        offsets += [size + min(i, length) for i in range(match.end() - match.start())]
        size += length
        at = match.end()
    offsets += range(size, size + len(text) - at + 1)
    return Twin("".join([*kept, text[at:]]), tuple(offsets))


def spelled(text: str, american: bool) -> Twin:
    """The text in American or in British spelling, as far as a list of common words goes."""
    words = dict(_AMERICAN if american else (pair[::-1] for pair in _AMERICAN))
    pattern = re.compile(rf"\b(?:{'|'.join(sorted(words, key=len, reverse=True))})", re.IGNORECASE)

    def new(match: re.Match[str]) -> str:
        found = match.group()
        other = words[found.lower()]
        return other.capitalize() if found[0].isupper() else other

    return rewrite(text, pattern, new)


def transliterated(text: str, article: str) -> Twin:
    """Arabic names with another form of their article: "al-Bab" as "Al Bab" or "el-Bab"."""
    return rewrite(text, _ARTICLE, lambda _: article)


def scanned(text: str) -> Twin:
    """What a scanner may make of the text, the same each time."""
    rng = random.Random(sha256(text.encode("utf-8", "replace")).digest())

    def new(match: re.Match[str]) -> str:
        return _CONFUSED[match.group()] if rng.random() < OCR_RATE else match.group()

    return rewrite(text, re.compile("|".join(map(re.escape, _CONFUSED))), new)


VARIANTS: dict[str, Callable[[str], Twin]] = {
    "as published": lambda text: damage(text, ()),
    "lower case only": lambda text: damage(text, {Damage.CASE}),
    "capitals only": lambda text: damage(text, {Damage.CAPITALS}),
    "no punctuation": lambda text: damage(text, {Damage.PUNCTUATION}),
    "no digits": lambda text: damage(text, {Damage.DIGITS}),
    "no line breaks": lambda text: damage(text, {Damage.LINES}),
    "all of it (the damaged twin)": lambda text: damage(text, FULL),
    "all of it, blanks squeezed": lambda text: damage(text, FULL | {Damage.GAPS}),
    "scanned (OCR noise)": scanned,
    "American spelling": lambda text: spelled(text, american=True),
    "British spelling": lambda text: spelled(text, american=False),
    "al-Bab as Al Bab": lambda text: transliterated(text, "Al "),
    "al-Bab as el-Bab": lambda text: transliterated(text, "el-"),
    "al-Bab as Bab": lambda text: transliterated(text, ""),
}
"""Every form, by the name that docs/benchmark.md gives it."""


def joined(texts: list[Annotated], words: int) -> Annotated:
    """One document of at least `words` words: the texts one behind another, as often as needed."""
    pieces: list[Annotated] = []
    parts: list[str] = []
    size = 0
    while sum(len(part.split()) for part in parts) < words:
        for text in texts:
            pieces.append(_moved(text, size))
            parts.append(text.text + "\n\n")
            size += len(parts[-1])
    return Annotated(
        "joined",
        "".join(parts),
        tuple(span for piece in pieces for span in piece.sentences or ()),
        None,
        tuple(claim for piece in pieces for claim in piece.claims or ()),
    )


def _moved(text: Annotated, by: int) -> Annotated:
    padded = Twin(" " * by + text.text, tuple(range(by, by + len(text.text) + 1)))
    return carry_over(text, padded)


def headlines(texts: list[Annotated]) -> Iterator[Annotated]:
    """Each text's first sentence alone, with the claims whose trigger stands in it."""
    for text in texts:
        if text.sentences and text.claims is not None:
            start, end = text.sentences[0]
            cut = Twin(text.text[:end], tuple(min(i, end) for i in range(len(text.text) + 1)))
            kept = tuple(c for c in text.claims if start <= c.trigger[0] and c.trigger[1] <= end)
            yield carry_over(Annotated(text.id, text.text, text.sentences[:1], None, kept), cut)
