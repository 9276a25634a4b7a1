from dataclasses import replace

import pytest

from sayso.reconcile.apart import apart_of
from sayso.reconcile.engine import declared, update
from sayso.reconcile.judged import Rules, pair_of
from sayso.reconcile.linked import reports_of
from sayso.reconcile.memory import InMemory
from tests.reconcile.reports import strike


@pytest.fixture
def kept():
    """Two reports of one strike, put into two events as a third claim could have had it."""
    pairs = [strike("Alder"), strike("Alder", outlet="Herald")]
    memory = InMemory()
    documents = {report.id: report for report, _ in pairs}
    update(memory, reports_of([claim for _, claim in pairs], documents), Rules())
    groups = [((report.id, 0),) for report, _ in pairs]
    memory.regroup(groups)
    return memory, groups, [claim.id for _, claim in pairs]


def test_two_events_that_something_speaks_for_taking_as_one(kept):
    memory, groups, claims = kept
    (link,) = apart_of(memory, groups, Rules(), declared().across)
    assert (link.a, link.b) == pair_of(*claims)
    assert link.weight > 0
    assert "at the same place" in {reason.words for reason in link.reasons}


def test_one_of_the_two_finds_the_other(kept):
    memory, groups, _ = kept
    both = apart_of(memory, groups, Rules(), declared().across)
    assert [apart_of(memory, [group], Rules(), declared().across) for group in groups] == [both] * 2


def test_what_people_parted_is_not_asked_again(kept):
    memory, groups, claims = kept
    rules = replace(Rules(), cannot={pair_of(*claims): "j1"})
    assert apart_of(memory, groups, rules, declared().across) == ()


def test_one_event_is_not_apart_from_itself(kept):
    memory, groups, _ = kept
    memory.regroup([groups[0] + groups[1]])
    assert apart_of(memory, [groups[0] + groups[1]], Rules(), declared().across) == ()
