"""What stands alone joins the event that its own report tells it nearly as one with."""

import pytest

from sayso.reconcile.alone import NEARLY, put_with_their_own

NEAR, FAR = NEARLY + 0.5, NEARLY - 0.5
DOCUMENTS = ("a", "a", "a", "b", "b", "c")
EVENTS = ((0, 3), (1, 5), (2,), (4,))


def never(a, b):
    return False


@pytest.mark.parametrize(
    ("weights", "found"),
    [
        ({(0, 2): NEAR}, ((0, 2, 3), (1, 5), (4,))),
        ({(0, 2): NEAR, (1, 2): NEAR + 1}, ((0, 3), (1, 2, 5), (4,))),
        ({(0, 2): NEAR, (1, 2): NEAR}, ((0, 2, 3), (1, 5), (4,))),
        ({(0, 2): FAR}, EVENTS),
        ({(2, 3): NEAR, (2, 4): NEAR}, EVENTS),
        ({(3, 4): NEAR, (0, 2): NEAR}, ((0, 2, 3, 4), (1, 5))),
    ],
    ids=["near", "the nearest", "the first of two", "far", "by another report", "two at once"],
)
def test_a_telling_that_stands_alone_joins_the_nearest(weights, found):
    assert tuple(put_with_their_own(EVENTS, DOCUMENTS, weights, never)) == found


def test_what_is_told_of_the_report_in_the_event_counts_on_average():
    events = ((0, 1, 3), (2,), (4,), (5,))
    assert (2,) in put_with_their_own(events, DOCUMENTS, {(0, 2): NEAR}, never)
    assert (2,) not in put_with_their_own(events, DOCUMENTS, {(0, 2): NEAR, (1, 2): NEAR}, never)


def test_no_event_of_one_report_is_joined_and_nothing_that_stands_apart():
    assert tuple(put_with_their_own(((0,), (1,)), "aa", {(0, 1): NEAR}, never)) == ((0,), (1,))
    kept = put_with_their_own(EVENTS, DOCUMENTS, {(0, 2): NEAR}, lambda a, b: (a, b) == (2, 3))
    assert tuple(kept) == EVENTS
