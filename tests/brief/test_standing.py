"""Bare denials ("rebels denied it") stand with the denials."""

import pytest

from sayso.brief.standing import is_bare_denial
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
