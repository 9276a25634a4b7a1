"""Which coalition "the coalition" is."""

import pytest

from sayso.resolve.coalition import is_bare, is_of_states


@pytest.mark.parametrize(
    "name",
    ["the coalition", "Coalition", "a coalition spokesman", "the coalition’s command"],
)
def test_no_more_than_a_coalition(name):
    assert is_bare(name)


@pytest.mark.parametrize(
    "name", ["the National Coalition", "the U.S.-led coalition", "coalition of tribes", "command"]
)
def test_more_than_a_coalition(name):
    assert not is_bare(name)


@pytest.mark.parametrize(
    "text",
    [
        "The Saudi-led coalition bombed the port. The coalition denied it.",
        "the us led coalition bombed the port",
        "An international coalition arrived.",
        "Coalition warplanes hit a bridge.",
        "They died in air strikes and artillery fire. Air strikes of the coalition killed nine.",
        "Nine were killed by air strikes and artillery of the coalition.",
    ],
)
def test_a_coalition_of_states(text):
    assert is_of_states(text)


@pytest.mark.parametrize(
    "text",
    [
        "The coalition condemned the air strikes of the army.",
        "The National Coalition met in Istanbul. The coalition elected a president.",
    ],
)
def test_another_coalition(text):
    assert not is_of_states(text)
