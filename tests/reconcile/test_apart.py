import pytest

from sayso.reconcile.apart import Kept, apart_of, tellings_of
from sayso.reconcile.engine import update
from sayso.reconcile.judged import Rules, pair_of
from sayso.reconcile.linked import reports_of
from sayso.reconcile.memory import InMemory, speaking_for
from tests.reconcile.reports import strike

PAIRS = [strike("Alder"), strike("Alder", outlet="Herald")]
REPORTS = reports_of([claim for _, claim in PAIRS], {report.id: report for report, _ in PAIRS})
CLAIMS = pair_of(*(claim.id for _, claim in PAIRS))


@pytest.fixture
def kept():
    """Two reports of one strike, put into two events."""
    memory = InMemory()
    update(memory, REPORTS, Rules())
    memory.regroup([((report.id, 0),) for report, _ in PAIRS])
    return memory


def groups(memory):
    return sorted(set(memory.grouped.values()))


def test_two_events_that_something_speaks_for_taking_as_one(kept):
    (found,) = apart_of(sum(groups(kept), ()), Kept(kept, speaking_for(kept)))
    assert (found.a, found.b) == CLAIMS
    assert found.weight > 0


def test_one_of_the_two_finds_the_other(kept):
    both = apart_of(sum(groups(kept), ()), Kept(kept, speaking_for(kept)))
    assert [apart_of(group, Kept(kept, speaking_for(kept))) for group in groups(kept)] == [both] * 2


def test_what_people_parted_is_not_asked_again(kept):
    assert (
        apart_of(
            sum(groups(kept), ()), Kept(kept, speaking_for(kept)), tellings_of(kept, {CLAIMS: "j1"})
        )
        == ()
    )


def test_one_event_is_not_apart_from_itself(kept):
    one, other = groups(kept)
    kept.regroup([one + other])
    assert apart_of(one + other, Kept(kept, speaking_for(kept))) == ()
