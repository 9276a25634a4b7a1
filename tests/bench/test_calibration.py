from bench.calibration import Judged, bins, calibration_error, choices, judge
from bench.corpora import Claim

ROLES = ("source", "cue", "via", "who", "whom", "where", "when", "figures")


def claim(kind, start, status="happened"):
    return Claim(kind, status, None, (start, start + 4), dict.fromkeys(ROLES, ()))


def test_a_claim_is_right_when_type_and_status_are():
    gold = {"a": [claim("death", 0), claim("injury", 10), claim("attack", 20)]}
    found = {
        "a": [
            (claim("death", 0), 0.9),
            (claim("injury", 10, "denied"), 0.8),
            (claim("clash", 20), 0.7),
            (claim("need", 40), 0.6),
        ]
    }
    assert judge(found, gold) == [
        Judged(0.9, True), Judged(0.8, False), Judged(0.7, False), Judged(0.6, False)
    ]  # fmt: skip


def test_confidence_that_means_what_it_says_has_no_error():
    even = [Judged(0.75, i < 3) for i in range(4)]
    assert calibration_error(even) == 0
    assert calibration_error([Judged(0.75, False)] * 4) == 75
    (one,) = bins(even)
    assert (one.count, one.right) == (4, 0.75)


def test_a_threshold_trades_recall_for_precision():
    judged = [Judged(0.9, True), Judged(0.6, True), Judged(0.4, False)]
    low, high = choices(judged, 4, (0.0, 0.9))
    assert (low.claims, round(low.precision), low.recall) == (3, 67, 50)
    assert (high.claims, high.precision, high.recall) == (1, 100, 25)
    assert choices([], 0, (0.5,))[0].precision == 0
