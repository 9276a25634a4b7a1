"""What a trained reader makes of texts: labels for layers that nobody annotated."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from sayso.tag.decode import anchors
from sayso.tag.labels import BIT_BEGIN, BIT_SENTENCE, CLAIM_ROLES
from sayso.tag.onnx_tagger import OnnxTagger
from sayso.tag.weigh import Links, sigmoid
from train.lesson import Anchor, Array, Guess, Lesson

_LEAST = 0.02
"""Links that are less likely are none."""

_SOURCE = CLAIM_ROLES.index("source")


def guessed(lessons: Sequence[Lesson], teacher: OnnxTagger) -> Iterator[Lesson]:
    """The same lessons with the teacher's guess."""
    weighed = teacher.weigh([lesson.source.text for lesson in lessons])
    for lesson, (words, found) in zip(lessons, weighed, strict=True):
        if not words:
            continue
        triggers, cues = anchors(words, found)
        claims = found.claim_links(triggers)
        layers = {
            "opens": found.bits[:, BIT_SENTENCE, None],
            "begins": found.bits[:, BIT_BEGIN, None],
            "cue": found.cue,
            "trigger": found.trigger,
            "status": _only(found.status, triggers),
            "side": _only(_softmax(found.side), _sources(claims)),
        }
        guess = Guess(
            tuple((word.start, word.end) for word in words),
            layers,
            tuple(map(_anchor, triggers, claims)),
            tuple(map(_anchor, cues, found.attribution_links(cues))),
        )
        yield replace(lesson, guess=guess)


def _anchor(word: int, links: Links) -> Anchor:
    weights = sigmoid(links.odds)
    roles, words = np.nonzero(weights > _LEAST)
    return Anchor(
        word,
        tuple(
            (int(role), int(other) + links.start, float(weights[role, other]))
            for role, other in zip(roles, words, strict=True)
        ),
    )


def _sources(claims: Sequence[Links]) -> list[int]:
    """Words that some trigger has for its source."""
    return sorted(
        {
            int(word) + links.start
            for links in claims
            for word in np.flatnonzero(links.odds[_SOURCE] > 0)
        }
    )


def _only(rows: Array, places: Sequence[int]) -> Array:
    kept = np.full_like(rows, np.nan)
    kept[list(places)] = rows[list(places)]
    return kept


def _softmax(x: Array) -> Array:
    shifted: Array = np.exp(x - x.max(axis=1, keepdims=True))
    total: Array = shifted.sum(axis=1, keepdims=True)
    return shifted / total
