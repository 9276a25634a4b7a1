"""What the demo reports (examples/) tell together: every rating explained by its sentence.

Nothing is taken from the table of ratings here: each sentence is read, what it says is counted
again from the event's voices, and the rating is worked out from that count in plain code.
"""

import re
from pathlib import Path

import pytest

from bench.score_together import read_reports
from sayso.pipeline import built_in, read_documents
from sayso.reconcile import reconcile
from sayso.reconcile.pinned import pinned_down
from sayso.reconcile.tellers import tellers_of
from sayso.reconcile.voices import voices_of
from sayso.tag import load_tagger
from sayso.types import Side

NUMBERS = {word: n for n, word in enumerate(
    ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
)}  # fmt: skip
SAID = re.compile(
    r"(?P<count>\w+) origins?(?P<apart> of different sides| not known to be of different sides)?, "
    r"(?P<names>.+?), says? so(?:, told in (?P<reports>\w+) reports)?"
    r"(?P<admits>,(?: .+?)? against (?:its|their) own interest)?"
    r"(?P<loose>, but none tells a day, a number or a place nearer than a country, "
    r"so that they may speak of different things)?; (?P<denied>.+)\."
)
NOBODY = re.compile(
    r"No origin says outright that it happened(?:; (?P<denied>.+)| or that it did not; "
    r"(?P<count>\w+) origins?, (?P<names>.+), speaks? of it as possible, wanted or expected)\."
)
DENIED = re.compile(r"(?:denied by|a denial is told by) (?:(?P<count>\w+) origins, )?(?P<names>.+)")


@pytest.fixture(scope="module")
def demo():
    documents = read_reports(Path(__file__).parent.parent / "examples")
    entries = list(read_documents(documents.values(), load_tagger(), built_in()))
    claims = {claim.id: claim for entry in entries for claim in entry.claims}
    by_id = {document.id: document for document in documents.values()}
    tellers = tellers_of(claims.values(), by_id)
    return [
        (event, voices_of(event.accounts, claims, tellers), [claims[c] for c in event.claims])
        for event in reconcile(entries).events
    ]


def expected(says, sides, admits, pinned, denies):
    """The rating that docs/credibility.md gives to what was counted."""
    if not says:
        return 6
    if denies > says:
        return 5
    if denies:
        return 3 if sides > 1 and says > denies else 4
    if says == 1:
        return 2 if admits else 3
    if not pinned:
        return 2 if admits else 3
    return 1 if sides > 1 or (admits and sides > 0) else 2


def names_in(told, names, count):
    """Whether a list of names holds those of the voices: all of three, else two and how many."""
    shown = [voice.teller for voice in told]
    if count > 3:
        rest = next(word for word, n in NUMBERS.items() if n == count - 2)
        shown = [*shown[:2], f"{rest} others"]
    return all(name in names for name in shown)


def test_every_rating_of_the_demo_is_explained_by_its_sentence(demo):
    assert len(demo) > 100
    read = 0
    for event, voices, claims in demo:
        verdict = event.credibility
        denying = [voice for voice in voices if voice.denies]
        saying = [voice for voice in voices if voice.asserts and not voice.denies]
        sides = {voice.side for voice in saying} - {None, Side.MEDIA, Side.UNCLEAR}
        admits = any(voice.admits for voice in saying)
        pinned = pinned_down(claims)
        counted = len(saying), len(sides), admits, pinned, len(denying)
        assert verdict.rating == expected(*counted), (verdict, counted)

        found = SAID.fullmatch(verdict.why) or NOBODY.fullmatch(verdict.why)
        assert found, verdict.why
        parts = found.groupdict()
        if saying:
            assert NUMBERS[parts["count"].lower()] == len(saying)
            assert names_in(saying, parts["names"], len(saying))
            assert (parts["apart"] == " of different sides") is (len(saying) > 1 and len(sides) > 1)
            assert bool(parts["admits"]) is admits
            assert bool(parts["loose"]) is (len(saying) > 1 and not pinned and not denying)
            if parts["reports"]:
                assert NUMBERS[parts["reports"]] == saying[0].reports
        elif not denying:
            assert NUMBERS[parts["count"]] == len(voices)
            assert names_in(voices, parts["names"], len(voices))
        if denying:
            told = DENIED.fullmatch(parts["denied"])
            assert NUMBERS[(told["count"] or "one").lower()] == len(denying)
            assert names_in(denying, told["names"], len(denying))
        elif saying:
            assert parts["denied"] == "none denies it"
        read += 1
    assert read == len(demo)


def test_nobody_in_the_demo_is_named_by_a_pronoun(demo):
    names = {account.teller.lower() for event, _, _ in demo for account in event.accounts}
    assert not names & {"he", "she", "it", "they", "we", "i", "who", "the", "a", "an", ""}


def test_a_rewrite_of_the_wire_is_no_second_witness(demo):
    """Harbour Daily Post retells Levant Wire: what both tell is one origin, where a source is."""
    told_twice = [
        voices
        for event, voices, claims in demo
        if len({claim.document for claim in claims}) == 2 and len(voices) == 1
    ]
    assert len(told_twice) >= 4
