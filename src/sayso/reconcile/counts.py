"""Which figures count the same, and whether two of them can both be right."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sayso.reconcile.passages import fold, word_set
from sayso.types import Claim, ClaimType, Figure, Status

_ANYBODY = word_set(
    "bodies casualties civilian civilians citizens corpses dead deaths evacuees fatalities "
    "inhabitants lives locals martyrs more others people person persons residents souls syrian "
    "syrians toll total victims victim wounded injured killed refugees"
)
"""Words for those counted that reports use for each other, of one event's victims."""

_FILLERS = word_set("all and at least about of the their other some most an as many up to")
_HARMS = {
    ClaimType.DEATH: "killed",
    ClaimType.INJURY: "wounded",
    ClaimType.DISPLACEMENT: "displaced",
    ClaimType.TRAPPED: "trapped",
    ClaimType.MISSING: "missing",
}
_ABOUT = 0.1
"""How far off "about 80" may be: a tenth either way."""


class Count(NamedTuple):
    """What a figure counts: harm or type, unit, and whom ("" for people in general)."""

    what: str
    unit: str
    whom: str


class Given(NamedTuple):
    """A figure of a claim, with what it counts; `number` is its place in the claim."""

    claim: Claim
    number: int
    figure: Figure
    of: Count


def figures_of(claim: Claim) -> Iterator[Given]:
    """The figures of a claim that tell a whole; parts of wholes and additions are left out."""
    if claim.status not in (Status.HAPPENED, Status.POSSIBLE):
        return
    for number, figure in enumerate(claim.figures):
        if figure.part != "part" and figure.scope != "new":
            yield Given(claim, number, figure, count_of(claim, figure))


def count_of(claim: Claim, figure: Figure) -> Count:
    """What `figure` counts."""
    words = [word for word in fold(figure.counted) if word not in _FILLERS]
    whom = "" if not words or set(words) & _ANYBODY else words[-1]
    return Count(figure.harm or _HARMS.get(claim.type, claim.type.value), figure.unit, whom)


def meet(a: Figure, b: Figure) -> bool:
    """Whether one number can be what both say; a lost or unbounded number meets every other."""
    low, high = _range(a)
    other_low, other_high = _range(b)
    return low <= other_high and other_low <= high


def only_grown(a: Figure, told: date | None, b: Figure, later: date | None) -> bool:
    """Whether the higher of two figures was told on a later day, as a toll that rises is."""
    if told is None or later is None or told == later:
        return False
    first, last = (a, b) if told < later else (b, a)
    return _range(first)[1] < _range(last)[0]


def _range(figure: Figure) -> tuple[float, float]:
    low = float("-inf") if figure.min is None else figure.min
    high = float("inf") if figure.max is None else figure.max
    if figure.modifier == "about":
        low, high = low - abs(low) * _ABOUT, high + abs(high) * _ABOUT
    return low, high
