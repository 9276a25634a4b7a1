"""Lessons as words with labels: what the model is shown, whole and damaged."""

import numpy as np

from bench.corpora import Annotated, Attribution, Claim
from bench.damage import FULL
from sayso.tag.labels import ATTRIBUTION_ROLES, CLAIM_ROLES, SIDES, STATUSES, TRIGGER_TYPES
from train.example import label
from train.lesson import Anchor, Guess, Lesson

TEXT = "Shelling killed 12 people, the mayor said."


def span(words):
    start = TEXT.index(words)
    return start, start + len(words)


def annotated():
    roles = dict.fromkeys(("source", "cue", "via", "who", "whom", "where", "when", "figures"), ())
    roles |= {"source": (span("the mayor"),), "figures": (span("12"),)}
    return Annotated(
        "a",
        TEXT,
        sentences=((0, len(TEXT)),),
        attributions=(
            Attribution(
                (span("the mayor"),), (span("said"),), (span("Shelling killed 12 people"),)
            ),
        ),
        claims=(Claim("death", "happened", "government", span("killed"), roles),),
    )


def words_of(example):
    return [example.text[word.start : word.end] for word in example.words]


def linked(example, anchors, role, names):
    words = words_of(example)
    column = names.index(role)
    return {
        words[int(word)]
        for anchor in anchors
        for role_column, word, _ in anchor.links
        if role_column == column
    }


def test_a_whole_text_has_every_label_on_its_words():
    example = label(Lesson(annotated()), frozenset(), {})
    words = words_of(example)
    killed = words.index("killed")
    assert TRIGGER_TYPES[example.layers["trigger"][killed].argmax()] == "death"
    assert STATUSES[example.layers["status"][killed].argmax()] == "happened"
    assert SIDES[example.layers["side"][words.index("mayor")].argmax()] == "government"
    assert example.layers["begins"][:, 0].tolist() == [float(w == "killed") for w in words]
    assert linked(example, example.claims, "figure", CLAIM_ROLES) == {"12"}
    assert linked(example, example.cues, "source", ATTRIBUTION_ROLES) == {"the", "mayor"}


def test_a_lost_number_is_known_by_the_word_behind_it():
    example = label(Lesson(annotated()), FULL, {})
    words = words_of(example)
    assert "12" not in words
    assert words[int(example.layers["lost"][:, 0].argmax())] == "people"
    assert linked(example, example.claims, "figure", CLAIM_ROLES) == {"people"}


def test_layers_that_nobody_annotated_are_unknown():
    example = label(Lesson(Annotated("a", TEXT)), frozenset(), {"attack": 1})
    assert example.claims is None
    assert example.cues is None
    for name in ("trigger", "cue", "opens", "event", "fact", "place", "time", "mention"):
        assert np.isnan(example.layers[name]).all(), name


def test_a_guess_fills_what_is_not_annotated_and_nothing_else():
    source = annotated()
    example = label(Lesson(source), frozenset(), {})
    count = len(example.words)
    cue = np.tile(np.array([0.2, 0.5, 0.3], np.float32), (count, 1))
    guess = Guess(
        tuple((word.start, word.end) for word in example.words),
        {"cue": cue, "trigger": np.full((count, len(TRIGGER_TYPES)), 0.5, np.float32)},
        (),
        (Anchor(1, np.array([[0, 2, 0.7]], np.float32)),),
    )
    without = Annotated(source.id, source.text, source.sentences, None, source.claims)
    filled = label(Lesson(without, guess), frozenset(), {})
    assert np.allclose(filled.layers["cue"], cue)
    assert np.allclose(filled.layers["trigger"], example.layers["trigger"])
    assert linked(filled, filled.cues, "source", ATTRIBUTION_ROLES) == {"12"}
    damaged = label(Lesson(without, guess), FULL, {})
    assert linked(damaged, damaged.cues, "source", ATTRIBUTION_ROLES) == set()


def test_side_subjects_mark_their_spans():
    lesson = Lesson(
        Annotated("a", TEXT),
        events=((span("killed"), "life.die"),),
        facts=((span("killed"), 1.0),),
        marks={"mention": ((span("the mayor"), "person"),)},
    )
    example = label(lesson, frozenset(), {"life.die": 1})
    words = words_of(example)
    killed, mayor = words.index("killed"), words.index("mayor")
    assert example.layers["event"][killed].tolist() == [0, 1]
    assert np.isnan(example.layers["event"][killed + 1]).all()
    assert example.layers["fact"][killed, 0] == 1
    assert example.layers["mention"][mayor - 1].argmax() == 1
    assert example.layers["mention"][mayor].argmax() == 2
    assert example.layers["mention"][killed].argmax() == 0
