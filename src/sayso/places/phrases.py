"""The words of a place read apart: what they name, and how the place meant is related to it.

"In the Saliheen district of Aleppo" names Saliheen, in Aleppo; "rebel-held areas northeast of the
city" names nothing, but lies northeast of whatever city the document is about.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from sayso.places import words
from sayso.places.countries import country_of_people
from sayso.places.entry import Kind
from sayso.places.parts import NOTHING, WHOLE, Known, Part, parts_of
from sayso.types import Span


class Relation(StrEnum):
    """How the place that is meant lies to the one that is named.

    An embassy in Paris is a site there; Paris Street need not be.
    """

    SAME = ""
    NEAR = "near"
    TOWARDS = "towards"
    PART = "part of"
    ROUND = "countryside of"
    SITE = "site at"
    NAMED_SITE = "site named"
    BORDER = "border of"


class Container(NamedTuple):
    """A name that something lies in, with the kinds of place that its words allow."""

    name: str
    kinds: frozenset[Kind]


@dataclass(frozen=True, slots=True)
class Phrase:
    """What the words of a place say.

    Attributes:
        name: what is named, "" where nothing is.
        core: the name without the words beside it that tell a kind of place; often the same.
        containers: what it lies in, the nearest first.
        firm: whether the nearest of these is joined by "in", "of" or a possessive.
        relation: how the place meant lies to the one named.
        direction: "northeast", "eastern"; "" where none is said.
        kinds: kinds of place that the words allow, empty where they tell none.
        district: whether the words say that it is a part of a city.
        peoples: codes of countries named by the words for their people.
        generic: the word that points at a place without naming it ("city"), or at what the named
            one lies in ("of the capital"); "" if none does.
        away: kilometres that it lies from the one named, 0 where they are not told.
    """

    name: str
    core: str
    containers: tuple["Container", ...]
    firm: bool
    relation: Relation
    direction: str
    kinds: frozenset[Kind]
    district: bool
    peoples: tuple[str, ...]
    generic: str
    away: float


_SAMPLE = 2000
_LONGEST = 200
_AWAY = re.compile(r"\b(\d{1,4}) ?-?(k|m)(?:m\b|ms\b|ilomet|iles?\b)", re.IGNORECASE)
_MILE = 1.609
"""Kilometres."""

_LEFT = re.compile(r"(?:\b[\w'’-]+[ ]){1,6}$")
_RIGHT = re.compile(r"[ ]([^\W\d_]+)")


def has_capitals(text: str) -> bool:
    """Whether a text still has the capitals of its names."""
    return text[:_SAMPLE] != text[:_SAMPLE].lower()


def bare_phrase(name: str, kinds: frozenset[Kind]) -> Phrase:
    """A name with nothing beside it but a word for its kind."""
    return Phrase(name, name, (), False, Relation.SAME, "", kinds, False, (), "", 0.0)


def words_of_phrase(text: str, span: Span) -> str:
    """The words at `span`, with those beside them that belong to them."""
    alone = country_of_people(text[span.start : span.end]) is not None
    start, end = span if alone else _widened(text, span)
    return text[start : min(end, start + _LONGEST)]


def read_phrase(written: str, known: Known, cased: bool) -> Phrase:
    """What words say of a place.

    Args:
        written: the words, as `words_of_phrase` gives them.
        known: whether a gazetteer has a name.
        cased: whether the text has the capitals of its names, so that a word without is none.
    """
    parts = parts_of(written, known, cased)
    at = next((at for at, part in enumerate(parts) if part.name), len(parts))
    rest: list[str] = []
    for number, part in enumerate(parts[:at]):
        after = parts[number + 1] if number + 1 < len(parts) else NOTHING
        rest += _told(part, "" if after.owns else after.before)
    named = parts[at] if at < len(parts) else NOTHING
    kinds, district = _kinds((*_kind_in_front(parts[:at]), *named.tells))
    relation, direction = _relation((*rest, *_near(named), *named.rest))
    if relation is Relation.SITE and named.name and not words.SITES & set(rest):
        relation = Relation.NAMED_SITE
    listed = next((n for n, part in enumerate(parts) if n > at and part.before == "and"), None)
    outer = [part for part in parts[at + 1 : listed] if _holds(part)]
    return Phrase(
        name=named.name,
        core=named.core,
        containers=tuple(map(_container, outer)),
        firm=bool(outer) and (outer[0].owns or outer[0].before in words.INSIDE),
        relation=relation,
        direction=direction,
        kinds=kinds,
        district=district or bool(WHOLE.search(named.name.lower())),
        peoples=tuple(code for part in parts for code in _peoples(part.rest)),
        generic=_generic(parts[at + 1 :]) if named.name else _last_generic(rest),
        away=_away(written),
    )


def _widened(text: str, span: Span) -> Span:
    """The span with the words in front and behind that only tell how the place lies."""
    start, end = span
    left = _LEFT.search(text, max(0, start - 60), start)
    if left:
        tokens = left[0].split(" ")[:-1]
        keep = len(tokens)
        while keep and tokens[keep - 1].lower() in words.LEADING:
            keep -= 1
        start -= len(" ".join(tokens[keep:])) + 1 if keep < len(tokens) else 0
    right = _RIGHT.match(text, end)
    if right and right[1].lower() in words.TRAILING:
        end = right.end()
    return Span(start, end)


def _told(part: Part, after: str) -> tuple[str, ...]:
    """What a part without a name tells of the place behind it; `after` is the word between.

    "The northern city of" only says what kind of place it is; "north of" is beside the place,
    "the north of" in it.
    """
    near = _near(part)
    if after == "of" and part.rest[-1] in words.KINDS_OF:
        return near
    if after == "of" and part.rest[-1] in words.POINTS and "the" not in part.rest:
        return (*near, f"{part.rest[-1]} of")
    return (*near, *part.rest)


def _near(part: Part) -> tuple[str, ...]:
    return (part.before,) if part.before in words.NEAR else ()


def _kind_in_front(parts: Sequence[Part]) -> tuple[str, ...]:
    """The kind of place in "the province of Idlib"."""
    return parts[-1].rest[-1:] if parts else ()


def _kinds(rest: Sequence[str]) -> tuple[frozenset[Kind], bool]:
    for word in reversed(rest):
        if word in words.KINDS_OF:
            return words.KINDS_OF[word], word in words.PARTS
    return frozenset(), False


def _relation(rest: Sequence[str]) -> tuple[Relation, str]:
    """The relation that the words beside a name tell, and the direction."""
    told = set(rest) - _attributive(rest)
    beside = next((word for word in rest if word.endswith(" of")), "")
    direction = beside.removesuffix(" of") or next((w for w in rest if w in words.DIRECTIONS), "")
    if told & words.BORDERS:
        return Relation.BORDER, direction
    if beside:
        return Relation.TOWARDS, direction
    if told & words.NEAR:
        return Relation.NEAR, direction
    if told & words.ROUND:
        return Relation.ROUND, direction
    if told & words.SITES:
        return Relation.SITE, direction
    if direction or told & words.AREAS:
        return Relation.PART, direction
    return Relation.SAME, ""


def _attributive(rest: Sequence[str]) -> set[str]:
    """Words for borders and sites that only tell what kind of town or province follows."""
    return {
        word
        for word, after in pairwise(rest)
        if word in words.BORDERS | words.SITES and after in words.KINDS_OF
    }


def _holds(part: Part) -> bool:
    """Whether what stands in front of a part may lie in it."""
    if not part.name or WHOLE.fullmatch(part.name.lower()):
        return False
    return part.owns or not (part.before in words.NEAR or words.BORDERS & set(part.rest))


def _container(part: Part) -> Container:
    """The countryside of a town is its province, as far as points go."""
    kinds = _kinds(part.tells)[0]
    if not kinds and words.ROUND & set(part.rest):
        kinds = words.KINDS_OF["province"]
    return Container(part.core, kinds)


def _peoples(rest: Sequence[str]) -> Iterator[str]:
    """Countries by the words for their people; those of backers left out ("Russian-backed")."""
    for word, after in zip(rest, (*rest[1:], ""), strict=False):
        code = country_of_people(word)
        if code and after not in words.BACKING:
            yield code


def _last_generic(rest: Sequence[str]) -> str:
    """The word that points at a place; "a town" is another one than those named before."""
    found = next((at for at in reversed(range(len(rest))) if rest[at] in words.GENERIC), None)
    if found is None or words.ANOTHER & set(rest[:found]):
        return ""
    return rest[found]


def _generic(parts: Sequence[Part]) -> str:
    """The word that stands for what a named place lies in: "the Midan district of the capital"."""
    if not parts or parts[0].name or parts[0].before not in words.INSIDE:
        return ""
    return _last_generic(parts[0].rest)


def _away(written: str) -> float:
    found = _AWAY.search(written)
    if not found:
        return 0.0
    return float(found[1]) * (_MILE if found[2].lower() == "m" else 1.0)
