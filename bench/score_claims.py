"""Scores of predicted claims against annotated ones.

Claims pair one to one by overlap of their triggers: equal types first, then the larger share
of overlap, then agreement on whether there is a source.  On the pairs are counted

- trigger: all pairs; typed: pairs of equal type; claim (the headline): typed pairs whose
  status is equal and whose sources overlap or are both missing;
- status, side: share equal among typed pairs (side: where both have a source);
- roles: spans that overlap a span of the paired claim in the same role, over all claims.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bench.corpora import ROLES, Claim, Span


@dataclass(frozen=True, slots=True)
class Ratio:
    """Precision, recall and F1, in percent."""

    precision: float
    recall: float
    f1: float


def ratio(hit_p: float, n_p: float, hit_g: float, n_g: float) -> Ratio:
    """The measures from hits and totals on the predicted and the annotated side."""
    p = hit_p / n_p if n_p else 0.0
    r = hit_g / n_g if n_g else 0.0
    return Ratio(100 * p, 100 * r, 200 * p * r / (p + r) if p + r else 0.0)


@dataclass(frozen=True, slots=True)
class ClaimScores:
    """All scores of one set of documents; rates in percent."""

    claim: Ratio
    typed: Ratio
    trigger: Ratio
    status: float
    side: float
    roles: dict[str, Ratio]


def score_claims(
    predicted: Mapping[str, Sequence[Claim]], annotated: Mapping[str, Sequence[Claim]]
) -> ClaimScores:
    """Score by document name; a document missing from `predicted` counts as empty."""
    n: Counter[str] = Counter()
    role_hits: Counter[tuple[str, str]] = Counter()
    role_all: Counter[tuple[str, str]] = Counter()
    for name, gold in annotated.items():
        found = predicted.get(name, ())
        n["predicted"] += len(found)
        n["annotated"] += len(gold)
        for side, claims in (("p", found), ("g", gold)):
            for claim in claims:
                for role in ROLES:
                    role_all[side, role] += len(claim.roles[role])
        for p, g in pair(found, gold):
            n["trigger"] += 1
            for role in ROLES:
                role_hits["p", role] += overlapping(p.roles[role], g.roles[role])
                role_hits["g", role] += overlapping(g.roles[role], p.roles[role])
            if p.type != g.type:
                continue
            n["typed"] += 1
            n["status"] += p.status == g.status
            if p.roles["source"] and g.roles["source"]:
                n["sided"] += 1
                n["side"] += p.side == g.side
            n["claim"] += p.status == g.status and sources_agree(p, g)
    total = n["predicted"], n["annotated"]
    return ClaimScores(
        claim=ratio(n["claim"], total[0], n["claim"], total[1]),
        typed=ratio(n["typed"], total[0], n["typed"], total[1]),
        trigger=ratio(n["trigger"], total[0], n["trigger"], total[1]),
        status=100 * n["status"] / max(1, n["typed"]),
        side=100 * n["side"] / max(1, n["sided"]),
        roles={
            role: ratio(
                role_hits["p", role], role_all["p", role], role_hits["g", role], role_all["g", role]
            )
            for role in ROLES
        },
    )


def pair(found: Sequence[Claim], gold: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """One-to-one pairs of claims with overlapping triggers, the best first."""
    candidates = []
    for i, p in enumerate(found):
        for j, g in enumerate(gold):
            shared = _overlap(p.trigger, g.trigger)
            if shared:
                union = max(p.trigger[1], g.trigger[1]) - min(p.trigger[0], g.trigger[0])
                same = bool(p.roles["source"]) == bool(g.roles["source"])
                candidates.append((p.type != g.type, -shared / union, not same, i, j))
    pairs = []
    free_p, free_g = set(range(len(found))), set(range(len(gold)))
    for *_, i, j in sorted(candidates):
        if i in free_p and j in free_g:
            free_p.remove(i)
            free_g.remove(j)
            pairs.append((found[i], gold[j]))
    return pairs


def sources_agree(p: Claim, g: Claim) -> bool:
    """Whether both claims lack a source, or their sources overlap."""
    ps, gs = p.roles["source"], g.roles["source"]
    return (not ps and not gs) or overlapping(ps, gs) > 0


def overlapping(spans: Iterable[Span], others: Sequence[Span]) -> int:
    """How many of `spans` share a character with any of `others`."""
    return sum(any(_overlap(span, other) for other in others) for span in spans)


def _overlap(a: Span, b: Span) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))
