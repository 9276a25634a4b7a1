from bench.across import Across, found_links, matched, score

NAMES = {"a": "one#1", "b": "two#1", "c": "two#2", "d": "three#1", "e": "one#1"}


def test_links_are_pairs_of_events_of_different_reports():
    groups = [("a", "b", "e"), ("c",), ("d", "unnamed")]
    assert found_links(groups, NAMES) == {("one#1", "two#1")}


def test_two_events_of_one_report_put_together_make_wrong_links():
    found = found_links([("a", "b", "c")], NAMES)
    one = score(found, frozenset({("one#1", "two#1")}))
    assert (one.right, one.found, one.annotated) == (1, 2, 1)
    assert (one.precision, one.recall) == (50.0, 100.0)


def test_nothing_found_scores_nothing():
    assert score(frozenset(), frozenset({("a#1", "b#1")})).f1 == 0.0


def test_a_link_is_tested_in_the_fold_of_its_event():
    across = Across({"two#1": "X1", "one#1": "X1"}, frozenset())
    assert across.fold(("one#1", "two#1")) == across.fold(("three#1", "two#1"))


def test_our_claim_is_the_annotated_one_whose_trigger_it_overlaps_most():
    theirs = [("r#1", (0, 5), "death"), ("r#2", (5, 15), "attack")]
    ours = [("x", (3, 12), "death"), ("y", (20, 25), "death")]
    assert matched(ours, theirs) == {"x": "r#2"}
