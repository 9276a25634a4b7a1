import csv
import re
from datetime import date
from time import process_time

import pytest

from sayso.resolve.actors import load_register, read_actors
from sayso.resolve.speakers import read_speakers
from sayso.types import Attribution, ClaimType, Reading, Role, Span, Status, Trigger
from tests.resolve.actors.reports import document, sentences


def read(marked: str, day: date | None = date(2016, 12, 9)):
    """Speakers and parties of a text in which [sources] and {parties} are marked."""
    text, sources, parties = "", [], []
    for piece in re.split(r"([\[{][^\]}]*[\]}])", marked):
        if piece[:1] in ("[", "{"):
            span = Span(len(text), len(text) + len(piece) - 2)
            (sources if piece[0] == "[" else parties).append(span)
            text += piece[1:-1]
        else:
            text += piece
    attributions = tuple(Attribution((source,), (), (), 0.9) for source in sources)
    triggers = tuple(
        Trigger(span, ClaimType.ATTACK, Status.HAPPENED, None, {Role.WHO: (span,)}, 0.9)
        for span in parties
    )
    reading = Reading(sentences(text), (), attributions, triggers)
    speakers = read_speakers(text, reading, [])
    actors = read_actors(document(text, day), reading.sentences, speakers, parties, load_register())
    return (
        [actors.speakers[span] for span in sources],
        [party for span in parties for party in actors.parties[span]],
    )


SYRIA = "Shells fell on Aleppo and Idlib, a report from Damascus said. "


def test_a_role_gives_group_side_and_base():
    (speaker,), _ = read(f"{SYRIA}[A Turkish-based official with the Levant Front] spoke.")
    assert (speaker.actor, speaker.group) == ("levant-front", "Levant Front")
    assert (speaker.base, speaker.side) == ("Turkish", "opposition")
    assert "Levant Front" in speaker.actor_reason


def test_a_pronoun_means_whom_it_points_to():
    speakers, _ = read(f"{SYRIA}[A Syrian military source] spoke. [He] said more.")
    assert [speaker.actor for speaker in speakers] == ["syria-forces", "syria-forces"]
    assert "'A Syrian military source' is meant" in speakers[1].actor_reason


def test_a_surname_means_whom_the_fuller_name_means():
    speakers, _ = read(f"{SYRIA}[Syrian minister Omar Example] spoke. [Example] said more.")
    assert [speaker.actor for speaker in speakers] == ["syria", "syria"]


def test_a_town_is_not_whoever_is_in_it():
    _, parties = read(f"{SYRIA}{{Army units in Homs}} shelled {{Homs}}.")
    assert [party.actor for party in parties] == ["syria-forces", None]


def test_what_stands_behind_a_name_tells_for_whom_it_speaks():
    (speaker,), _ = read(f"{SYRIA}[Omar Example], a spokesman of the Free Syrian Army, spoke.")
    assert speaker.actor == "free-syrian-army"
    (speaker,), _ = read(f"{SYRIA}[Omar Example], a baker of the town, spoke.")
    assert speaker.actor is None


@pytest.mark.parametrize(
    ("before", "short", "actor"),
    [
        ("The US-led coalition flew.", "the coalition", "coalition-against-is"),
        ("The Syrian National Coalition met.", "the Coalition", "syrian-national-coalition"),
        ("The US-led coalition and the Syrian National Coalition met.", "the coalition", None),
        ("Nobody met.", "the coalition", None),
        ("Islamic State attacked.", "the militants", "islamic-state"),
        ("Islamic State and Hamas attacked.", "the militants", None),
        ("The Syrian Democratic Forces met.", "the Kurdish forces", "sdf"),
        ("Nobody met.", "the Kurdish forces", "syrian-kurds"),
    ],
)
def test_a_short_form_means_the_one_party_named_before(before, short, actor):
    _, parties = read(f"{SYRIA}{before} {{{short}}} moved on.")
    assert [party.actor for party in parties] == [actor]
    assert parties[0].reason


def test_the_army_may_be_that_of_another_country_named_just_before():
    _, parties = read(f"{SYRIA}Officials in Washington said {{the military}} had struck.")
    assert parties[0].actor is None
    assert "United States" in parties[0].reason
    _, parties = read(f"{SYRIA}Later {{the military}} had struck.")
    assert parties[0].actor == "syria-forces"


def test_each_of_several_parties_has_its_own_words():
    _, parties = read(f"{SYRIA}{{Turkey and the Syrian Democratic Forces}} fought.")
    assert [party.words.text for party in parties] == ["Turkey", "the Syrian Democratic Forces"]
    assert [party.actor for party in parties] == ["turkey", "sdf"]


def test_a_span_that_cuts_a_word_is_read_as_it_stands():
    text = f"{SYRIA}Russians moved."
    span = Span(len(SYRIA), len(SYRIA) + len("Russia"))
    actors = read_actors(document(text), sentences(text), {}, [span], load_register())
    assert [party.words.text for party in actors.parties[span]] == ["Russia"]


def test_reading_is_bounded_in_a_long_text():
    piece = "The army and the rebels of Hezbollah and Russia shelled Aleppo. "
    text = piece * 400
    spans = [Span(at, at + 8) for at in range(0, len(text), len(piece))]
    began = process_time()
    read_actors(document(text), sentences(text), {}, spans, load_register())
    assert process_time() - began < 5


def test_the_same_report_gives_the_same_links():
    marked = f"{SYRIA}[Rebels] said {{the army}} struck {{Idlib}}."
    assert read(marked) == read(marked)


def test_cases_of_the_answers_are_ids_of_the_register():
    with open("bench/actors_gold_dev.csv", encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    ids = {actor for row in rows for actor in row["actors"].split("|") if actor}
    assert ids <= set(load_register().actors)
