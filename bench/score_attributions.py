"""Scores of predicted attributions against PolNeAR's.

All are counted on word tokens; punctuation neither helps nor hurts.

- tokens of a role: words in that role in any attribution;
- content exact: attributions whose content is the same set of words, one to one;
- pair soft: attributions with source and content, paired one to one by the greatest share
  (Dice) of content in common among those whose sources share a word; each pair counts as
  the share of its content that is right (precision) or found (recall).
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bench.corpora import Attribution, Span
from bench.score_claims import Ratio, ratio

_TOKEN = re.compile(r"\w+(?:[’']\w+)?")

Words = frozenset[int]


@dataclass(frozen=True, slots=True)
class AttributionScores:
    """All scores of one set of documents."""

    pair_soft: Ratio
    content_exact: Ratio
    source: Ratio
    cue: Ratio
    content: Ratio


@dataclass(frozen=True, slots=True)
class _Sets:
    source: Words
    cue: Words
    content: Words


def score_attributions(
    texts: Mapping[str, str],
    predicted: Mapping[str, Sequence[Attribution]],
    annotated: Mapping[str, Sequence[Attribution]],
) -> AttributionScores:
    """Score by document name; a document missing from `predicted` counts as empty."""
    soft, exact = _Tally(), _Tally()
    roles = {"source": _Tally(), "cue": _Tally(), "content": _Tally()}
    for name, gold in annotated.items():
        starts = [match.span() for match in _TOKEN.finditer(texts[name])]
        ps = [_sets(item, starts) for item in predicted.get(name, ())]
        gs = [_sets(item, starts) for item in gold]
        for role, tally in roles.items():
            p = frozenset[int]().union(*(getattr(item, role) for item in ps))
            g = frozenset[int]().union(*(getattr(item, role) for item in gs))
            tally.add(len(p & g), len(p), len(p & g), len(g))
        ps, gs = [p for p in ps if p.content], [g for g in gs if g.content]
        same = _assign(ps, gs, lambda p, g: float(p.content == g.content))
        exact.add(len(same), len(ps), len(same), len(gs))
        ps, gs = [p for p in ps if p.source], [g for g in gs if g.source]
        pairs = _assign(
            ps, gs, lambda p, g: _dice(p.content, g.content) if p.source & g.source else 0.0
        )
        soft.add(
            sum(len(p.content & g.content) / len(p.content) for p, g in pairs), len(ps),
            sum(len(p.content & g.content) / len(g.content) for p, g in pairs), len(gs),
        )  # fmt: skip
    return AttributionScores(
        pair_soft=soft.ratio(),
        content_exact=exact.ratio(),
        source=roles["source"].ratio(),
        cue=roles["cue"].ratio(),
        content=roles["content"].ratio(),
    )


class _Tally:
    def __init__(self) -> None:
        self._sums = [0.0, 0.0, 0.0, 0.0]

    def add(self, *counts: float) -> None:
        self._sums = [a + b for a, b in zip(self._sums, counts, strict=True)]

    def ratio(self) -> Ratio:
        return ratio(*self._sums)


def _sets(item: Attribution, tokens: Sequence[Span]) -> _Sets:
    return _Sets(
        _words(item.source, tokens), _words(item.cue, tokens), _words(item.content, tokens)
    )


def _words(spans: Iterable[Span], tokens: Sequence[Span]) -> Words:
    spans = list(spans)
    return frozenset(
        i for i, (start, end) in enumerate(tokens) if any(start < e and s < end for s, e in spans)
    )


def _assign(
    ps: Sequence[_Sets], gs: Sequence[_Sets], score: Callable[[_Sets, _Sets], float]
) -> list[tuple[_Sets, _Sets]]:
    """Greedy one-to-one pairs, the highest score first; a score of 0 is no pair."""
    candidates = sorted(
        (-value, i, j)
        for i, p in enumerate(ps)
        for j, g in enumerate(gs)
        if (value := score(p, g)) > 0
    )
    pairs = []
    free_p, free_g = set(range(len(ps))), set(range(len(gs)))
    for _, i, j in candidates:
        if i in free_p and j in free_g:
            free_p.remove(i)
            free_g.remove(j)
            pairs.append((ps[i], gs[j]))
    return pairs


def _dice(a: Words, b: Words) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0
