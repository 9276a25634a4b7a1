"""Which of a claim's places its words say is held, and by whom."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.reconcile.ground import grounds, holder_of, leaves, takes
from sayso.types import ClaimType, Party, Phrase, Place, Side
from tests.reconcile.told import claim, document, figure

CASES = list(csv.DictReader((Path(__file__).parent / "cases" / "ground.csv").open(newline="")))
_SIDES = {"army": Side.GOVERNMENT, "rebel": Side.OPPOSITION}


def _phrases(text: str, cell: str) -> tuple[Phrase, ...]:
    words = filter(None, cell.split("|"))
    return tuple(Phrase(at, at + len(w), w) for w in words for at in [text.index(w)])


@pytest.mark.parametrize("case", CASES, ids=[case["sentence"] for case in CASES])
def test_a_holder_is_told_of_the_place_that_the_words_say_is_held(case):
    text = case["sentence"]
    who = _phrases(text, case["who"])
    (where,) = _phrases(text, case["where"])
    place = Place(where, "Amara", 1.0, 2.0, "XX", "x:1", int(case["precision"]), case["relation"])
    told = replace(
        claim(document(text), text, case["trigger"], ClaimType(case["type"])),
        who=who,
        whom=_phrases(text, case["whom"]),
        doers=tuple(
            Party(one, None, "", _SIDES[one.text.lower().removesuffix("s")], "") for one in who
        ),
        places=(place,),
    )
    found = [f"{one.relation} {one.name}".strip() for one in grounds(told)]
    holder = holder_of(told) if (leaves if case["type"] == "withdrawal" else takes)(told) else None
    named = (holder.name or holder.words.text) if found and holder else ""
    assert (found[0] if named else "", named) == (case["place"], case["holder"])


@pytest.mark.parametrize(
    ("sentence", "who", "trigger", "left"),
    [
        ("The rebels left Amara.", "The rebels", "left", True),
        ("Forty rebels left Amara.", "Forty rebels", "left", False),
        ("Forty rebels left Amara.", "rebels", "left", False),
        ("The last forty rebels left Amara.", "The last forty rebels", "left", True),
        ("Hundreds of rebels left Amara.", "Hundreds of rebels", "left", False),
        ("The rebels in Amara surrendered.", "The rebels", "surrendered", False),
        ("The rebels gave themselves up in Amara.", "The rebels", "gave themselves up", False),
    ],
)
def test_a_place_is_left_by_a_party_and_not_by_some_of_its_people(sentence, who, trigger, left):
    counted = _phrases(sentence, next((w for w in ("Forty", "forty") if w in sentence), ""))
    told = claim(
        document(sentence),
        sentence,
        trigger,
        ClaimType.WITHDRAWAL,
        figures=tuple(replace(figure("x", 40, 40), words=words) for words in counted),
    )
    assert leaves(replace(told, who=_phrases(sentence, who))) is left
