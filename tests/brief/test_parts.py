"""Under which title an event stands."""

import pytest

from sayso.brief.model import Part
from tests.brief.marked import entry
from tests.brief.pictures import brief_of

FOUND = [
    ("[who:They] [capture:took] [where:Qasr].", Part.SINGLE),
    ("[who:They] did not [capture/denied:take] [where:Qasr].", Part.DENIED),
    ("Rebels [control:held] [where:Qasr].", Part.CONTROL),
    ("There is [need:no bread].", Part.PEOPLE),
    ("Families [displacement:fled].", Part.PEOPLE),
    ("They [capture/expected:will take] [where:Qasr].", Part.AHEAD),
    ("They may [capture/possible:take] [where:Qasr].", Part.AHEAD),
    ("[who:They] [demand:demanded] it.", Part.POSITIONS),
    ("They want a [ceasefire/wanted:truce].", Part.POSITIONS),
    ("They held [talks:talks].", Part.SINGLE),
    ("[who:Rebels] [refusal:denied] it.", Part.DENIED),
]


@pytest.mark.parametrize(("marked", "part"), FOUND)
def test_an_event_of_one_claim(marked, part):
    (item,) = brief_of([entry(marked)]).items
    assert item.part is part


def test_two_tellers_bear_an_event_out_and_a_denial_contests_it():
    took = "[source:{}] said they [capture:took] [where:Qasr]."
    both = [entry(took.format("A nurse")), entry(took.format("A cook"))]
    (item,) = brief_of(both, same=[("1 took", "2 took")]).items
    assert item.part is Part.BORNE_OUT
    both.append(entry("[source:A guard] said they did not [capture/denied:take] [where:Qasr]."))
    (item,) = brief_of(both, same=[("1 took", "2 took", "3 take")]).items
    assert item.part is Part.CONTESTED


def test_a_bare_denial_among_refusals_contests_none_of_them():
    text = "[who:Rebels] [refusal:refused] to go.\n[who:The army] [refusal:denied] it."
    (item,) = brief_of([entry(text)], same=[("1 refused", "1 denied")]).items
    assert item.part is Part.POSITIONS
