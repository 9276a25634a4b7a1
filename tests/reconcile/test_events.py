from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reconcile.events import build_events
from sayso.reconcile.holdings import find_holdings
from sayso.reconcile.origins import find_origins
from sayso.reconcile.series import find_series
from sayso.types import ClaimType, Dispute, Link, LinkKind, Phrase, SeriesKind, Side, Status
from tests.reconcile.told import DAY, claim, document, figure, on, party, place, speaker

ARMY = speaker("army", Side.GOVERNMENT, "army")
REBELS = speaker("rebels", Side.OPPOSITION, "rebels")
WATCH = speaker("Amara Watch", Side.MONITOR, "amara-watch")
BY_ARMY = (party("the army", Side.GOVERNMENT, "army"),)
BY_REBELS = (party("the rebels", Side.OPPOSITION, "rebels"),)
CIVILIANS = (party("villagers", Side.CIVILIAN),)
TOWN = place("Tell Amara", near=(35.0, 37.0))
REGION = place("Amara", near=(35.2, 37.2))
COUNTRY = replace(place("Valdia", near=(35.0, 38.0)), precision=4)
_TEXT = "Number {} tells of what befell the town in words that only {} uses."


def say(number, by, kind=ClaimType.SHELLING, day=DAY, outlet=None, **more):
    """A claim in a report of its own, in words like no other's, done to its places."""
    words = " ".join(f"w{chr(97 + number)}{letter}x" for letter in "abcdefgh")
    report = document(_TEXT.format(number, words), outlet or f"Outlet {number}", day)
    told = claim(report, report.text, "tells", kind, by=by, **more)
    return report, replace(told, whom=tuple(place.words for place in told.places))


def event_of(*told):
    """The one event that all of these claims speak of, with what it was made from."""
    documents = {report.id: report for report, _ in told}
    claims = {one.id: one for _, one in told}
    origins = find_origins(list(claims.values()), documents)
    events = build_events([tuple(claims)], [], [], claims, documents, origins)
    return events[0], claims, documents, origins


def conflicts(*told):
    return event_of(*told)[0].conflicts


def test_two_sides_confirm():
    there = (TOWN,)
    event, *_ = event_of(
        say(1, ARMY, places=there), say(2, WATCH, places=there, day=DAY + timedelta(1))
    )
    assert event.credibility.rating == 1
    assert event.credibility.why == (
        "Two origins of different sides, army and Amara Watch, say so; none denies it."
    )


@pytest.mark.parametrize(
    ("told", "rating"),
    [
        ({}, 3),
        ({"places": (COUNTRY,)}, 3),
        ({"places": (TOWN,)}, 1),
        ({"times": (on(DAY),)}, 1),
        ({"figures": (figure("10", 10.0, 10.0),)}, 1),
        ({"kind": ClaimType.TALKS}, 1),
    ],
)
def test_what_is_told_loosely_is_not_confirmed(told, rating):
    event, *_ = event_of(say(1, WATCH, **told), say(2, REBELS, **told))
    assert event.credibility.rating == rating


def test_one_watchdog_in_three_outlets_is_one_witness():
    event, *_ = event_of(say(1, WATCH), say(2, WATCH), say(3, WATCH))
    assert event.credibility.why == (
        "One origin, Amara Watch, says so, told in three reports; none denies it."
    )


def test_a_reports_own_voice_is_no_witness_beside_the_source_that_it_names():
    report = document("Shells fell. Amara Watch said that shells fell.", "Harbour Post")
    own = claim(report, "Shells fell.", "fell", ClaimType.SHELLING)
    named = claim(report, "Amara Watch said that shells fell.", "fell", own.type, by=WATCH)
    event, *_ = event_of((report, own), (report, named))
    assert event.credibility.why == "One origin, Amara Watch, says so; none denies it."


def test_a_nameless_monitor_is_no_witness_beside_one_that_its_report_names():
    report = document("Amara Watch told of shells. A monitor told of shells.", "Harbour Post")
    named = claim(report, "Amara Watch told of shells.", "shells", ClaimType.SHELLING, by=WATCH)
    other = claim(
        report, "A monitor told of shells.", "shells", named.type, by=speaker("monitor", WATCH.side)
    )
    event, *_ = event_of((report, named), (report, other))
    assert event.credibility.rule == "single"


