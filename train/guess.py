"""What a trained reader makes of texts: labels for layers that nobody annotated."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

import numpy as np

from sayso.tag.decode import anchors
from sayso.tag.labels import BIT_BEGIN, BIT_SENTENCE, CLAIM_ROLES
from sayso.tag.onnx_tagger import OnnxTagger
from sayso.tag.weigh import Links, sigmoid, softmax
from train.lesson import Anchor, Array, Guess, Lesson

_LEAST = 0.02
"""Links that are less likely are none."""

_TOGETHER = 16
"""Texts weighed at once: what the model says of a text takes megabytes until it is read."""

_SOURCE = CLAIM_ROLES.index("source")


def guessed(lessons: Sequence[Lesson], teacher: OnnxTagger) -> Iterator[Lesson]:
    """The same lessons with the teacher's guess."""
    weighed = chain.from_iterable(
        teacher.weigh([lesson.source.text for lesson in lessons[at : at + _TOGETHER]])
        for at in range(0, len(lessons), _TOGETHER)
    )
    for lesson, (words, found) in zip(lessons, weighed, strict=True):
        if not words:
            continue
        triggers, cues = anchors(words, found)
        claims = found.claim_links(triggers)
        layers = {
            "opens": found.bits[:, BIT_SENTENCE, None].copy(),
            "begins": found.bits[:, BIT_BEGIN, None].copy(),
            "cue": found.cue,
            "trigger": found.trigger,
            "status": _only(found.status, triggers),
            "side": _only(softmax(found.side), _sources(claims)),
        }
        guess = Guess(
            tuple((word.start, word.end) for word in words),
            layers,
            tuple(map(_anchor, triggers, claims)),
            tuple(map(_anchor, cues, found.attribution_links(cues))),
        )
        yield replace(lesson, guess=guess)


def guessed_by_two(
    lessons: Sequence[Lesson], claims: OnnxTagger, attributions: OnnxTagger
) -> Iterator[Lesson]:
    """The same lessons with the attributions of one teacher and all else of another."""
    for one, other in zip(guessed(lessons, claims), guessed(lessons, attributions), strict=True):
        assert one.guess is not None
        assert other.guess is not None
        yield replace(one, guess=with_attributions(one.guess, other.guess))


def with_attributions(guess: Guess, other: Guess) -> Guess:
    """A guess with its attributions taken from another of the same words."""
    return replace(guess, layers=guess.layers | {"cue": other.layers["cue"]}, cues=other.cues)


def _anchor(word: int, links: Links) -> Anchor:
    weights = sigmoid(links.odds)
    roles, words = np.nonzero(weights > _LEAST)
    found = np.stack([roles, words + links.start, weights[roles, words]], 1)
    return Anchor(word, found.astype(np.float32))


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
