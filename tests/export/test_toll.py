"""The dead of an act of force."""

from dataclasses import replace

from sayso.export.toll import tolls
from sayso.types import ClaimType, Event, Picture, Status
from tests.export.scene import scene, view


def paired(picture: Picture, entries=None) -> dict[str, str]:
    found = tolls(view(entries or scene()[0], picture))
    return {act: death.id for act, death in found.items()}


def changed(name: str, **fields) -> Picture:
    """The picture of the scene with an event changed."""
    picture = scene()[1]
    events = (replace(e, **fields) if e.id == name else e for e in picture.events)
    return replace(picture, events=tuple(events))


def twin(of: Event, name: str, claims: tuple[str, ...]) -> Event:
    accounts = (replace(of.accounts[0], claims=claims),)
    return replace(of, id=name, claims=claims, accounts=accounts)


def test_deaths_belong_to_the_act_of_their_sentence():
    assert paired(scene()[1]) == {"e-strike": "e-toll"}


def test_deaths_told_elsewhere_belong_to_no_act():
    (_, _, toll, *_) = scene()[1].events
    elsewhere = changed("e-toll", claims=toll.claims[1:], accounts=toll.accounts[1:])
    assert paired(elsewhere) == {}


def test_deaths_beside_two_acts_belong_to_neither():
    picture = scene()[1]
    strike = picture.events[1]
    again = twin(strike, "e-again", strike.claims[:1])
    assert paired(replace(picture, events=(*picture.events, again))) == {}


def test_an_act_with_two_tolls_has_none():
    picture = scene()[1]
    toll = picture.events[2]
    again = twin(toll, "e-again", toll.claims[:1])
    assert paired(replace(picture, events=(*picture.events, again))) == {}


def test_what_nobody_asserts_has_no_toll():
    (_, strike, *_) = scene()[1].events
    only_denied = changed("e-strike", accounts=strike.accounts[1:])
    assert paired(only_denied) == {}


def test_only_force_kills():
    entries, picture = scene()
    hit = picture.events[1].claims[0]
    tame = tuple(
        replace(e, claims=tuple(
            replace(c, type=ClaimType.PROTEST) if c.id == hit else c for c in e.claims
        ))
        for e in entries
    )  # fmt: skip
    assert paired(picture, tame) == {}
    wanted = tuple(
        replace(e, claims=tuple(
            replace(c, status=Status.WANTED) if c.id == hit else c for c in e.claims
        ))
        for e in entries
    )  # fmt: skip
    assert paired(picture, wanted) == {}