@pytest.mark.parametrize(
    ("by", "kind", "doers", "targets", "admits"),
    [
        (ARMY, ClaimType.SHELLING, BY_ARMY, CIVILIANS, True),
        (ARMY, ClaimType.SHELLING, BY_ARMY, BY_REBELS, False),
        (ARMY, ClaimType.SHELLING, BY_REBELS, CIVILIANS, False),
        (ARMY, ClaimType.WITHDRAWAL, BY_ARMY, (), True),
        (ARMY, ClaimType.WITHDRAWAL, BY_REBELS, (), False),
        (ARMY, ClaimType.CAPTURE, BY_REBELS, BY_ARMY, True),
        (ARMY, ClaimType.DEATH, (), BY_ARMY, True),
        (WATCH, ClaimType.DEATH, (), BY_ARMY, False),
        (None, ClaimType.WITHDRAWAL, BY_ARMY, (), False),
    ],
)
def test_admissions(by, kind, doers, targets, admits):
    event, *_ = event_of(say(1, by, kind, doers=doers, targets=targets))
    assert event.accounts[0].admits is admits


def test_a_denial_conflicts_with_who_says_so():
    (one,) = conflicts(say(1, WATCH), say(2, ARMY, status=Status.DENIED))
    assert one.about is Dispute.DENIAL
    assert one.why == "Amara Watch: 'tells'; denied by army: 'tells'."


def test_a_denial_of_ones_own_part_leaves_who_blames_nobody_alone():
    denial = say(3, ARMY, status=Status.DENIED, doers=BY_ARMY)
    found = conflicts(say(1, WATCH), say(2, REBELS, doers=BY_ARMY), denial)
    assert [one.about for one in found] == [Dispute.DENIAL]
    assert found[0].why.startswith("rebels: 'tells' by 'the army'")


def test_a_denial_of_something_else_denies_nothing():
    event, *_ = event_of(
        say(1, WATCH, ClaimType.TRAPPED, places=(TOWN,)),
        say(2, REBELS, ClaimType.TRAPPED),
        say(3, ARMY, ClaimType.EVACUATION, status=Status.DENIED),
    )
    assert not event.conflicts
    assert event.credibility.rating == 1


def test_a_party_and_its_forces_are_one_doer():
    ally = (party("the ally", Side.FOREIGN_STATE, "ally"),)
    jets = (party("the ally's jets", Side.FOREIGN_STATE, "ally-forces"),)
    assert not conflicts(say(1, WATCH, doers=ally), say(2, REBELS, doers=jets))


def test_each_blames_the_other():
    (one,) = conflicts(say(1, ARMY, doers=BY_REBELS), say(2, REBELS, doers=BY_ARMY))
    assert one.about is Dispute.PERPETRATOR
    assert "ccording to army, 'the rebels' did it" in one.why


def test_where_it_came_from_tells_a_side():
    report = document("Gas leaked from a rebel depot that jets had hit.", "Harbour Post")
    jets = (replace(BY_ARMY[0], words=Phrase(35, 39, "jets")),)
    leak = claim(report, report.text, "leaked", ClaimType.CHEMICAL_ATTACK, by=ARMY, doers=jets)
    (one,) = conflicts((report, leak), say(2, REBELS, ClaimType.CHEMICAL_ATTACK, doers=BY_ARMY))
    assert one.about is Dispute.PERPETRATOR
    assert "according to army, 'from a rebel depot' did it" in one.why.lower()


def test_a_denial_that_others_left_denies_nothing_of_who_did():
    def left(who, number, by, status=Status.HAPPENED):
        report, made = say(number, by, ClaimType.WITHDRAWAL, status=status)
        return report, replace(made, who=(Phrase(0, len(who), who),))

    denial = left("any foreign fighter", 3, ARMY, Status.DENIED)
    found = conflicts(left("40 militants", 1, REBELS), left("foreign fighters", 2, WATCH), denial)
    assert [one.why for one in found] == ["Amara Watch: 'tells'; denied by army: 'tells'."]


