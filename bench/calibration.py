"""Whether confidence means what it says: of claims read with 0.8, are 8 in 10 right?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bench.corpora import Claim
from bench.score_claims import pair, sources_agree

BINS = 10


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim's confidence, and whether its type, status and source are right."""

    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Claims of like confidence: how many, their mean confidence, the share that is right."""

    count: int
    confidence: float
    right: float


def judge(
    predicted: Mapping[str, Sequence[tuple[Claim, float]]], annotated: Mapping[str, Sequence[Claim]]
) -> list[Judged]:
    """Every predicted claim (with its confidence) against the annotation, by document."""
    found: list[Judged] = []
    for name, gold in annotated.items():
        claims = predicted.get(name, ())
        right = {
            id(p)
            for p, g in pair([claim for claim, _ in claims], gold)
            if p.type == g.type and p.status == g.status and sources_agree(p, g)
        }
        found += [Judged(sure, id(claim) in right) for claim, sure in claims]
    return found


def bins(judged: Sequence[Judged], count: int = BINS) -> list[Bin]:
    """Claims in `count` bins of equal width by confidence; empty bins are left out."""
    heaps: list[list[Judged]] = [[] for _ in range(count)]
    for one in judged:
        heaps[min(int(one.confidence * count), count - 1)].append(one)
    return [
        Bin(
            len(heap),
            sum(one.confidence for one in heap) / len(heap),
            sum(one.right for one in heap) / len(heap),
        )
        for heap in heaps
        if heap
    ]


def calibration_error(judged: Sequence[Judged]) -> float:
    """Mean distance of confidence and share right over bins, weighted by their claims, in percent.

    The expected calibration error of Naeini et al. 2015.
    """
    gaps = sum(one.count * abs(one.confidence - one.right) for one in bins(judged))
    return 100 * gaps / max(1, len(judged))


@dataclass(frozen=True, slots=True)
class Choice:
    """What is kept at a threshold: claims, and precision and recall in percent."""

    least: float
    claims: int
    precision: float
    recall: float


def choices(judged: Sequence[Judged], annotated: int, least: Sequence[float]) -> list[Choice]:
    """What each threshold in `least` gives, of `annotated` claims in all."""
    found = []
    for threshold in least:
        kept = [one for one in judged if one.confidence >= threshold]
        right = sum(one.right for one in kept)
        found.append(
            Choice(
                threshold,
                len(kept),
                100 * right / max(1, len(kept)),
                100 * right / max(1, annotated),
            )
        )
    return found
