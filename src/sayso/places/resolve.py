"""The places of one document resolved together."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from sayso.places.atlas import Atlas
from sayso.places.countries import country_words
from sayso.places.dateline import dateline_place
from sayso.places.entry import TOWNS, Entry, Kind
from sayso.places.findings import Finding, border, named, unnamed
from sayso.places.fold import plain
from sayso.places.phrases import (
    Container,
    Phrase,
    Relation,
    has_capitals,
    read_phrase,
    words_of_phrase,
)
from sayso.places.scene import Scene, scene_of
from sayso.places.senses import Name, Sense, find_senses
from sayso.places.stands_for import GOVERNMENT, means_government
from sayso.places.words import LEADING
from sayso.types import Place, Span, phrase

_BESIDE = re.compile(r"\s?[,(]\s?|[^\S\n]{2,3}")
_BETWEEN = re.compile(r"[^\W\d_]+|\S")
_FARTHEST = 60
"""Code points between a name and what contains it."""

_PASSED = re.compile(
    r"\b(?:between|from|to|towards?|via)\s+(?:the\s+)?(?:(?:city|town|village)\s+of\s+)?$",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\s*(?:,|(?:,\s*)?(?:and|or))\s*", re.IGNORECASE)
_FULL_STOP = re.compile(r"[.!?][\s\"'”’]")
_ASIDE = frozenset((Relation.ROUND, Relation.NEAR, Relation.TOWARDS))
"""How a place lies to a town that is named only to tell where the place is."""

_LIST = 3
"""Names back in which the list, or the list's last name, stands that a name goes on."""

_IN_FRONT = 30
_BACK = 800
"""Code points back in which "the city" may have been named."""


class Before(NamedTuple):
    """A place that was named, and whether only as where somebody came from or went to, or aside."""

    span: Span
    entry: Entry
    passed: bool


class Words(NamedTuple):
    """A span with what its words say."""

    span: Span
    phrase: Phrase
    name: Name


def resolve_places(
    text: str, spans: Sequence[Span], atlas: Atlas, outlet_country: str | None = None
) -> tuple[Place, ...]:
    """The place that each span means, in the order of `spans`.

    Pure but for the atlas, which only looks up: the same arguments give the same places. The
    spans may be bare names or whole phrases ("in the Saliheen district of Aleppo"), and may
    overlap. What cannot be resolved keeps its words, with a reason.

    Args:
        text: the document's text.
        spans: where places are named.
        atlas: the gazetteers.
        outlet_country: code of the country of who published it, None if not known.

    Raises:
        ValueError: a span does not lie in the text.
    """
    read = read_names(text, spans, atlas)
    named = country_words(text)
    names = dict.fromkeys(item.name for item in (*read, *_filed_from(text, atlas)) if item.name[0])
    senses = find_senses(names, atlas, named, outlet_country)
    scene = scene_of(
        named, (senses[item.name] for item in read if item.name in senses), outlet_country, atlas
    )
    findings = _find_all(text, read, senses, scene, atlas)
    return tuple(_place(text, Span(*span), findings[Span(*span)]) for span in spans)


def read_names(text: str, spans: Sequence[Span], atlas: Atlas) -> list[Words]:
    """Each span once, in order of the text, with what its words say."""

    def known(name: str) -> bool:
        return bool(atlas.find(name))

    ordered = sorted({Span(*span) for span in spans})
    cased = has_capitals(text)
    written = [words_of_phrase(text, span) for span in ordered]
    said_once = {words: read_phrase(words, known, cased) for words in dict.fromkeys(written)}
    phrases = [said_once[words] for words in written]
    read = []
    for at, (span, said) in enumerate(zip(ordered, phrases, strict=True)):
        if not said.containers:
            said = _with_container_beside(text, ordered, phrases, at)
        outer = tuple((plain(container.name), container.kinds) for container in said.containers)
        name = plain(said.name), plain(said.core), said.kinds, outer
        read.append(Words(span, said, name))
    return read


