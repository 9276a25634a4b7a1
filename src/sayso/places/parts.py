"""The words of a place cut into parts, each with the name in it.

"In the Saliheen district of Aleppo" has two: "the Saliheen district", "Aleppo".
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.places import words
from sayso.places.countries import country_of_people

Known = Callable[[str], bool]
"""Whether a gazetteer has a name."""

WHOLE = re.compile(r"\b(?:old|new|green|inner|historic|walled) (?:city|town|zone|quarter)\b")
"""Names of parts of towns that are made of common words."""

_SHORT = 4
"""Letters of a word that is too short to be a possessive without its mark."""

_TOKEN = re.compile(
    r"(?:[^\W_]\.)+[^\W_](?!\w)\.?|[^\W_]+(?:[’'ʿ‘ʻʼ][^\W_]+)*|[,;(/\n]|(?<=\w)[^\S\n]{2,}(?=\w)"
)
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)

Chunk = Sequence[re.Match[str]]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of words between prepositions.

    Attributes:
        name: what it names, "" where nothing.
        core: the name without a word behind it that tells a kind of place.
        rest: its lowered words outside the name.
        tells: its lowered words outside the words that must be the name.
        before: the preposition or mark in front of it, "" if none.
        owns: whether it is a possessive.
    """

    name: str
    core: str
    rest: tuple[str, ...]
    tells: tuple[str, ...]
    before: str
    owns: bool


NOTHING = Part("", "", (), (), "", False)


def parts_of(written: str, known: Known, cased: bool) -> list[Part]:
    """The parts of `written`, the most specific first: what owns stands behind what it owns.

    Args:
        written: the words.
        known: whether a gazetteer has a name.
        cased: whether a name must have a capital.
    """
    return _owners_last(_cut(written, known, cased))


def _cut(written: str, known: Known, cased: bool) -> Iterator[Part]:
    parting = words.PARTING if known(written) else words.PARTING | {"and"}
    chunk: list[re.Match[str]] = []
    before = ""
    for found in _TOKEN.finditer(written):
        word = found[0].lower() if found[0].strip() else ","
        if word in parting:
            if chunk:
                yield _part(written, chunk, before, False, known, cased)
                chunk = []
            before = word
            continue
        chunk.append(found)
        lone = word == "s" and len(chunk) > 1
        if lone or _POSSESSIVE.search(word) or _lost_mark(found[0], known):
            yield _part(written, chunk, before, True, known, cased)
            chunk, before = [], ""
    if chunk:
        yield _part(written, chunk, before, False, known, cased)


def _lost_mark(word: str, known: Known) -> bool:
    """Whether a word is a possessive that lost its mark: "Syrias"."""
    if len(word) <= _SHORT or word[-1] != "s" or {word.lower(), word[:-1].lower()} & words.LEADING:
        return False
    return not known(word) and known(word[:-1])


def _part(
    written: str,
    chunk: Chunk,
    before: str,
    owns: bool,
    known: Known,
    cased: bool,
) -> Part:
    if owns and chunk[-1][0].lower() == "s":
        chunk = chunk[:-1]
    plain_words = [_POSSESSIVE.sub("", found[0]) for found in chunk]
    if owns and _lost_mark(plain_words[-1], known):
        plain_words[-1] = plain_words[-1][:-1]
    tokens = [word.lower() for word in plain_words]
    low, high = _core(plain_words if cased else tokens, cased)
    core = _written(written, chunk[low:high])
    for start, end in _variants(chunk, tokens, (low, high)):
        name = _written(written, chunk[start:end])
        lost = owns and end == len(chunk) and _lost_mark(name, known)
        if lost:
            name = name[:-1]
        whole = bool(WHOLE.fullmatch(name.lower()))
        if lost or name == core or whole or known(name):
            shorter = _written(written, chunk[start:high])
            if lost or whole or low == high or not shorter:
                shorter = name
            rest = (*tokens[:start], *tokens[end:])
            return Part(name, shorter, rest, (*tokens[:low], *tokens[high:]), before, owns)
    return Part("", "", tuple(tokens), tuple(tokens), before, owns)


def _written(written: str, chunk: Chunk) -> str:
    return _POSSESSIVE.sub("", written[chunk[0].start() : chunk[-1].end()]) if chunk else ""


def _core(written: Sequence[str], cased: bool) -> tuple[int, int]:
    """Where the words lie that must be the name; the two are equal where there are none."""
    low, high = 0, len(written)
    while low < high and _is_beside(written[low], cased, words.LEADING):
        low += 1
    while high > low and _is_beside(written[high - 1], cased, words.TRAILING):
        high -= 1
    if all(word.lower() in words.PARTICLES for word in written[low:high]):
        return low, low
    return low, high


def _is_beside(word: str, cased: bool, small: frozenset[str]) -> bool:
    """Whether a word at the edge of a name is no part of it."""
    lowered = word.lower()
    if lowered in small or word.isdecimal() or country_of_people(word):
        return True
    return cased and word == lowered and word.isascii() and lowered not in words.PARTICLES


def _variants(
    chunk: Chunk, tokens: Sequence[str], core: tuple[int, int]
) -> Iterator[tuple[int, int]]:
    """Stretches that may be the name, longer ones first.

    One of small words alone must be a known whole, or written with capitals ("Eastern Province").
    """
    low, high = core
    first = 0
    while first < len(tokens) and tokens[first] in words.EDGE | words.CONFLICT:
        first += 1
    starts = range(first, low + 1) if first <= low else (low,)
    stretches = [(start, end) for start in starts for end in (len(tokens), high)]
    for start, end in dict.fromkeys(stretches):
        stretch = chunk[start:end]
        if stretch and (
            low < high
            or WHOLE.fullmatch(" ".join(tokens[start:end]))
            or (len(stretch) > 1 and all(found[0][0].isupper() for found in stretch))
        ):
            yield start, end


def _owners_last(parts: Iterable[Part]) -> list[Part]:
    """Possessives behind the next name, which they own.

    "Aleppo's Old City" as "the Old City of Aleppo", "Syria's province of Hama" as "the province of
    Hama of Syria".
    """
    ordered: list[Part] = []
    owners: list[Part] = []
    for part in parts:
        if part.owns:
            owners.insert(0, part)
        elif part.name:
            ordered += [part, *owners]
            owners = []
        else:
            ordered.append(part)
    return ordered + owners
