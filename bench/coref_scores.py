"""How near groups of mentions come to the annotated ones: MUC, B-cubed, CEAF-e and their mean.

Both sides group the same mentions, each of which is in one group; a mention that is alone is a
group of one. The measures are those of the CoNLL-2012 shared task (Pradhan et al. 2014, "Scoring
coreference partitions of predicted mentions"), here for mentions that are given.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

Groups = Sequence[Collection[Hashable]]


@dataclass(frozen=True, slots=True)
class Rate:
    """Precision and recall, 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Scores:
    """The three measures of one grouping."""

    muc: Rate
    b_cubed: Rate
    ceaf_e: Rate

    @property
    def conll(self) -> float:
        """Mean of the three F1, in percent."""
        return 100 * (self.muc.f1 + self.b_cubed.f1 + self.ceaf_e.f1) / 3


def score(annotated: Groups, found: Groups) -> Scores:
    """The measures of the groups found.

    Raises:
        ValueError: the two sides do not group the same mentions, or one is in two groups.
    """
    ours, theirs = _holders(found), _holders(annotated)
    if ours.keys() != theirs.keys():
        raise ValueError("the two groupings are not of the same mentions")
    return Scores(muc(annotated, found), b_cubed(annotated, found), ceaf_e(annotated, found))


def muc(annotated: Groups, found: Groups) -> Rate:
    """Links needed to join each group, and how many of them the other side has.

    Vilain et al. 1995: a group that the other side cuts into n parts lacks n - 1 of its links.
    """
    return Rate(_links(found, annotated), _links(annotated, found))


def b_cubed(annotated: Groups, found: Groups) -> Rate:
    """For each mention the share of its group that is right (Bagga and Baldwin 1998), in mean."""
    shared = _shared(annotated, found)
    count = sum(map(len, annotated))
    return Rate(
        sum(n * n / len(found[j]) for (_, j), n in shared.items()) / count if count else 0.0,
        sum(n * n / len(annotated[i]) for (i, _), n in shared.items()) / count if count else 0.0,
    )


def ceaf_e(annotated: Groups, found: Groups) -> Rate:
    """Groups paired one to one as well as can be, each pair as alike as their Dice coefficient.

    Luo 2005, with his fourth measure of likeness.
    """
    alike = np.zeros((len(annotated), len(found)))
    for (i, j), n in _shared(annotated, found).items():
        alike[i, j] = 2 * n / (len(annotated[i]) + len(found[j]))
    best = float(alike[linear_sum_assignment(alike, maximize=True)].sum())
    return Rate(best / len(found) if found else 0.0, best / len(annotated) if annotated else 0.0)


def _links(groups: Groups, others: Groups) -> float:
    """The share of the links inside `groups` that `others` have."""
    holder = _holders(others)
    needed = sum(len(group) - 1 for group in groups)
    missing = sum(len({holder[mention] for mention in group}) - 1 for group in groups)
    return (needed - missing) / needed if needed else 0.0


def _shared(annotated: Groups, found: Groups) -> dict[tuple[int, int], int]:
    """How many mentions each two groups share, where they share any."""
    holder = _holders(found)
    return Counter((i, holder[m]) for i, group in enumerate(annotated) for m in group)


def _holders(groups: Groups) -> dict[Hashable, int]:
    holder: dict[Hashable, int] = {}
    for number, group in enumerate(groups):
        for mention in group:
            if holder.setdefault(mention, number) != number:
                raise ValueError(f"{mention} is in two groups")
    return holder


def grouped(pairs: Iterable[tuple[Hashable, Hashable]]) -> list[list[Hashable]]:
    """Mentions by what they are filed under: (mention, name of its group) pairs."""
    groups: dict[Hashable, list[Hashable]] = defaultdict(list)
    for mention, name in pairs:
        groups[name].append(mention)
    return list(groups.values())