def _with_container_beside(
    text: str, spans: Sequence[Span], phrases: Sequence[Phrase], at: int
) -> Phrase:
    """The phrase with the name behind its comma, or behind "in" or "of" and small words alone."""
    said = phrases[at]
    end = spans[at].end
    for after in range(at + 1, len(spans)):
        gap = text[end : spans[after].start]
        if spans[after].start < end:
            continue
        if len(gap) > _FARTHEST or not phrases[after].name:
            return said
        between = [word.lower() for word in _BETWEEN.findall(gap)]
        small = set(between) <= LEADING and "islamic" not in between  # "Islamic State of Iraq"
        joined = bool({"in", "of"} & set(between)) and small
        if _BESIDE.fullmatch(gap) or joined:
            outer = Container(phrases[after].core, phrases[after].kinds)
            return replace(said, containers=(outer,), firm=joined)
        return said
    return said


def _filed_from(text: str, atlas: Atlas) -> list[Words]:
    """The dateline's place, as one more name of the document."""
    span = dateline_place(text)
    return read_names(text, [span], atlas) if span else []


def _find_all(
    text: str,
    read: Sequence[Words],
    senses: dict[Name, Sense],
    scene: Scene,
    atlas: Atlas,
) -> dict[Span, Finding]:
    seats = {item.phrase.name.lower() for item in read if _is_seat(senses.get(item.name))}
    before: list[Before] = []
    parts: dict[str, Finding] = {}
    findings: dict[Span, Finding] = {}
    for item in read:
        span, said, sense = item.span, item.phrase, senses.get(item.name)
        town = _town_before(text, before, span.start, scene)
        if said.relation is Relation.BORDER:
            found = border(said, sense, scene, atlas)
        elif sense is None:
            last = before[-1].entry.country if before else None
            found = unnamed(said, scene, town or scene.city, last, atlas)
        else:
            found = named(said, sense, scene, atlas, town or scene.only_city)
            if said.district or said.firm:
                found = _as_before(found, said, parts)
            meant = found.entry and not found.relation and _is_seat(sense)
            if meant and means_government(text, span, seats):
                found = replace(found, reason="its government is meant", stands_for=GOVERNMENT)
        findings[span] = found
        if found.entry and not found.stands_for:
            before.append(Before(span, found.entry, _is_passed(text, span, said, before)))
    return findings


def _as_before(found: Finding, said: Phrase, parts: dict[str, Finding]) -> Finding:
    """What a part of a town was found to be when the text told more of it, kept in `parts`."""
    if said.firm and found.entry:
        parts.setdefault(plain(said.core), found)
    elif found.relation == "part of" or not found.entry:
        return parts.get(plain(said.core), found)
    return found


def _town_before(text: str, before: Sequence[Before], start: int, scene: Scene) -> Entry | None:
    """The town that "the city" at `start` means by what is named before, in the scene's country.

    That is the last one; where it is only passed ("they fled Homs to Hama"), the last of its
    sentence that is not. None if all are far off.
    """
    last: Before | None = None
    for one in reversed(before):
        if start - one.span.start > _BACK:
            break
        if last and _FULL_STOP.search(text, one.span.end, last.span.start):
            break
        if one.entry.kind in TOWNS and (
            one.entry.country == scene.country or not (scene.country or scene.countries)
        ):
            if not one.passed:
                return one.entry
            last = last or one
    return last.entry if last else None


def _is_passed(text: str, span: Span, said: Phrase, before: Sequence[Before]) -> bool:
    """Whether a place is named as an end of somebody's way, or to tell where another one is."""
    if said.relation in _ASIDE:
        return True
    if _PASSED.search(text, max(0, span.start - _IN_FRONT), span.start):
        return True
    return any(
        one.span.covers(span) or _LISTED.fullmatch(text, one.span.end, span.start)
        for one in before[-_LIST:]
        if one.passed
    )


def _is_seat(sense: Sense | None) -> bool:
    """Whether a name means a capital or a country."""
    if sense is None or not sense.candidates:
        return False
    return sense.candidates[sense.best].entry.kind in (Kind.CAPITAL, Kind.COUNTRY)


def _place(text: str, span: Span, found: Finding) -> Place:
    words, entry = phrase(text, span), found.entry
    if entry is None:
        return Place(words, found.name, reason=found.reason)
    return Place(
        words=words,
        name=found.name,
        latitude=entry.latitude,
        longitude=entry.longitude,
        country=entry.country or None,
        id=entry.id,
        precision=found.precision,
        relation=found.relation,
        stands_for=found.stands_for,
        reason=found.reason,
    )