def test_allies_are_no_conflict():
    ally = (party("the ally", Side.FOREIGN_STATE, "ally"),)
    both = say(3, REBELS, doers=BY_ARMY + ally)
    assert not conflicts(say(1, WATCH, doers=BY_ARMY), say(2, REBELS, doers=ally), both)


@pytest.mark.parametrize(
    ("first", "second", "days", "meet"),
    [
        (figure("20", 20.0, 20.0), figure("32", 32.0, 32.0), 0, False),
        (figure("20", 20.0, 20.0), figure("32", 32.0, 32.0), 1, True),
        (figure("32", 32.0, 32.0), figure("20", 20.0, 20.0), 1, False),
        (figure("at least 20", 20.0, None), figure("32", 32.0, 32.0), 0, True),
        (figure("at least 40", 40.0, None), figure("32", 32.0, 32.0), 0, False),
        (figure("about 30", 30.0, 30.0, "about"), figure("32", 32.0, 32.0), 0, True),
        (figure("3", 3.0, 3.0), figure("100", 100.0, 100.0), 0, True),
        (figure("20", 20.0, 20.0), figure("  ", None, None, lost=True), 0, True),
        (figure("20", 20.0, 20.0), figure("32", 32.0, 32.0, counted="soldiers"), 0, True),
        (figure("20", 20.0, 20.0), figure("32", 32.0, 32.0, part="part"), 0, True),
        (figure("dozens", 24.0, None, "dozens"), figure("15", 15.0, 15.0), 0, True),
        (figure("hundreds", 200.0, None, "dozens"), figure("60", 60.0, 60.0), 0, False),
        (figure("20", 20.0, 20.0), figure("32", 32.0, 32.0, harm="wounded"), 0, True),
    ],
)
def test_figures_conflict_where_they_do_not_meet(first, second, days, meet):
    found = conflicts(
        say(1, WATCH, ClaimType.DEATH, figures=(first,)),
        say(2, REBELS, ClaimType.DEATH, DAY + timedelta(days), figures=(second,)),
    )
    assert [one.about for one in found] == ([] if meet else [Dispute.FIGURE])


def test_two_holders_of_one_place():
    (one,) = conflicts(
        say(1, ARMY, ClaimType.CONTROL, doers=BY_ARMY, places=(TOWN,)),
        say(2, WATCH, ClaimType.CONTROL, doers=BY_REBELS, places=(TOWN,)),
    )
    assert one.about is Dispute.HOLDER


@pytest.mark.parametrize(
    ("place", "rule"), [(TOWN, "denied"), (REGION, "single")], ids=["there", "elsewhere"]
)
def test_who_names_another_holder_confirms_nothing(place, rule):
    event, *_ = event_of(
        say(1, ARMY, ClaimType.CONTROL, doers=BY_ARMY, places=(TOWN,)),
        say(2, WATCH, ClaimType.CONTROL, doers=BY_REBELS, places=(place,)),
    )
    assert event.credibility.rule == rule


def test_place_and_days_are_those_that_accounts_agree_on():
    event, *_ = event_of(
        say(1, ARMY, places=(REGION,), times=(on(DAY - timedelta(7), DAY),)),
        say(2, WATCH, places=(TOWN,), times=(on(DAY),)),
        say(3, REBELS, places=(TOWN,), times=(on(DAY),)),
    )
    assert event.place.name == "Tell Amara"
    assert (event.start, event.end) == (DAY, DAY)


def test_parts_and_links_find_their_events():
    told = [say(1, ARMY), say(2, WATCH), say(3, REBELS)]
    documents = {report.id: report for report, _ in told}
    claims = {one.id: one for _, one in told}
    a, b, c = claims
    links = [Link(*sorted((a, b)), LinkKind.SAME, 4.0, ())]
    parts = [Link(c, a, LinkKind.PART, 3.0, ())]
    origins = find_origins(list(claims.values()), documents)
    events = build_events([(a, b), (c,)], links, parts, claims, documents, origins)
    whole = next(event for event in events if a in event.claims)
    part = next(event for event in events if c in event.claims)
    assert whole.links == tuple(links)
    assert part.part_of == (whole.id,)


