from hypothesis import given
from hypothesis import strategies as st

from sayso.reconcile.cluster import always, cluster

WEIGHTS = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
    st.integers(-80, 80).map(lambda tenths: tenths / 8),
)


def test_what_links_stands_together_and_what_does_not_apart():
    assert cluster(4, {(0, 1): 3.0, (1, 2): -1.0, (2, 3): 0.5}, always(-2.0)) == ((0, 1), (2, 3))


def test_a_chain_of_links_makes_no_group_where_its_ends_disagree():
    assert cluster(3, {(0, 1): 4.0, (1, 2): 3.0, (0, 2): -9.0}, always(-2.0)) == ((0, 1), (2,))


def test_pairs_that_nobody_weighed_count_as_told():
    weights = {(0, 1): 4.0, (1, 2): 3.0}
    assert cluster(3, weights, always(-2.0)) == ((0, 1, 2),)
    assert cluster(3, weights, always(-4.0)) == ((0, 1), (2,))


def test_people_bring_together_and_keep_apart():
    assert cluster(3, {(0, 1): -9.0}, always(-9.0), must=[(0, 1)]) == ((0, 1), (2,))
    assert cluster(3, {(0, 1): 5.0, (1, 2): 5.0, (0, 2): 5.0}, always(-2.0), cannot=[(0, 2)]) == (
        (0, 1),
        (2,),
    )


@given(WEIGHTS)
def test_every_item_stands_in_one_group(weights):
    groups = cluster(8, weights, always(-2.0))
    assert sorted(item for group in groups for item in group) == list(range(8))


@given(WEIGHTS, st.sets(st.tuples(st.integers(0, 3), st.integers(4, 7)), max_size=4))
def test_no_group_holds_what_people_keep_apart(weights, cannot):
    for group in cluster(8, weights, always(-2.0), cannot=cannot):
        assert not any(a in group and b in group for a, b in cannot)


@given(WEIGHTS)
def test_the_order_of_the_weights_does_not_matter(weights):
    backwards = dict(reversed(weights.items()))
    assert cluster(8, weights, always(-2.0)) == cluster(8, backwards, always(-2.0))


def test_what_is_not_linked_counts_by_what_it_is():
    """The ends of a chain may speak against each other by what each tells by itself."""
    weights = {(0, 1): 4.0, (1, 2): 3.0}

    def apart(some, others):
        return sum(-9.0 if {a, b} == {0, 2} else -1.0 for a in some for b in others)

    assert cluster(3, weights, always(-1.0)) == ((0, 1, 2),)
    assert cluster(3, weights, apart) == ((0, 1), (2,))
