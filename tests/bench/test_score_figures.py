import pytest

from bench.score_figures import SAID, TRUTH, Key, Truth, read_figures, read_truth, score_figures
from sayso.types import ClaimType, Figure, phrase

TEXT = "At least 12 men died on the third day."
KEY = Key("d", (0, 11), "death")
RANK = Key("d", (28, 33), "death")
TRUTHS = {
    KEY: Truth((12.0, None), {"unit": "", "harm": "killed", "scope": "", "part": ""}),
    RANK: Truth(None, dict.fromkeys(SAID, "")),
}
ROWS = [
    {
        "doc": "d",
        "claims": [
            {
                "s": 0,
                "type": "death",
                "figures": [{"span": [0, 11], "n": "men"}, {"span": [28, 33], "lost": False}],
            }
        ],
    }
]


def figure(least: float | None, most: float | None, harm: str = "killed") -> Figure:
    return Figure(phrase(TEXT, (0, 11)), least, most, "", "", "men", lost=False, harm=harm)


def test_what_is_read_right_scores_100() -> None:
    read = read_figures({"d": (TEXT, [(0, len(TEXT))])}, ROWS)
    scores = score_figures(read, TRUTHS)
    assert (scores.figures, scores.value, scores.invented) == (2, 100, 0)
    assert scores.said == dict.fromkeys(SAID, 100)


@pytest.mark.parametrize(
    ("key", "read", "value", "invented"),
    [
        (KEY, figure(12, None), 100, 0),
        (KEY, figure(12, 12), 50, 1),
        (KEY, figure(13, None), 50, 0),
        (KEY, figure(None, None), 50, 0),
        (KEY, None, 50, 0),
        (RANK, figure(3, 3), 50, 1),
        (RANK, figure(None, None), 50, 0),
    ],
)
def test_a_wrong_bound_is_wrong_and_one_too_many_is_invented(key, read, value, invented) -> None:
    right = {KEY: figure(12, None), RANK: None}
    scores = score_figures(right | {key: read}, TRUTHS)
    assert (scores.value, scores.invented) == (value, invented)


def test_what_is_said_counts_among_the_right_values_only() -> None:
    assert score_figures({KEY: figure(12, None, "wounded")}, TRUTHS).said["harm"] == 0
    assert score_figures({KEY: figure(11, None, "killed")}, TRUTHS).said["harm"] == 0
    assert score_figures({}, TRUTHS).value == 50


def test_the_table_of_true_values_is_sound() -> None:
    truth = read_truth(TRUTH)
    assert len(truth) >= 90
    for key, true in truth.items():
        assert ClaimType(key.type)
        assert key.span[0] < key.span[1]
        assert true.said["part"] in ("", "part", "whole")
        assert true.said["scope"] in ("", "cumulative", "new")
        if true.bounds and None not in true.bounds:
            assert true.bounds[0] <= true.bounds[1]


def test_the_table_holds_no_text() -> None:
    words = set(TRUTH.read_text(encoding="utf-8").replace("\n", ",").split(","))
    letters = {word for word in words if word.isalpha()}
    plain = {"doc", "start", "end", "type", "figure", "min", "max", "yes", "no", *SAID}
    told = {"cumulative", "new", "part", "whole", "killed", "wounded", "casualties", "displaced"}
    units = {"trapped", "missing", "hour", "hours", "miles", "percent", "times"}
    assert letters <= plain | told | units | set(ClaimType)
