"""Links between the mentions of ECB+: the features of `sayso.reconcile`, weighed on ECB+ itself.

Each mention is compared as a telling of one claim, inside a document and across documents, by the
package's features with a few levels more. The weights of all levels are fitted on the training
split as those of the package are (`bench.fit_links.fit`), from a prior of nothing, and mentions are
put together by the package's clustering. The package's own weights and levels have no part in it.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np

from bench.ecb import Split
from bench.ecb_claims import Read
from bench.ecb_topics import likeness
from bench.ecb_vectors import Array, Projection, fit_projection
from bench.fit_links import Bits, Pair, fit
from sayso.reconcile.cluster import always, cluster
from sayso.reconcile.features import Levels, levels_across, levels_inside
from sayso.reconcile.story import Mark, Telling
from sayso.reconcile.table import START
from sayso.reconcile.tellings import as_story, marks_of
from sayso.reconcile.words import rarity

RIDGE = 2.0
BONUS = 3.0
"""Bits added to every link: a group is worth more than its weakest pair. Chosen on dev."""

_UNSEEN = -12.0
_THINNED = 4
"""Of pairs of different events that share no trigger word one in so many is fitted on."""

_FOLDS = 5
_STORY = (0.5, 0.35, 0.25, 0.2, 0.16, 0.13, 0.1, 0.08, 0.05)
_LIKE = (-0.1, 0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


class Seen(NamedTuple):
    """A mention as compared with others."""

    id: str
    document: str
    mark: Mark
    telling: Telling
    stems: Mapping[str, float]
    vector: Array


class Weights(NamedTuple):
    """What was fitted: the bits of each level, and how likeness is seen where it is looked at."""

    bits: Bits
    projection: Projection | None


def seen_of(reads: Sequence[Read]) -> list[Seen]:
    """The mentions of documents, in order of the documents and then of the text."""
    found = []
    for read in reads:
        items = sorted(read.claims.items(), key=lambda item: (item[1].trigger.span, item[0]))
        claims = [claim for _, claim in items]
        marks = marks_of(claims, read.document)
        story = as_story(claims, marks, [(n,) for n in range(len(claims))], read.document)
        for (id, _), mark, telling in zip(items, marks, story.tellings, strict=True):
            vector = read.vectors[id].astype(np.float64)
            found.append(Seen(id, read.document.id, mark, telling, story.stems, vector))
    return found


def fit_weights(
    seen: Sequence[Seen], events: Mapping[str, str], topics: Mapping[str, Hashable], alike: bool
) -> Weights:
    """Weights from mentions of which the event is known.

    Args:
        seen: the mentions.
        events: the event of each, by id.
        topics: the topic of each document; only mentions of one topic are compared.
        alike: whether likeness is looked at (`bench.ecb_vectors`). It is learned on the same
            mentions, so that for fitting the bits it is that learned without the topic's fold.
    """
    vectors = np.array([one.vector for one in seen])
    names = [events[one.id] for one in seen]
    folds = [_fold(one.document) for one in seen]
    views = [_without(fold, vectors, names, folds) for fold in range(_FOLDS if alike else 0)]
    sizes = Counter(names)
    counts: dict[tuple[tuple[tuple[str, str], ...], bool], float] = defaultdict(float)
    passed = 0
    for i, j, story in compared(seen, topics):
        same = names[i] == names[j]
        if not same and not seen[i].mark.facts.triggers & seen[j].mark.facts.triggers:
            passed += 1
            if passed % _THINNED:
                continue
            weight = float(_THINNED)
        else:
            weight = sizes[names[i]] ** -0.5 if same else 1.0
        like = float(views[folds[i]][i] @ views[folds[i]][j]) if alike else None
        counts[tuple(sorted(levels_of(seen[i], seen[j], story, like).items())), same] += weight
    pairs = [Pair(dict(levels), same, weight) for (levels, same), weight in counts.items()]
    prior: Bits = {item: 0.0 for pair in pairs for item in pair.levels.items()}
    bits = fit(pairs, prior | {(START, START): 0.0}, RIDGE)
    return Weights(bits, fit_projection(vectors, names) if alike else None)


def linked(
    seen: Sequence[Seen], topics: Mapping[str, Hashable], weights: Weights, bonus: float = BONUS
) -> list[list[str]]:
    """The ids of mentions in groups, each of one event."""
    units = None
    if weights.projection:
        units = weights.projection.units(np.array([one.vector for one in seen]))
    start = weights.bits[START, START] + bonus
    links = {}
    for i, j, story in compared(seen, topics):
        like = float(units[i] @ units[j]) if units is not None else None
        levels = levels_of(seen[i], seen[j], story, like)
        links[i, j] = start + sum(weights.bits.get(item, 0.0) for item in levels.items())
    return [[seen[n].id for n in group] for group in cluster(len(seen), links, always(_UNSEEN))]


def compared(
    seen: Sequence[Seen], topics: Mapping[str, Hashable]
) -> Iterator[tuple[int, int, float]]:
    """Each two mentions of one topic, by number, with how alike their documents are."""
    documents: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(seen):
        documents[one.document].append(number)
    for a, b in combinations(documents, 2):
        if topics[a] == topics[b]:
            story = likeness(seen[documents[a][0]].stems, seen[documents[b][0]].stems)
            yield from ((i, j, story) for i in documents[a] for j in documents[b])
    for numbers in documents.values():
        yield from ((i, j, 1.0) for i, j in combinations(numbers, 2))


def levels_of(a: Seen, b: Seen, story: float, like: float | None) -> Levels:
    """What two mentions show; a feature inside a document is another than across documents."""
    if a.document == b.document:
        scope, levels = "inside", levels_inside(a.mark, b.mark)
    else:
        scope, levels = "across", levels_across(a.telling, b.telling, _step(story, _STORY))
    levels = levels | {"trigger": _trigger(a, b)}
    if like is not None:
        shared = "other" if levels["trigger"] == "differ" else "same"
        levels["like"] = f"{shared} words, {_step(like, _LIKE)}"
    return {f"{scope} {feature}": level for feature, level in levels.items()}


def _trigger(a: Seen, b: Seen) -> str:
    """How far the same words name both, and how rare these are: much is "said"."""
    one, two = a.mark.facts.triggers, b.mark.facts.triggers
    shared = one & two
    if not shared:
        return "differ"
    kind = "same" if one == two else "part" if shared in (one, two) else "share"
    return f"{kind}, {_step(max(map(rarity, shared)), (6.0, 3.0))}"


def _step(value: float, edges: Sequence[float]) -> str:
    """The level that a number falls in: how many of the edges it reaches."""
    return str(sum(value >= edge for edge in edges))


def _without(fold: int, vectors: Array, names: Sequence[str], folds: Sequence[int]) -> Array:
    """All mentions by the directions that are learned without one fold."""
    kept = [row for row, other in enumerate(folds) if other != fold]
    return fit_projection(vectors[kept], [names[row] for row in kept]).units(vectors)


def _fold(document: str) -> int:
    return int(document.partition("_")[0]) % _FOLDS


def events_of(split: Split) -> dict[str, str]:
    """The annotated event of each mention, by the mention's id."""
    return {mention.id: mention.chain for mention in split.mentions}
