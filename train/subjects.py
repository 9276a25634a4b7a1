"""What each reader learns from: texts of several corpora, and how often each is read.

The stages are told of in docs/decisions/training.md.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.corpora import read_gold, read_polnear
from bench.halves import for_reporting
from sayso.tag.onnx_tagger import OnnxTagger
from train.beside import read_events, read_facts, read_marks, read_news
from train.guess import guessed, guessed_by_two
from train.lesson import Lesson

_ARTICLES = 600
"""PolNeAR articles that the last student reads again: it starts from a reader that knows all."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Lessons, and how often each is read in one round (a share draws some of them)."""

    lessons: Sequence[Lesson]
    times: float

    def drawn(self, rng: random.Random) -> list[Lesson]:
        """The lessons of one round."""
        whole = int(self.times)
        rest = round((self.times - whole) * len(self.lessons))
        return [*self.lessons] * whole + rng.sample(self.lessons, rest)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Every corpus as lessons; nothing of the development split is in any of them.

    Attributes:
        gold: our annotated reports.
        polnear: articles with attributions.
        news: reports that nobody annotated.
        events, facts: other schemes of events, and how factual events are.
        places: texts with names of places.
        others: texts with times or with mentions of other things.
    """

    gold: Sequence[Lesson]
    polnear: Sequence[Lesson]
    news: Sequence[Lesson]
    events: Sequence[Lesson]
    facts: Sequence[Lesson]
    places: Sequence[Lesson]
    others: Sequence[Lesson]


def read_shelf(data: Path, limit: int | None = None) -> Shelf:
    """The corpora of the folder `data`, `limit` texts of each."""
    gold = [Lesson(text) for text in read_gold(data / "gold", "train")]
    held = {text.id for text in read_gold(data / "gold", "dev")}
    known = held | {lesson.source.id for lesson in gold}
    corpora = data / "data"
    marks = [x for x in read_marks(corpora, held) if not for_reporting(x.source.id)][:limit]
    return Shelf(
        gold[:limit],
        [Lesson(text) for text in read_polnear(corpora / "polnear" / "train")][:limit],
        list(read_news(corpora / "news", known))[:limit],
        list(read_events(corpora / "events"))[:limit],
        list(read_facts(corpora / "factuality"))[:limit],
        [x for x in marks if "place" in x.marks],
        [x for x in marks if "place" not in x.marks],
    )


def annotated(shelf: Shelf) -> list[Subject]:
    """For the first reader: the two corpora that are annotated for it."""
    return [Subject(shelf.polnear, 1), Subject(shelf.gold, 5)]


def for_teacher(shelf: Shelf) -> list[Subject]:
    """For the larger teacher: what people or annotators have labelled, claims above all."""
    return [Subject(shelf.gold, 8), Subject(shelf.polnear, 1), Subject(shelf.events, 0.5)]


def taught(shelf: Shelf, teacher: OnnxTagger) -> list[Subject]:
    """For the second reader: everything, with the first one's guesses."""
    return [
        Subject(list(guessed(shelf.polnear, teacher)), 1),
        Subject(list(guessed(shelf.gold, teacher)), 4),
        Subject(list(guessed(shelf.news, teacher)), 0.5),
        Subject(list(guessed(shelf.events, teacher)), 0.5),
        Subject(shelf.facts, 0.5),
        Subject(list(guessed(shelf.places, teacher)), 1),
        Subject(list(guessed(shelf.others, teacher)), 3),
    ]


def labelled(shelf: Shelf, teacher: OnnxTagger) -> list[Subject]:
    """For the last steps of the second reader: what people or annotators have labelled."""
    return [
        Subject(list(guessed(shelf.polnear, teacher)), 1),
        Subject(list(guessed(shelf.gold, teacher)), 6),
        Subject(shelf.places, 0.5),
        Subject(shelf.others, 2),
        Subject(shelf.events, 0.05),
    ]


def taught_by_two(shelf: Shelf, claims: OnnxTagger, attributions: OnnxTagger) -> list[Subject]:
    """For the third reader: the news with claims of the larger teacher.

    All else that is guessed comes from the second reader, which knows attributions better.
    """
    return [
        Subject(list(guessed(shelf.gold, attributions)), 4),
        Subject(list(guessed_by_two(shelf.news, claims, attributions)), 0.8),
        Subject(list(guessed(shelf.polnear[:_ARTICLES], attributions)), 0.5),
        Subject(list(guessed(shelf.events, attributions)), 0.25),
        Subject(shelf.facts, 0.2),
        Subject(shelf.places, 0.5),
        Subject(shelf.others, 1),
    ]