def test_a_series_has_the_range_of_what_each_says_last_and_no_mean():
    event, claims, documents, origins = event_of(
        say(1, WATCH, ClaimType.DEATH, figures=(figure("10", 10.0, 10.0),)),
        say(2, WATCH, ClaimType.DEATH, DAY + timedelta(1), figures=(figure("14", 14.0, 14.0),)),
        say(3, REBELS, ClaimType.DEATH, figures=(figure("up to 30", None, 30.0),)),
        say(4, ARMY, ClaimType.DEATH, figures=(figure("   ", None, None, lost=True),)),
    )
    (series,) = find_series([event], claims, documents, origins)
    assert series.kind is SeriesKind.EVENT
    assert (series.lowest, series.highest) == (14.0, 30.0)
    assert series.latest.words == "14"
    assert [row.lost for row in series.told].count(True) == 1
    assert all(row.min is None for row in series.told if row.lost)


def test_running_totals_run_over_events():
    total = figure("more than 900", 900.0, None, scope="cumulative")
    told = [
        say(1, WATCH, ClaimType.DEATH, figures=(total,), places=(TOWN,)),
        say(2, ARMY, ClaimType.DEATH, figures=(total,), places=(TOWN,)),
    ]
    documents = {report.id: report for report, _ in told}
    claims = {one.id: one for _, one in told}
    origins = find_origins(list(claims.values()), documents)
    groups = [(name,) for name in claims]
    events = build_events(groups, [], [], claims, documents, origins)
    (series,) = find_series(events, claims, documents, origins)
    assert series.kind is SeriesKind.RUNNING
    assert series.event is None
    assert len(series.told) == 2


def test_holdings_and_whether_they_are_contested():
    _, *rest = event_of(
        say(1, ARMY, ClaimType.CAPTURE, doers=BY_ARMY, targets=BY_REBELS, places=(TOWN,),
            times=(on(DAY),)),
        say(2, WATCH, ClaimType.CONTROL, doers=BY_REBELS, places=(TOWN,)),
        say(3, WATCH, ClaimType.CONTROL, doers=BY_REBELS, places=(REGION,)),
        say(4, REBELS, ClaimType.CONTROL, doers=BY_REBELS, status=Status.EXPECTED, places=(TOWN,)),
        say(5, REBELS, ClaimType.WITHDRAWAL, doers=BY_REBELS, places=(TOWN,)),
    )  # fmt: skip
    found = find_holdings(*rest)
    assert [one.place.name for one in found] == ["Amara", *["Tell Amara"] * 3]
    assert {(one.place.name, one.holder, one.lost_by, one.contested) for one in found} == {
        ("Amara", "the rebels", "", False),
        ("Tell Amara", "the army", "the rebels", True),
        ("Tell Amara", "the rebels", "", True),
        ("Tell Amara", "", "the rebels", False),
    }


@given(st.randoms(use_true_random=False))
def test_the_order_of_arguments_does_not_matter(chance):
    told = [
        say(1, ARMY, doers=BY_REBELS, places=(TOWN,)),
        say(2, REBELS, doers=BY_ARMY, places=(REGION,), times=(on(DAY),)),
        say(3, WATCH, ClaimType.DEATH, figures=(figure("10", 10.0, 10.0),)),
        say(4, ARMY, ClaimType.DEATH, figures=(figure("30", 30.0, 30.0),)),
        say(5, ARMY, status=Status.DENIED, day=None),
        say(6, WATCH, ClaimType.CONTROL, doers=BY_REBELS, places=(TOWN,), day=date(2021, 3, 5)),
    ]
    _, claims, documents, origins = event_of(*told)
    names = list(claims)
    groups = [tuple(names[:4]), tuple(names[4:])]

    def picture(groups, claims, documents, origins):
        events = build_events(groups, [], [], claims, documents, origins)
        rest = claims, documents, origins
        return events, find_series(events, *rest), find_holdings(*rest)

    wanted = picture(groups, claims, documents, origins)

    def shuffled(items):
        items = list(items)
        chance.shuffle(items)
        return items

    assert wanted == picture(
        shuffled([tuple(shuffled(group)) for group in groups]),
        dict(shuffled(claims.items())),
        dict(shuffled(documents.items())),
        shuffled(origins),
    )
