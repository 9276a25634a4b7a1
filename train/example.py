"""An annotated text, whole or damaged, as words with labels."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from bench.corpora import Annotated, Span
from bench.damage import Damage, Twin, damage
from sayso.tag.labels import (
    ATTRIBUTION_ROLES,
    CLAIM_ROLES,
    CUE_TAGS,
    SIDES,
    STATUSES,
    TRIGGER_TYPES,
)
from sayso.tag.words import Word, split_words

_NUMBER = re.compile(r"(?<!\w)\d[\d.,]*(?!\w)")
_TYPE = {str(name): i for i, name in enumerate(TRIGGER_TYPES)}
_STATUS = {str(name): i for i, name in enumerate(STATUSES)}
_SIDE = {str(name): i for i, name in enumerate(SIDES)}
_CUE = {name: i for i, name in enumerate(CUE_TAGS)}

Link = tuple[int, int, int]
"""Anchor word, role column, linked word."""


@dataclass(frozen=True, slots=True)
class Example:
    """Words of one text with labels; None for a layer that its corpus does not annotate.

    `status` and `side` map a word to its class; `anchors` are the words that links start at.
    """

    text: str
    words: list[Word]
    lost: list[int]
    opens: list[int] | None
    cues: list[int] | None
    cue_anchors: list[int]
    cue_links: list[Link]
    types: list[int] | None
    begins: list[int]
    status: dict[int, int]
    side: dict[int, int]
    claim_anchors: list[int]
    claim_links: list[Link]


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


def label(source: Annotated, kinds: frozenset[Damage]) -> Example:
    """Damage a text and carry its annotation over to the words that are left."""
    twin = damage(source.text, kinds)
    words = split_words(twin.text)
    places = _Places(twin, words)
    lost = [0] * len(words)
    behind: dict[int, int] = {}
    if Damage.DIGITS in kinds:
        for match in _NUMBER.finditer(source.text):
            word = places.at(match.end())
            if word < len(words):
                lost[word] = 1
                behind[match.start()] = word
    opens = None
    if source.sentences is not None:
        opens = [0] * len(words)
        for start, _ in source.sentences:
            if (word := places.at(start)) < len(words):
                opens[word] = 1
    cues, cue_anchors, cue_links = _cues(source, places, len(words))
    types, begins = None, [0] * len(words)
    status: dict[int, int] = {}
    side: dict[int, int] = {}
    claim_anchors: list[int] = []
    claim_links: list[Link] = []
    if source.claims is not None:
        types = [0] * len(words)
        for claim in source.claims:
            trigger = places.of(claim.trigger)
            if not trigger:
                continue
            anchor = trigger[0]
            for word in trigger:
                types[word] = _TYPE[claim.type]
            begins[anchor] = 1
            status[anchor] = _STATUS[claim.status]
            claim_anchors.append(anchor)
            for column, role in enumerate(CLAIM_ROLES):
                for span in claim.roles["figures" if role == "figure" else role]:
                    linked = set(places.of(span))
                    if role == "figure":
                        linked |= {w for at, w in behind.items() if span[0] <= at < span[1]}
                    claim_links += [(anchor, column, word) for word in sorted(linked)]
                    if role == "source" and claim.side:
                        side.update(dict.fromkeys(linked, _SIDE[claim.side]))
    return Example(
        twin.text, words, lost, opens, cues, cue_anchors, cue_links,
        types, begins, status, side, claim_anchors, claim_links,
    )  # fmt: skip


def _cues(
    source: Annotated, places: _Places, total: int
) -> tuple[list[int] | None, list[int], list[Link]]:
    if source.attributions is None:
        return None, [], []
    cues = [0] * total
    anchors: list[int] = []
    links: list[Link] = []
    for item in source.attributions:
        found = [word for span in item.cue for word in places.of(span)]
        if not found:
            continue
        anchor = found[0]
        before = -2
        for word in found:
            cues[word] = _CUE["I" if word == before + 1 else "B"] if word != anchor else _CUE["B"]
            before = word
        anchors.append(anchor)
        for column, role in enumerate(ATTRIBUTION_ROLES):
            spans: tuple[Span, ...] = getattr(item, role)
            linked = sorted({word for span in spans for word in places.of(span)})
            links += [(anchor, column, word) for word in linked]
    return cues, anchors, links
