"""Whatever the order in which reports come, the same claims give the same groups."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reconcile.engine import Report, declared, update
from sayso.reconcile.judged import Rules, pair_of
from sayso.reconcile.linked import link_claims, linked_of, reports_of
from sayso.reconcile.memory import InMemory
from sayso.types import ClaimType
from tests.reconcile.reports import DAY, strike

KINDS = ((ClaimType.AIR_STRIKE, "air strike"), (ClaimType.SHELLING, "shelling"),
         (ClaimType.CLASH, "clash"))  # fmt: skip


@st.composite
def some_reports(draw):
    made = {}
    for number in range(draw(st.integers(2, 7))):
        kind, trigger = draw(st.sampled_from(KINDS))
        report, claim = strike(
            draw(st.sampled_from(("Alder", "Birch", "Cedar", "Alderland"))),
            DAY + timedelta(days=draw(st.integers(0, 6))),
            f"Outlet {number}",
            kind=kind,
            trigger=trigger,
        )
        made[report.id] = Report(report, (claim,))
    return list(made.values())


def groups_of(memory: InMemory):
    return set(memory.grouped.values())


@settings(max_examples=40, deadline=None)
@given(some_reports(), st.randoms(use_true_random=False))
def test_reports_one_by_one_in_any_order_give_what_all_at_once_give(reports, dice):
    at_once, one_by_one = InMemory(), InMemory()
    update(at_once, reports, Rules())
    dice.shuffle(reports)
    for report in reports:
        update(one_by_one, [report], Rules())
    assert groups_of(at_once) == groups_of(one_by_one)
    assert at_once.linked == one_by_one.linked


@settings(max_examples=25, deadline=None)
@given(some_reports(), st.randoms(use_true_random=False))
def test_the_same_again_changes_nothing(reports, dice):
    memory = InMemory()
    update(memory, reports, Rules())
    before = groups_of(memory)
    update(memory, dice.sample(reports, 2), Rules())
    assert groups_of(memory) == before


@settings(max_examples=25, deadline=None)
@given(some_reports(), st.randoms(use_true_random=False))
def test_a_judgement_that_comes_later_counts_as_if_it_had_been_there(reports, dice):
    a, b = (report.claims[0].id for report in dice.sample(reports, 2))
    rules = Rules(must={pair_of(a, b): "j1"})
    later, earlier = InMemory(), InMemory()
    update(later, reports, Rules())
    update(later, [r for r in reports if r.claims[0].id in (a, b)], rules)
    update(earlier, reports, rules)
    assert groups_of(later) == groups_of(earlier)


@settings(max_examples=25, deadline=None)
@given(some_reports(), st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(reports, dice):
    documents = {report.document.id: report.document for report in reports}
    claims = [claim for report in reports for claim in report.claims]
    found = link_claims(claims, documents)
    dice.shuffle(claims)
    assert link_claims(claims, documents) == found


def test_what_is_told_of_a_memory_is_what_is_told_from_scratch():
    pairs = [strike("Alder", outlet=outlet) for outlet in ("Courier", "Herald", "Post")]
    documents = {report.id: report for report, _ in pairs}
    claims = [claim for _, claim in pairs]
    memory = InMemory()
    for report in reversed(reports_of(claims, documents)):
        update(memory, [report], Rules())
    told = linked_of(memory, reports_of(claims, documents), Rules(), declared())
    assert told == link_claims(claims, documents)
