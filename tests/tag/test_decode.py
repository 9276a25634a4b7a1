"""Decoding, on probabilities made by hand: what the model would have to say for each outcome."""

import numpy as np

from sayso.tag import decode as decoding
from sayso.tag.labels import (
    ATTRIBUTION_ROLES,
    BIT_BEGIN,
    BIT_LOST,
    BIT_SENTENCE,
    CLAIM_ROLES,
    MARKS,
    N_BITS,
    SIDES,
    STATUSES,
    TRIGGER_TYPES,
)
from sayso.tag.weigh import Links
from sayso.tag.words import split_words
from sayso.types import ClaimType, Role, Side, Status

SURENESS = (0.0, 1.0, 0.0, 0.0, 0.0)

LIKELY, UNLIKELY = 2.2, -20.0
"""Log-odds; the first is a probability of 0.9."""


class Weights:
    """Stands in for `Weighed`: all that is not said to be likely is unlikely."""

    def __init__(self, text):
        self.words = split_words(text)
        self.names = [text[w.start : w.end] for w in self.words]
        n = len(self.words)
        self.bits = np.zeros((n, N_BITS), np.float32)
        self.cue = np.tile(np.array([1, 0, 0], np.float32), (n, 1))
        self.trigger = np.zeros((n, len(TRIGGER_TYPES)), np.float32)
        self.trigger[:, 0] = 1
        self.status = np.zeros((n, len(STATUSES)), np.float32)
        self.status[:, 0] = 1
        self.side = np.zeros((n, len(SIDES)), np.float32)
        self.marks = {}
        for name, kinds in MARKS.items():
            self.marks[name] = np.zeros((n, 1 + 2 * len(kinds)), np.float32)
            self.marks[name][:, 0] = 1
        self._claims = {}
        self._attributions = {}

    def at(self, name):
        return self.names.index(name)

    def make_trigger(self, name, kind, roles=(), begins=True):
        i = self.at(name)
        self.trigger[i] = 0
        self.trigger[i, TRIGGER_TYPES.index(kind)] = 1
        self.bits[i, BIT_BEGIN] = begins
        odds = np.full((len(CLAIM_ROLES), len(self.words)), UNLIKELY, np.float32)
        for role, words in dict(roles).items():
            for word in words.split():
                odds[CLAIM_ROLES.index(role), self.at(word)] = LIKELY
        self._claims[i] = Links(0, odds)

    def make_cue(self, name, source, content):
        i = self.at(name)
        self.cue[i] = (0, 1, 0)
        odds = np.full((len(ATTRIBUTION_ROLES), len(self.words)), UNLIKELY, np.float32)
        for role, words in (("source", source), ("content", content)):
            for word in words.split():
                odds[ATTRIBUTION_ROLES.index(role), self.at(word)] = LIKELY
        self._attributions[i] = Links(0, odds)

    def mark(self, layer, words, kind):
        first = 1 + 2 * MARKS[layer].index(kind)
        for number, word in enumerate(words.split()):
            row = self.marks[layer][self.at(word)]
            row[:] = 0
            row[first + (number > 0)] = 1

    def claim_links(self, anchors):
        return [self._claims[i] for i in anchors]

    def attribution_links(self, anchors):
        return [self._attributions[i] for i in anchors]


def decode(text, words, weights):
    return decoding.decode(text, words, weights, SURENESS)


def words_at(text, spans):
    return [text[start:end] for start, end in spans]


def test_sentences_part_the_text():
    text = "One two. Three four. "
    weights = Weights(text)
    weights.bits[weights.at("Three"), BIT_SENTENCE] = 1
    reading = decode(text, weights.words, weights)
    assert words_at(text, reading.sentences) == ["One two.", "Three four."]


def test_a_trigger_takes_its_type_status_side_and_roles():
    text = "The army took Azaz, the minister denied."
    weights = Weights(text)
    weights.make_trigger(
        "took",
        ClaimType.CAPTURE,
        {Role.WHO: "The army", Role.WHERE: "Azaz", Role.SOURCE: "the minister"},
    )
    weights.status[weights.at("took")] = np.eye(len(STATUSES))[STATUSES.index(Status.DENIED)]
    weights.side[weights.at("minister"), SIDES.index(Side.FOREIGN_STATE)] = 5
    (trigger,) = decode(text, weights.words, weights).triggers
    assert (trigger.type, trigger.status, trigger.side) == (
        ClaimType.CAPTURE,
        Status.DENIED,
        Side.FOREIGN_STATE,
    )
    assert {role: words_at(text, spans) for role, spans in trigger.roles.items()} == {
        Role.SOURCE: ["the minister"],
        Role.WHO: ["The army"],
        Role.WHERE: ["Azaz"],
    }


