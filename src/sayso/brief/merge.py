"""Claims that plainly say the same, put on one line.

Two claims share a line only if they have the same type and status, the same normalised
places, the same figures (in value, and every counting word of the quoted words the same),
the same negations and hedges, no different actor or day, dates within three days, and most
of their telling words in common.  So a wire story and its rewrite fall together, and two
tolls of two reports never do.  Claims of one breath come as one (see `cite.py`); others of one
sentence never share a line: they have different speakers, or stand under different places.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from sayso.brief.agree import (
    counts_in,
    different_actors,
    different_days,
    figure_key,
    guard_key,
    place_names,
    published_within,
    quoted_words,
    telling_words,
)
from sayso.brief.model import Cited

_ALIKE = 0.6
"""Least share of telling words in common (Jaccard) for two claims to say the same."""
_FEWEST = 4
"""Telling words below which a quotation is too short to compare."""
_DAYS = 3
"""Days between two reports of one happening; further apart, it may have happened twice."""


class _Heap(NamedTuple):
    """Claims of one line so far, and the telling words of the first."""

    words: frozenset[str]
    members: list[Cited]


def merged(claims: Sequence[Cited]) -> list[tuple[Cited, ...]]:
    """The claims in heaps that plainly say the same; heaps in order of their first claims."""
    words = [telling_words(quoted_words(cited)) for cited in claims]
    common = Counter(word for told in words for word in told)
    heaps: list[_Heap] = []
    index: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for cited, told in zip(claims, words, strict=True):
        keys = [(_strict_key(cited, told), word) for word in _rarest(told, common)]
        candidates = sorted({place for key in keys for place in index[key]})
        home = next((heaps[at] for at in candidates if _same(cited, told, heaps[at])), None)
        if home is not None:
            home.members.append(cited)
            continue
        for key in keys:
            index[key].append(len(heaps))
        heaps.append(_Heap(told, [cited]))
    return [tuple(heap.members) for heap in heaps]


def _strict_key(cited: Cited, told: frozenset[str]) -> tuple[object, ...]:
    claim = cited.claim
    return (
        claim.type,
        claim.status,
        cited.document.date is None,
        frozenset(place_names(cited.claims)),
        figure_key(cited),
        counts_in(told),
        guard_key(cited),
    )


def _rarest(told: frozenset[str], common: Counter[str]) -> list[str]:
    """Enough of the rarest words that two alike sets must share one of them.

    Prefix filter: sets of n words that share at least `_ALIKE` of their words meet in the
    first n - ceil(_ALIKE * n) + 1 words of any fixed order.  It keeps merging near-linear.
    """
    if len(told) < _FEWEST:
        return []
    ordered = sorted(told, key=lambda word: (common[word], word))
    return ordered[: len(ordered) - ceil(_ALIKE * len(ordered)) + 1]


def _same(cited: Cited, told: frozenset[str], heap: _Heap) -> bool:
    shared = len(told & heap.words)
    if shared < _ALIKE * (len(told) + len(heap.words) - shared):
        return False
    return not any(
        cited.citation == member.citation
        or different_actors(cited, member)
        or different_days(cited, member)
        or not published_within(cited, member, _DAYS)
        for member in heap.members
    )
