"""A lesson, whole or damaged, as words with labels."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bench.corpora import Annotated, Span
from bench.damage import Damage, Twin, damage
from sayso.tag.labels import (
    ATTRIBUTION_ROLES,
    CLAIM_ROLES,
    CUE_TAGS,
    FLAT_WIDTHS,
    MARKS,
    SIDES,
    STATUSES,
    TRIGGER_TYPES,
)
from sayso.tag.words import Word, split_words
from train.lesson import Anchor, Guess, Lesson

_NUMBER = re.compile(r"(?<!\w)\d[\d.,]*(?!\w)")
_TYPE = {str(name): i for i, name in enumerate(TRIGGER_TYPES)}
_STATUS = {str(name): i for i, name in enumerate(STATUSES)}
_SIDE = {str(name): i for i, name in enumerate(SIDES)}
_CUE = {name: i for i, name in enumerate(CUE_TAGS)}
_FIGURE = CLAIM_ROLES.index("figure")

LAYERS = {
    "lost": 1,
    "opens": 1,
    "begins": 1,
    "cue": len(CUE_TAGS),
    "trigger": len(TRIGGER_TYPES),
    "status": len(STATUSES),
    "side": len(SIDES),
    "fact": 1,
    **{name: FLAT_WIDTHS[name] for name in MARKS},
}
"""Width of each layer of labels, but for that of other schemes' events."""

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Example:
    """Words of one text with labels.

    Attributes:
        layers: (words, classes) each, a distribution over classes in every row; NaN where
            nothing is known.
        claims, cues: words that links start at; None where a text has no such layer.
    """

    text: str
    words: list[Word]
    layers: dict[str, Array]
    claims: tuple[Anchor, ...] | None
    cues: tuple[Anchor, ...] | None


class _Places:
    """Finds the words of a span of the undamaged text."""

    def __init__(self, twin: Twin, words: list[Word]) -> None:
        self.twin = twin
        self.starts = [word.start for word in words]
        self.words = words

    def of(self, span: Span) -> range:
        place = self.twin.span(*span)
        if place is None:
            return range(0)
        start = bisect_left(self.starts, place[0])
        if start and self.words[start - 1].end > place[0]:
            start -= 1
        return range(start, bisect_left(self.starts, place[1]))

    def at(self, offset: int) -> int:
        """The first word that starts at or behind an old offset."""
        return bisect_left(self.starts, self.twin.offsets[offset])

    def all_of(self, spans: Iterable[Span]) -> list[int]:
        return sorted({word for span in spans for word in self.of(span)})


def label(lesson: Lesson, kinds: frozenset[Damage], events: dict[str, int]) -> Example:
    """Damage a text and carry what is known of it over to the words that are left.

    `events` numbers the types of other schemes, from 1.
    """
    source = lesson.source
    twin = damage(source.text, kinds)
    words = split_words(twin.text)
    places = _Places(twin, words)
    widths = LAYERS | {"event": len(events) + 1}
    layers = {name: _unknown(len(words), width) for name, width in widths.items()}
    behind = _lose(source.text, kinds, places, layers["lost"])
    claims = cues = None
    if lesson.guess is not None:
        claims, cues = _carry(lesson.guess, places, behind, layers)
    if source.sentences is not None:
        layers["opens"][:] = 0
        for start, _ in source.sentences:
            layers["opens"][places.at(start) : places.at(start) + 1] = 1
    if source.attributions is not None:
        cues = _cues(source, places, layers["cue"])
    if source.claims is not None:
        claims = _claims(source, places, behind, layers)
    if lesson.all_events:
        layers["event"][:] = _one(0, len(events) + 1)
    for span, kind in lesson.events:
        layers["event"][places.all_of([span])] = _one(events[kind], len(events) + 1)
    for name, spans in lesson.marks.items():
        _mark(layers[name], MARKS[name], spans, places)
    for span, value in lesson.facts:
        layers["fact"][places.all_of([span])] = value
    return Example(twin.text, words, layers, claims, cues)


def _mark(
    layer: Array,
    kinds: Sequence[str],
    spans: Iterable[tuple[Span, str]],
    places: _Places,
) -> None:
    layer[:] = _one(0, layer.shape[1])
    for span, kind in spans:
        words = places.of(span)
        for word in words:
            column = 1 + 2 * kinds.index(kind) + (word != words[0])
            layer[word] = _one(column, layer.shape[1])


