"""Documents in topics, found by their words alone: what tells one story is compared, no more."""

from collections.abc import Iterable, Mapping
from itertools import combinations

from sayso.reconcile.cluster import cluster
from sayso.reconcile.facts import stems_of
from sayso.types import Document

ALIKE = 0.2
"""Mean likeness that keeps documents in one topic; chosen on the development split."""

_NEVER = -1.0

Stems = Mapping[str, float]


def topics_of(documents: Iterable[Document]) -> dict[str, int]:
    """The number of the topic of each document, by its id.

    The words that mark a document are those by which `sayso.reconcile` tells stories apart; here
    documents are put together by average likeness, so that a topic hangs on all its documents.
    """
    stems = {document.id: stems_of(document) for document in documents}
    ids = sorted(stems)
    weights = {
        (i, j): likeness(stems[ids[i]], stems[ids[j]]) - ALIKE
        for i, j in combinations(range(len(ids)), 2)
    }
    groups = cluster(len(ids), weights, _NEVER)
    return {ids[item]: number for number, group in enumerate(groups) for item in group}


def likeness(a: Stems, b: Stems) -> float:
    """Cosine of two documents' stems."""
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    return sum(sorted(weight * large[word] for word, weight in small.items() if word in large))
