import csv
import re
from pathlib import Path

import pytest

from sayso.resolve.speakers import read_speakers
from sayso.types import Attribution, ClaimType, Reading, Role, Span, Status, Trigger

with (Path(__file__).parent / "cases" / "speakers.csv").open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file, delimiter=";"))


def reading_of(marked: str) -> tuple[str, Reading]:
    """A text without its marks; [sources] and {agents} marked, a sentence ends at each point."""
    text, sources, agents = "", [], []
    for piece in re.split(r"([\[{][^\]}]*[\]}])", marked):
        if piece[:1] in ("[", "{"):
            span = Span(len(text), len(text) + len(piece) - 2)
            (sources if piece[0] == "[" else agents).append(span)
            text += piece[1:-1]
        else:
            text += piece
    sentences = tuple(Span(*found.span()) for found in re.finditer(r"[^. ][^.]*\.", text))
    attributions = tuple(Attribution((source,), (), (), 0.9) for source in sources)
    triggers = tuple(
        Trigger(agent, ClaimType.ATTACK, Status.HAPPENED, None, {Role.WHO: (agent,)}, 0.9)
        for agent in agents
    )
    return text, Reading(sentences, (), attributions, triggers)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_speakers(case: dict[str, str]) -> None:
    text, reading = reading_of(case["text"])
    speakers = read_speakers(text, reading, [])
    last = speakers[reading.attributions[-1].source[0]]
    assert last.name == case["name"]
    assert (last.antecedent.text if last.antecedent else "") == case["antecedent"]


def test_a_pointer_without_antecedent_says_why() -> None:
    text, reading = reading_of("[He] said so.")
    (speaker,) = read_speakers(text, reading, []).values()
    assert speaker.antecedent is None
    assert "'He'" in speaker.reason


def test_words_that_speak_for_themselves_need_no_reason() -> None:
    text, reading = reading_of("[Residents of the quarter] said so.")
    (speaker,) = read_speakers(text, reading, []).values()
    assert speaker.reason == ""


def test_far_paragraphs_are_not_reached() -> None:
    text, reading = reading_of("[A military source] spoke.\n\n\n" + "x \n\n" * 6 + "[He] said so.")
    assert read_speakers(text, reading, [])[reading.attributions[1].source[0]].antecedent is None


def test_two_spans_of_one_mention_are_no_two_speakers() -> None:
    text, reading = reading_of("[Rebel official Sami Haddad] of the front spoke. [He] said so.")
    whole = Attribution((Span(0, 40),), (), (), 0.9)
    reading = Reading(reading.sentences, (), (*reading.attributions, whole), ())
    he = reading.attributions[1].source[0]
    antecedent = read_speakers(text, reading, [])[he].antecedent
    assert antecedent is not None
    assert antecedent.start == 0
