"""A text with everything that training knows of it."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from bench.corpora import Annotated, Span

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A word that links start at: (links, 3) of role column, word and weight."""

    word: int
    links: Array


@dataclass(frozen=True, slots=True)
class Guess:
    """What a trained reader makes of a text: probabilities where there is no annotation.

    Attributes:
        words: spans of the words.
        layers: (words, classes) for each layer of `train.example.LAYERS` that is guessed; rows
            of NaN where it has nothing to say.
        claims, cues: the anchors that it links from.
    """

    words: tuple[Span, ...]
    layers: dict[str, Array]
    claims: tuple[Anchor, ...]
    cues: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A text with its annotation, a guess for the layers that it lacks, and side subjects.

    Attributes:
        events: spans of triggers in another corpus's scheme, with its type.
        all_events: whether every event of that scheme is among them.
        facts: spans of events with how factual they are, from -1 to 1.
        marks: spans by layer (`place`, `time`, `mention`) with the kind of each; a layer that
            is not named is not annotated.
    """

    source: Annotated
    guess: Guess | None = None
    events: tuple[tuple[Span, str], ...] = ()
    all_events: bool = False
    facts: tuple[tuple[Span, float], ...] = ()
    marks: dict[str, tuple[tuple[Span, str], ...]] = field(default_factory=dict)
