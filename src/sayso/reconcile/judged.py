"""What people's judgements ask of reconciling."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations

from sayso.judgements import standing
from sayso.types import Decision, Judgement

Pair = tuple[str, str]
"""Ids of two claims, the smaller first."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What people decided.

    Attributes:
        out: ids of claims that are left out.
        must: pairs of claims of one event, with the id of the judgement that says so.
        cannot: pairs of claims of different events, likewise.
    """

    out: frozenset[str] = frozenset()
    must: dict[Pair, str] = field(default_factory=dict)
    cannot: dict[Pair, str] = field(default_factory=dict)


def rules_of(judgements: Iterable[Judgement]) -> Rules:
    """What the judgements that stand ask for.

    Accepting a link is the same as merging its claims.
    """
    out: set[str] = set()
    must: dict[Pair, str] = {}
    cannot: dict[Pair, str] = {}
    for judgement in standing(judgements):
        pairs = [pair_of(a, b) for a, b in combinations(sorted(set(judgement.subjects)), 2)]
        match judgement.decision:
            case Decision.REJECT:
                out.update(judgement.subjects)
            case Decision.MERGE | Decision.ACCEPT:
                out.difference_update(judgement.subjects)
                for pair in pairs:
                    cannot.pop(pair, None)
                    must[pair] = judgement.id
            case Decision.SPLIT:
                for pair in pairs:
                    must.pop(pair, None)
                    cannot[pair] = judgement.id
            case _:
                pass
    return Rules(frozenset(out), must, cannot)


def pair_of(a: str, b: str) -> Pair:
    """Two ids as a pair, the smaller first."""
    return (a, b) if a < b else (b, a)