def _unknown(words: int, width: int) -> Array:
    return np.full((words, width), np.nan, np.float32)


def _one(column: int, width: int) -> Array:
    return np.eye(width, dtype=np.float32)[column]


def _lose(text: str, kinds: frozenset[Damage], places: _Places, lost: Array) -> dict[int, int]:
    """Mark the words behind lost numbers; they stand in for the numbers, by old offset."""
    lost[:] = 0
    behind: dict[int, int] = {}
    if Damage.DIGITS in kinds:
        for match in _NUMBER.finditer(text):
            word = places.at(match.end())
            if word < len(places.words):
                lost[word] = 1
                behind[match.start()] = word
    return behind


def _carry(
    guess: Guess, places: _Places, behind: dict[int, int], layers: dict[str, Array]
) -> tuple[tuple[Anchor, ...], tuple[Anchor, ...]]:
    found = [places.of(span) for span in guess.words]
    for name, rows in guess.layers.items():
        for row, new in zip(rows, found, strict=True):
            layers[name][list(new)] = row

    def carried(anchors: Iterable[Anchor], figure: int) -> Iterable[Anchor]:
        for anchor in anchors:
            if not found[anchor.word]:
                continue
            links: dict[tuple[int, int], float] = {}
            for column, number, weight in anchor.links.tolist():
                role, word = int(column), int(number)
                ends = list(found[word])
                if not ends and role == figure and guess.words[word][0] in behind:
                    ends = [behind[guess.words[word][0]]]
                for end in ends:
                    links[role, end] = max(weight, links.get((role, end), 0.0))
            yield _anchor(found[anchor.word][0], [(r, w, x) for (r, w), x in links.items()])

    return tuple(carried(guess.claims, _FIGURE)), tuple(carried(guess.cues, -1))


def _anchor(word: int, links: Sequence[tuple[int, int, float]]) -> Anchor:
    return Anchor(word, np.array(links, np.float32).reshape(-1, 3))


def _claims(
    source: Annotated, places: _Places, behind: dict[int, int], layers: dict[str, Array]
) -> tuple[Anchor, ...]:
    layers["trigger"][:] = _one(0, LAYERS["trigger"])
    layers["begins"][:] = 0
    layers["status"][:] = np.nan
    layers["side"][:] = np.nan
    anchors: dict[int, list[tuple[int, int, float]]] = {}
    for claim in source.claims or ():
        trigger = places.of(claim.trigger)
        if not trigger:
            continue
        layers["trigger"][list(trigger)] = _one(_TYPE[claim.type], LAYERS["trigger"])
        layers["begins"][trigger[0]] = 1
        layers["status"][trigger[0]] = _one(_STATUS[claim.status], LAYERS["status"])
        links = anchors.setdefault(trigger[0], [])
        for column, role in enumerate(CLAIM_ROLES):
            for span in claim.roles["figures" if role == "figure" else role]:
                linked = set(places.of(span))
                if role == "figure":
                    linked |= {word for at, word in behind.items() if span[0] <= at < span[1]}
                links += [(column, word, 1.0) for word in sorted(linked)]
                if role == "source" and claim.side:
                    layers["side"][sorted(linked)] = _one(_SIDE[claim.side], LAYERS["side"])
    return tuple(_anchor(word, links) for word, links in anchors.items())


def _cues(source: Annotated, places: _Places, layer: Array) -> tuple[Anchor, ...]:
    layer[:] = _one(_CUE["O"], len(CUE_TAGS))
    anchors: dict[int, list[tuple[int, int, float]]] = {}
    for item in source.attributions or ():
        found = [word for span in item.cue for word in places.of(span)]
        if not found:
            continue
        for before, word in zip([-2, *found], found, strict=False):
            inside = word == before + 1 and word != found[0]
            layer[word] = _one(_CUE["I" if inside else "B"], len(CUE_TAGS))
        links = anchors.setdefault(found[0], [])
        for column, role in enumerate(ATTRIBUTION_ROLES):
            links += [(column, word, 1.0) for word in places.all_of(getattr(item, role))]
    return tuple(_anchor(word, links) for word, links in anchors.items())
