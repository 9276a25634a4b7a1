"""A phrase taken apart: who is named with whom, what stands before "of", what only describes."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from sayso.resolve.actors.fold import Token
from sayso.resolve.actors.model import Sense
from sayso.resolve.actors.register import Occurrence
from sayso.resolve.lexicon import words

_ENDS = words(
    "who which that including after before amid during when where whose while against to on near "
    "over into toward towards between because without except plus under through outside inside"
)
"""Words behind which nobody is named who is meant by the phrase."""

_TOWARDS = words("loyal belonging linked affiliated")
"""Words that make "to" a link."""

_JOINS = words("and or & plus")
LINKS = words("to of from with for in at by belonging loyal affiliated linked within")
_PASSIVE = words(
    "backed led held controlled ruled allied aligned trained funded supported run occupied "
    "sponsored dominated supplied besieged imposed brokered listed born owned installed "
    "friendly inspired based affiliated linked designated recognised recognized made ally backer"
)
_DESCRIBES = _PASSIVE - words("ally backer")
_PREFIXES = words("pro anti non counter")
_POINTING = words("its their his her our my your them those these both other others each")


_COUNTS = words(
    "at least most up to more less fewer than over about around nearly almost some several many "
    "number large small dozens scores hundreds thousands of dozen two three four five six seven "
    "eight nine ten another all both either a an"
)
"""Words in front that only say how many."""


class Part(NamedTuple):
    """One of those that a phrase names: words `first` up to `last`, parted by links.

    `segments` are ranges of words; the first is before any link, each later one behind its word
    in `links`.
    """

    first: int
    last: int
    segments: tuple[tuple[int, int], ...]
    links: tuple[str, ...]


def only_describes(key: str) -> bool:
    """Whether a word says what is done by the one before it to the one behind ("held")."""
    return key in _DESCRIBES


def describes(found: Occurrence, tokens: Sequence[Token]) -> str:
    """The word by which a name only describes somebody else ("based", "pro"); "" for none."""
    if found.first and tokens[found.first - 1].key in _PREFIXES:
        return tokens[found.first - 1].key
    after = tokens[found.last].key if found.last < len(tokens) else ""
    if after not in _DESCRIBES or tokens[found.last - 1].owns:
        return ""
    follows = tokens[found.last + 1].key if found.last + 1 < len(tokens) else ""
    return "" if follows in ("by", "to", "with") else after


def parts_of(tokens: Sequence[Token], found: Sequence[Occurrence]) -> list[Part]:
    """The parts of a phrase, in order; words inside a name never part it."""
    inside = {place for one in found for place in range(one.first, one.last)}
    first = _first_word(tokens, inside)
    end = next(
        (
            place
            for place, token in enumerate(tokens)
            if place > first
            and token.key in _ENDS
            and place not in inside
            and not (token.key == "to" and tokens[place - 1].key in _TOWARDS)
        ),
        len(tokens),
    )
    joined = any(t.key in _JOINS for p, t in enumerate(tokens[:end]) if p not in inside)
    starts = {one.first for one in found if _is_country(one)}
    ends = {one.last for one in found if _is_country(one)}
    bounds = [first]
    for place in range(first + 1, end):
        token = tokens[place]
        if place in inside and place - 1 in inside and not (place in starts and place in ends):
            continue
        listed = joined and "," in token.gap and place not in bounds
        apart = token.gap in ("-", "–", "/") or (joined and not token.gap)
        twins = place in starts and place in ends and apart
        if token.key in _JOINS and place not in inside:
            bounds.append(place + 1)
        elif listed or twins:
            bounds.append(place)
    bounds.append(end)
    return [
        _part(tokens, first, last, inside)
        for first, last in pairwise(bounds)
        if _last_word(tokens, first, last) > first
    ]


def _first_word(tokens: Sequence[Token], inside: set[int]) -> int:
    """Where a phrase begins behind words that only say how many."""
    for place, token in enumerate(tokens[:-1]):
        if place in inside or not (token.key in _COUNTS or token.key.isdecimal()):
            return place
    return max(0, len(tokens) - 1)


def points(tokens: Sequence[Token], part: Part) -> bool:
    """Whether the part only points to somebody named elsewhere ("its allies")."""
    return tokens[part.first].key in _POINTING


def _is_country(found: Occurrence) -> bool:
    return any(alias.sense is Sense.STATE for alias in found.aliases)


def _last_word(tokens: Sequence[Token], first: int, last: int) -> int:
    """The end of a part without a join that a comma left at its end."""
    while last > first and tokens[last - 1].key in _JOINS:
        last -= 1
    return last


def _part(tokens: Sequence[Token], first: int, last: int, inside: set[int]) -> Part:
    last = _last_word(tokens, first, last)
    segments: list[tuple[int, int]] = []
    links: list[str] = []
    start = first
    for place in range(first, last):
        if tokens[place].key in LINKS and place not in inside:
            if place > start or not segments:
                segments.append((start, place))
                links.append(tokens[place].key)
            else:
                links[-1] = tokens[place].key
            start = place + 1
    segments.append((start, last))
    return Part(first, last, tuple(segments), tuple(links))
