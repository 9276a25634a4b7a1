"""How well each type, status, side and field is read, and which mistakes remain."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bench.corpora import ROLES, Claim
from bench.score_claims import Ratio, overlapping, pair, ratio, sources_agree

FEW = 10
"""Annotated claims under which a rate says nothing."""


@dataclass(frozen=True, slots=True)
class Rate:
    """One class or field: how many are annotated, and how well they are found."""

    name: str
    annotated: int
    ratio: Ratio

    @property
    def verdict(self) -> str:
        """What to make of it, in words."""
        if self.annotated < FEW:
            return "too few to tell"
        for least, words in ((75, "good"), (60, "fair"), (45, "check each"), (0, "poor")):
            if self.ratio.f1 >= least:
                return words
        raise AssertionError("a rate is never below 0")


@dataclass(frozen=True, slots=True)
class Detail:
    """Rates by name of the table that they stand in, and mistakes by kind with their count."""

    tables: dict[str, tuple[Rate, ...]]
    mistakes: tuple[tuple[str, int], ...]
    confusions: tuple[tuple[str, int], ...]


def detail(
    predicted: Mapping[str, Sequence[Claim]], annotated: Mapping[str, Sequence[Claim]]
) -> Detail:
    """Count everything over all documents."""
    hits: Counter[tuple[str, str]] = Counter()
    ours: Counter[tuple[str, str]] = Counter()
    true: Counter[tuple[str, str]] = Counter()
    mistakes: Counter[str] = Counter()
    confusions: Counter[str] = Counter()
    for name, gold in annotated.items():
        found = predicted.get(name, ())
        for counter, claims in ((ours, found), (true, gold)):
            for claim in claims:
                counter.update(_facets(claim))
        pairs = pair(found, gold)
        mistakes["a claim that the annotation has not"] += len(found) - len(pairs)
        mistakes["a claim passed over"] += len(gold) - len(pairs)
        for p, g in pairs:
            if p.type != g.type:
                mistakes["the wrong type"] += 1
                confusions[f"`{g.type}` read as `{p.type}`"] += 1
                continue
            hits["type", g.type] += 1
            if p.status != g.status:
                mistakes["the wrong status"] += 1
                confusions[f"`{g.status}` read as `{p.status}`"] += 1
            else:
                hits["status", g.status] += 1
            if not sources_agree(p, g):
                mistakes[_source_mistake(p, g)] += 1
            if p.side and p.side == g.side:
                hits["side", g.side] += 1
            for role in ROLES:
                hits["field", role] += overlapping(p.roles[role], g.roles[role]) > 0
    tables = {
        table: tuple(
            Rate(name, true[table, name], _ratio(hits, ours, true, (table, name)))
            for name in sorted(
                {key[1] for key in (*ours, *true) if key[0] == table},
                key=lambda name: (-true[table, name], name),
            )
        )
        for table in ("type", "status", "side", "field")
    }
    return Detail(tables, tuple(mistakes.most_common()), tuple(confusions.most_common(12)))


def _facets(claim: Claim) -> Iterator[tuple[str, str]]:
    yield "type", claim.type
    yield "status", claim.status
    if claim.roles["source"] and claim.side:
        yield "side", claim.side
    for role in ROLES:
        if claim.roles[role]:
            yield "field", role


def _ratio(
    hits: Counter[tuple[str, str]],
    ours: Counter[tuple[str, str]],
    true: Counter[tuple[str, str]],
    key: tuple[str, str],
) -> Ratio:
    return ratio(hits[key], ours[key], hits[key], true[key])


def _source_mistake(p: Claim, g: Claim) -> str:
    if not p.roles["source"]:
        return "a source passed over"
    if not g.roles["source"]:
        return "a source where the report speaks itself"
    return "another source"
