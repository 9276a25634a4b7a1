"""Which figures count the same, and whether two of them can both be right."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from sayso.reconcile.passages import fold, word_set
from sayso.types import Claim, ClaimType, Figure, Status

_ANYBODY = word_set(
    "bodies casualties civilian civilians citizens corpses dead deaths fatalities "
    "inhabitants lives locals martyrs more others people person persons residents souls "
    "syrians toll total victims victim wounded injured killed"
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
_SUPERSEDED = re.compile(
    r"\b(?:earlier|previous|initial|preliminary)\W+(?:\w+\W+){0,2}(?:toll|count|figure|report)",
    re.IGNORECASE,
)
_REST = re.compile(r"\b(?:remaining|another|further|additional)\W*$", re.IGNORECASE)
_OF_THESE = re.compile(r"\W*(?:\w+\W+)?of\W+(?:them|these|those|which|whom)\b", re.IGNORECASE)
_BEFORE = 16
_VAGUE = 0.5
"""How much less than its plural a vague one may be: "dozens" is said of fifteen."""

_PART = 5
"""A figure of less than a fifth of another is taken for that of a part: one town's dead, those
who died in one hospital."""

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
        if figure.part != "part" and figure.scope != "new" and not _is_rest(claim, figure):
            yield Given(claim, number, figure, count_of(claim, figure))


def totals(given: Sequence[Given]) -> list[Given]:
    """Of several figures of one count in one sentence the greatest, which the others are part of.

    Figures that their sentence sets aside as superseded ("an earlier toll of 15") are no totals.
    """
    greatest: dict[tuple[object, ...], Given] = {}
    for one in given:
        if _SUPERSEDED.search(one.claim.home.text):
            continue
        speaker = one.claim.speaker.name if one.claim.speaker else ""
        key = one.claim.document, one.claim.sentence, speaker, one.of
        best = greatest.get(key)
        if best is None or _size(one.figure) > _size(best.figure):
            greatest[key] = one
    return list(greatest.values())


def comparable(a: Figure, b: Figure) -> bool:
    """Whether the two are near enough to be of one count: else the lower is of a part."""
    low, high = sorted((_size(a), _size(b)))
    return high <= low * _PART


def _size(figure: Figure) -> float:
    return max(value for value in (figure.min, figure.max, 0.0) if value is not None)


def is_harm(claim: Claim, figure: Figure) -> bool:
    """Whether people harmed are counted, and not shells, buses or talks."""
    return bool(figure.harm) or claim.type in _HARMS


def _is_rest(claim: Claim, figure: Figure) -> bool:
    """Whether the words by a figure say that it is of some of those counted before, or of others.

    "Another 15", "827 of these deaths".
    """
    at, end = figure.words.start - claim.home.start, figure.words.end - claim.home.start
    text = claim.home.text
    return bool(
        _REST.search(text[max(0, at - _BEFORE) : max(0, at)])
        or _OF_THESE.match(text[max(0, end) :])
    )


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
    if figure.modifier == "dozens":
        low *= _VAGUE
    return low, high