def test_neighbouring_triggers_part_where_a_new_one_begins():
    text = "killed wounded dozens"
    weights = Weights(text)
    weights.make_trigger("killed", ClaimType.DEATH)
    weights.make_trigger("wounded", ClaimType.INJURY)
    found = decode(text, weights.words, weights).triggers
    assert [trigger.type for trigger in found] == [ClaimType.DEATH, ClaimType.INJURY]
    weights.bits[weights.at("wounded"), BIT_BEGIN] = 0
    assert len(decode(text, weights.words, weights).triggers) == 1


def test_the_word_behind_a_lost_number_is_no_part_of_the_figure():
    text = "killed about  people"
    weights = Weights(text)
    weights.bits[weights.at("people"), BIT_LOST] = 1
    weights.make_trigger("killed", ClaimType.DEATH, {Role.FIGURE: "about people"})
    (trigger,) = decode(text, weights.words, weights).triggers
    assert words_at(text, trigger.roles[Role.FIGURE]) == ["about  "]
    weights.make_trigger("killed", ClaimType.DEATH, {Role.FIGURE: "people"})
    (trigger,) = decode(text, weights.words, weights).triggers
    assert words_at(text, trigger.roles[Role.FIGURE]) == ["  "]


def test_a_cue_takes_its_source_and_content():
    text = "The army said it left"
    weights = Weights(text)
    weights.make_cue("said", "The army", "it left")
    (found,) = decode(text, weights.words, weights).attributions
    assert words_at(text, found.source) == ["The army"]
    assert words_at(text, found.cue) == ["said"]
    assert words_at(text, found.content) == ["it left"]


def test_a_sure_attribution_gives_a_trigger_its_source():
    text = "The general said rebels fled"
    weights = Weights(text)
    weights.make_trigger("fled", ClaimType.DISPLACEMENT)
    weights.make_cue("said", "The general", "rebels fled")
    (trigger,) = decode(text, weights.words, weights).triggers
    assert Role.SOURCE not in trigger.roles, "0.9 times 0.9 is not sure"
    for links in weights._attributions.values():
        links.odds[links.odds > 0] = 4.0
    (trigger,) = decode(text, weights.words, weights).triggers
    assert words_at(text, trigger.roles[Role.SOURCE]) == ["The general"]


def test_a_trigger_has_no_marks_at_its_edges():
    text = "the rebel-controlled east"
    weights = Weights(text)
    weights.make_trigger("controlled", ClaimType.CONTROL)
    weights.make_trigger("-", ClaimType.CONTROL)
    weights.bits[weights.at("controlled"), BIT_BEGIN] = 0
    (trigger,) = decode(text, weights.words, weights).triggers
    assert text[slice(*trigger.span)] == "controlled"


def test_confidence_weighs_what_the_layers_say():
    text = "The army took Azaz"
    weights = Weights(text)
    weights.make_trigger("took", ClaimType.CAPTURE)
    i = weights.at("took")
    weights.trigger[i, 0] = 0.2
    weights.trigger[i, TRIGGER_TYPES.index(ClaimType.CAPTURE)] = 0.8
    (trigger,) = decode(text, weights.words, weights).triggers
    assert abs(trigger.score - 0.8) < 1e-3
    weights.status[i] = 0.2
    (unsure,) = decoding.decode(text, weights.words, weights, (0, 0, 0, 1, 0)).triggers
    assert abs(unsure.score - 0.2) < 1e-3


def test_mentions_are_told_apart_by_their_first_words():
    text = "Lina Saad Omar met troops in Homs on Friday"
    weights = Weights(text)
    weights.mark("mention", "Lina Saad", "person")
    weights.mark("mention", "Omar", "person")
    weights.mark("mention", "troops", "organisation")
    weights.mark("place", "Homs", "place")
    weights.mark("time", "on Friday", "time")
    reading = decode(text, weights.words, weights)
    assert [(text[slice(*m.span)], m.kind) for m in reading.mentions] == [
        ("Lina Saad", "person"),
        ("Omar", "person"),
        ("troops", "organisation"),
    ]
    assert [text[slice(*m.span)] for m in reading.places] == ["Homs"]
    assert [text[slice(*m.span)] for m in reading.times] == ["on Friday"]


def test_words_in_front_of_the_one_that_opens_a_trigger_are_none():
    text = "a bloody war began"
    weights = Weights(text)
    weights.make_trigger("bloody", ClaimType.CLASH, begins=False)
    weights.make_trigger("war", ClaimType.CLASH)
    (trigger,) = decode(text, weights.words, weights).triggers
    assert text[slice(*trigger.span)] == "war"
