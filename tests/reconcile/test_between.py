from datetime import UTC, datetime

import pytest

from sayso.reconcile import reasons_between
from sayso.reconcile.linked import link_claims
from sayso.types import Decision, Entry, Judgement
from tests.reconcile.reports import strike

PAIRS = [strike("Alder"), strike("Alder", outlet="Herald")]
ENTRIES = tuple(Entry(report, (), (), (claim,)) for report, claim in PAIRS)
IDS = tuple(claim.id for _, claim in PAIRS)


def test_the_reasons_are_those_of_the_link_that_the_two_have():
    documents = {report.id: report for report, _ in PAIRS}
    (link,) = link_claims([claim for _, claim in PAIRS], documents).links
    assert link.reasons
    assert reasons_between(ENTRIES, IDS) == link.reasons
    assert reasons_between(ENTRIES[::-1], IDS[::-1]) == link.reasons


@pytest.mark.parametrize("claims", [(IDS[0], "c0"), ("c0", "c1")])
def test_what_is_not_there_has_no_reasons(claims):
    assert reasons_between(ENTRIES, claims) == ()


def test_a_rejected_claim_has_none():
    when = datetime(2020, 4, 1, tzinfo=UTC)
    rejected = Judgement("j1", Decision.REJECT, IDS[:1], "", "", "Rana", when, "")
    assert reasons_between(ENTRIES, IDS, [rejected]) == ()
