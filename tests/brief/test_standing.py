"""Bare denials ("rebels denied it") stand with the denials."""

import pytest

from sayso.brief import build_brief, to_text
from sayso.brief.standing import is_bare_denial
from sayso.types import Status
from tests.brief.marked import entry

REPORT = "[source:The army] said it [capture:took] the hill.\n[who:Rebels] [refusal:denied] it."


@pytest.mark.parametrize(
    ("sentence", "bare"),
    [
        ("[who:Rebels] [refusal:denied] it.", True),
        ("[who:Rebels] [refusal:denied].", True),
        ("[who:Moscow] [refusal:dismissed] the latest report.", True),
        ("[who:Moscow] [refusal:denies] any involvement.", True),
        ("[who:The base] was [refusal:denied] help.", False),
        ("[who:Rebels] [refusal:rejected] the offer.", False),
        ("[who:Rebels] [refusal/wanted:denied] it.", False),
        ("[who:Rebels] [capture/denied:denied] it.", False),
    ],
)
def test_what_is_a_bare_denial(sentence, bare):
    (claim,) = entry(sentence).claims
    assert is_bare_denial(claim) is bare


def test_it_stands_with_the_denials_and_speaks_against_what_came_before():
    brief = build_brief([entry(REPORT)])
    asserted, denied = brief.lines
    assert (asserted.status, denied.status) == (Status.HAPPENED, Status.DENIED)
    assert asserted.denials == denied.members
    assert denied.denies == asserted.members
    assert brief.head.denied == 1
    assert "denied by Rebels" in to_text(brief, 100, False)


def test_it_speaks_against_nobody_far_away_or_behind_it():
    far = REPORT.replace("\n", "\nRain fell.\n")
    assert not build_brief([entry(far)]).lines[0].denials
    behind = "\n".join(reversed(REPORT.split("\n")))
    assert not any(line.denials for line in build_brief([entry(behind)]).lines)
