"""Who did it and to whom."""

from dataclasses import replace

import pytest

from sayso.export.parties import Named, actors, doers, targets
from sayso.types import Conflict, Dispute, Party, Side, phrase
from tests.export.scene import scene, view


def party(words: str, side: Side | None = None, name: str = "") -> Party:
    return Party(phrase(words, (0, len(words))), name.lower() or None, name, side, "")


def told(who: list[Party], whom: list[Party], *, disputed: bool = False):
    """The view and the event of a strike with these parties."""
    entries, picture = scene()
    strike = picture.events[1]
    hit = strike.claims[0]
    entries = tuple(
        replace(e, claims=tuple(
            replace(c, doers=tuple(who), targets=tuple(whom)) if c.id == hit else c
            for c in e.claims
        ))
        for e in entries
    )  # fmt: skip
    dispute = (Conflict(Dispute.PERPETRATOR, *strike.claims, ""),) if disputed else ()
    return view(entries, picture), replace(strike, conflicts=dispute)


def test_words_stand_in_only_where_the_register_knows_none():
    army = party("the army", Side.GOVERNMENT, "Army of the Republic")
    assert doers(*told([party("soldiers"), army], [])) == (
        Named("Army of the Republic", Side.GOVERNMENT, known=True),
    )
    assert doers(*told([party("Soldiers"), party("soldiers")], [])) == (
        Named("soldiers", None, known=False),
    )


def test_a_perpetrator_in_dispute_is_nobody():
    army = party("the army", Side.GOVERNMENT, "Army")
    assert doers(*told([army], [party("a town")], disputed=True)) == ()
    assert targets(*told([army], [party("a town")], disputed=True)) != ()


@pytest.mark.parametrize(
    ("words", "side", "name", "is_one"),
    [
        ("the army", Side.GOVERNMENT, "Army", True),
        ("residents", Side.CIVILIAN, "", True),
        ("a mosque", None, "", False),
        ("he", None, "", False),
        ("Soldiers", Side.GOVERNMENT, "", False),
    ],
)
def test_an_actor_is_in_the_register_or_a_civilian(words, side, name, is_one):
    found = party(words, side, name)
    assert [len(side) for side in actors(*told([found], []))] == [is_one, 0]
    assert [len(side) for side in actors(*told([], [found]))] == [0, is_one]


def test_nobody_is_on_both_sides():
    army = party("the army", Side.GOVERNMENT, "Army")
    who, whom = actors(*told([army], [army]))
    assert ([p.name for p in who], whom) == (["Army"], ())
