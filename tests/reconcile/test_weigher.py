"""Pairs weighed fast weigh what the table says of all that they show."""

from itertools import combinations, product

from hypothesis import given, settings

from sayso.reconcile.engine import UNSEEN, declared, weights_of
from sayso.reconcile.facts import any_akin
from sayso.reconcile.features import far_apart, levels_across, story_level
from sayso.reconcile.pairs import both_passes, opens_at
from sayso.reconcile.tellings import story_of
from sayso.reconcile.weigher import Weigher
from tests.growing import entries

TABLES = declared()
ALL = -float("inf")


def stories(reports):
    ordered = sorted(reports, key=lambda entry: entry.document.id)
    return [story_of(entry.claims, entry.document, TABLES.inside) for entry in ordered]


def tellings(a, b):
    pairs = product(a.tellings, b.tellings)
    return [(one, two) for one, two in pairs if any_akin(one.facts, two.facts)]


@settings(max_examples=10, deadline=None)
@given(entries())
def test_bits_are_those_of_the_levels(reports):
    weigher = Weigher(TABLES.across)
    for a, b in combinations(stories(reports), 2):
        story = story_level(a.stems, b.stems)
        for one, two in tellings(a, b):
            bits = TABLES.across.weigh(levels_across(one, two, story))
            apart = far_apart(one.setting, two.setting)
            assert weigher.weigh(one, two, story, ALL) == (None if apart else bits)
            for over in (-9.0, opens_at(story), bits - 0.01):
                found = weigher.weigh(one, two, story, over)
                assert found == bits or (found is None and (apart or bits <= over))


@settings(max_examples=10, deadline=None)
@given(entries())
def test_what_is_not_weighed_to_the_end_would_not_have_been_kept(reports):
    weigher = Weigher(TABLES.across)
    for a, b in combinations(stories(reports), 2):
        pairs = [(one.number, two.number) for one, two in tellings(a, b)]
        found = weights_of(a, b, pairs, False, TABLES.across, weigher)
        if found:
            seen = both_passes(a, b, TABLES.across)
            whole = {pair: one.weight for pair, one in seen.items() if one.weight > UNSEEN}
            assert {pair: one.weight for pair, one in found.items()} == whole
