"""What is read how often, and whose guess it comes with."""

import random
from dataclasses import replace

import numpy as np
import pytest

from bench.corpora import Annotated
from train.guess import with_attributions
from train.lesson import Anchor, Guess, Lesson
from train.subjects import Shelf, Subject, annotated, for_teacher, taught_by_two

NONE = np.zeros((0, 3), np.float32)


def guess(value):
    """A guess of one word in which everything has the same value."""
    layers = {name: np.full((1, 2), value, np.float32) for name in ("opens", "cue", "trigger")}
    anchor = Anchor(value, NONE)
    return Guess(((0, 4),), layers, (anchor,), (anchor,))


LARGE, SMALL = guess(1), guess(2)


def lessons(corpus, count):
    return [Lesson(Annotated(f"{corpus}-{i}", "Text")) for i in range(count)]


@pytest.fixture
def shelf():
    names = ("gold", "polnear", "news", "events", "facts", "places", "others")
    return Shelf(*(lessons(name, 700 if name == "polnear" else 10) for name in names))


@pytest.fixture
def _teachers_are_guesses(monkeypatch):
    """A teacher is the guess that it makes of every text."""

    def guessed(lessons, teacher):
        return (replace(lesson, guess=teacher) for lesson in lessons)

    monkeypatch.setattr("train.guess.guessed", guessed)
    monkeypatch.setattr("train.subjects.guessed", guessed)


def by_corpus(subjects):
    return {subject.lessons[0].source.id.partition("-")[0]: subject for subject in subjects}


def test_only_attributions_are_taken_from_the_other_guess():
    joined = with_attributions(LARGE, SMALL)
    assert {name: rows[0, 0] for name, rows in joined.layers.items()} == {
        "opens": 1,
        "cue": 2,
        "trigger": 1,
    }
    assert (joined.claims, joined.cues) == (LARGE.claims, SMALL.cues)
    assert LARGE.layers["cue"][0, 0] == 1


@pytest.mark.usefixtures("_teachers_are_guesses")
def test_the_large_teacher_speaks_of_claims_in_the_news_alone(shelf):
    found = by_corpus(taught_by_two(shelf, LARGE, SMALL))
    for lesson in found["news"].lessons:
        assert lesson.guess.claims == LARGE.claims
        assert lesson.guess.cues == SMALL.cues
    for corpus in ("gold", "polnear", "events"):
        assert all(lesson.guess is SMALL for lesson in found[corpus].lessons)
    for corpus in ("facts", "places", "others"):
        assert all(lesson.guess is None for lesson in found[corpus].lessons)
    assert len(found["polnear"].lessons) == 600


@pytest.mark.parametrize("course", [annotated, for_teacher])
def test_without_a_teacher_nothing_unlabelled_is_read(shelf, course):
    assert by_corpus(course(shelf)).keys() <= {"gold", "polnear", "events"}


@pytest.mark.parametrize(("times", "drawn"), [(2, 20), (0.25, 2), (1.5, 15)])
def test_a_share_of_the_lessons_is_drawn(times, drawn):
    subject = Subject(lessons("gold", 10), times)
    found = [lesson.source.id for lesson in subject.drawn(random.Random(1))]
    assert len(found) == drawn
    assert len(set(found)) == min(10, drawn)
