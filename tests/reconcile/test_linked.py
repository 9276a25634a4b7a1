from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from sayso.reconcile.linked import link_claims
from sayso.types import ClaimType, Decision, Judgement, LinkKind, Status
from tests.reconcile.reports import DAY, claim, document, strike


def linked(*pairs, judgements=()):
    documents = {report.id: report for report, _ in pairs}
    return link_claims([claim for _, claim in pairs], documents, judgements)


def judged(decision, *subjects, day=1):
    when = datetime(2020, 4, day, tzinfo=UTC)
    return Judgement(f"j{day}", decision, subjects, "", "", "Rana", when, "read both")


def test_two_reports_of_one_strike_are_one_event():
    one, two = strike("Alder"), strike("Alder", outlet="Herald")
    found = linked(one, two)
    assert found.groups in (((one[1].id, two[1].id),), ((two[1].id, one[1].id),))
    assert [link.kind for link in found.links] == [LinkKind.SAME]


def test_every_link_prints_its_reasons():
    found = linked(strike("Alder"), strike("Alder", outlet="Herald"))
    reasons = {reason.feature: reason for link in found.links for reason in link.reasons}
    assert reasons["place"].words == "at the same place"
    assert reasons["time"].words == "at the same time"
    assert all(reason.words for reason in reasons.values())
    weights = [abs(reason.weight) for reason in found.links[0].reasons]
    assert weights == sorted(weights, reverse=True)


def test_a_denial_belongs_to_the_event_that_it_denies():
    found = linked(strike("Alder"), strike("Alder", outlet="Herald", status=Status.DENIED))
    assert len(found.groups) == 1


def test_one_calls_it_shelling_and_another_an_air_strike():
    shelling = strike("Alder", outlet="Herald", kind=ClaimType.SHELLING, trigger="shelling")
    assert len(linked(strike("Alder"), shelling).groups) == 1


@pytest.mark.parametrize(
    "other",
    [
        strike("Cedar", outlet="Herald"),
        strike("Alder", DAY + timedelta(days=5), outlet="Herald"),
        strike("Alder", outlet="Herald", kind=ClaimType.TALKS, trigger="talks"),
    ],
    ids=["in another town", "days later", "of another kind"],
)
def test_words_alone_make_no_event(other):
    assert len(linked(strike("Alder"), other).groups) == 2


def test_an_attack_and_its_dead_are_two_events_told_together():
    reports = [
        document(f"A strike on Alder killed six people, {outlet} writes.", outlet)
        for outlet in ("Courier", "Herald")
    ]
    pairs = [
        (report, claim(report, kind, trigger, where="Alder"))
        for report in reports
        for kind, trigger in ((ClaimType.AIR_STRIKE, "strike"), (ClaimType.DEATH, "killed"))
    ]
    groups = {frozenset(group) for group in linked(*pairs).groups}
    ids = [claim.id for _, claim in pairs]
    assert groups == {frozenset((ids[0], ids[2])), frozenset((ids[1], ids[3]))}


def test_people_merge_split_reject_and_undo():
    one, two, far = strike("Alder"), strike("Alder", outlet="Herald"), strike("Cedar")
    ids = [pair[1].id for pair in (one, two, far)]
    merge = judged(Decision.MERGE, ids[0], ids[2])
    found = linked(one, two, far, judgements=[merge])
    assert len(found.groups) == 1
    assert merge.id in {link.judged for link in found.links}
    split = judged(Decision.SPLIT, ids[0], ids[1], day=2)
    assert len(linked(one, two, judgements=[split]).groups) == 2
    undo = judged(Decision.UNDO, split.id, day=3)
    assert len(linked(one, two, judgements=[split, undo]).groups) == 1
    reject = judged(Decision.REJECT, ids[0], day=4)
    assert linked(one, two, judgements=[reject]).groups == ((ids[1],),)


def test_no_claims_make_no_events():
    assert link_claims([], {}) == ((), (), (), ())


def test_reports_of_two_countries_tell_no_event_in_common():
    """What has no place of its own lies in the countries that its report tells of."""

    def fled(outlet, country):
        report = document("A strike hit Alder. Over 350,000 have fled the fighting.", outlet)
        hit = claim(report, ClaimType.AIR_STRIKE, "strike", where="Alder")
        hit = replace(hit, places=tuple(replace(p, country=country) for p in hit.places))
        return [(report, hit), (report, claim(report, ClaimType.DISPLACEMENT, "fled", 1))]

    def events(country):
        groups = linked(*fled("Courier", "SY"), *fled("Herald", country)).groups
        return sum(len(group) > 1 for group in groups)

    assert events("SY") == 2
    assert events("PH") == 0
