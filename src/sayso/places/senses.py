"""What each name of a document means: names are known by the company they keep."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log1p

from sayso.places.atlas import Atlas, Candidate
from sayso.places.entry import TOWNS, Entry, Kind
from sayso.places.sphere import distance
from sayso.places.weigh import SIGNS, WEIGHTS, lies_in, score, shares, static_signs

_MOST = 60
"""Candidates of a name that are weighed."""

_ROUNDS = 2
"""Times that all names are weighed in the light of all others."""

_SEAT = 0.1
"""Share of a province's people in the town that its name alone means."""

_FIRST = SIGNS.index("in container")
_NAMED_AREAS = frozenset((Kind.PROVINCE, Kind.DISTRICT))

Outer = tuple[str, frozenset[Kind]]
Name = tuple[str, str, frozenset[Kind], tuple[Outer, ...]]
"""What is looked up: name, core, kinds, and name and kinds of what it lies in."""


@dataclass(slots=True)
class Sense:
    """A name of the document with what it may mean.

    Attributes:
        name: the name, plain.
        kinds: kinds of place that the words allow, empty where they tell none.
        candidates: what it may mean.
        signs: for each candidate, its signs in the order of `SIGNS`.
        shares: how likely each is, summing to one.
        containers: senses of what it lies in, the nearest first.
    """

    name: str
    kinds: frozenset[Kind]
    candidates: tuple[Candidate, ...]
    signs: list[list[float]]
    shares: list[float]
    containers: list["Sense"] = field(default_factory=list)

    @property
    def best(self) -> int:
        """The place of the likeliest candidate; there must be one."""
        return max(range(len(self.shares)), key=lambda at: (self.shares[at], -at))

    @property
    def sureness(self) -> float:
        """Share of the likeliest candidate, with those that lie in it or that it lies in."""
        best = self.candidates[self.best].entry
        return sum(
            share
            for candidate, share in zip(self.candidates, self.shares, strict=True)
            if candidate.entry is best
            or (share > 0.02 and (is_in(candidate.entry, best) or is_in(best, candidate.entry)))
        )

    def meant(self) -> Entry:
        """The likeliest entry; there must be one.

        A province or a district whose name comes without a word for its kind is its town of the
        name: "Idlib" is the town, "Idlib province" is not.
        """
        best = self.candidates[self.best].entry
        if self.kinds or best.kind not in _NAMED_AREAS:
            return best
        towns = [
            c.entry
            for c in self.candidates
            if c.entry.kind in TOWNS
            and c.entry.population >= _SEAT * best.population
            and is_in(c.entry, best)
        ]
        return max(towns, key=lambda town: (town.population, town.id), default=best)


def find_senses(
    names: Iterable[Name], atlas: Atlas, named: Mapping[str, int], home: str | None,
    weights: Sequence[float] = WEIGHTS,
) -> dict[Name, Sense]:  # fmt: skip
    """The senses of all names of a document.

    Args:
        names: the names.
        atlas: where they are looked up.
        named: how often the text names each country or its people, by code.
        home: country of the dateline or the outlet, None if not known.
        weights: of the signs.
    """
    senses = {name: _sense(name, atlas, weights) for name in names}
    by_text = {name[0]: sense for name, sense in senses.items()}
    for name, sense in senses.items():
        for text, kinds in name[3]:
            known = by_text.get(text)
            if known is None or known.kinds != kinds:
                known = _sense((text, text, kinds, ()), atlas, weights)
            if known is not sense:
                sense.containers.append(known)
    for _ in range(_ROUNDS):
        _weigh_together(list(senses.values()), named, home, weights)
    return senses


def _sense(name: Name, atlas: Atlas, weights: Sequence[float]) -> Sense:
    found = {c.entry.id: c for c in atlas.find(name[1])} if name[1] != name[0] else {}
    found |= {c.entry.id: c for c in atlas.find(name[0])}
    scored = [(c, static_signs(c, name[2])) for c in found.values()]
    scored.sort(key=lambda item: -score(item[1], weights))
    kept = scored[:_MOST]
    signs = [item[1] for item in kept]
    return Sense(
        name[0],
        name[2],
        tuple(item[0] for item in kept),
        signs,
        shares([score(s, weights) for s in signs]),
    )


Mass = defaultdict[object, float]


def _weigh_together(
    senses: Sequence[Sense], named: Mapping[str, int], home: str | None, weights: Sequence[float]
) -> None:
    own = [_mass(sense) for sense in senses]
    everyone: Mass = defaultdict(float)
    for mass in own:
        for what, weight in mass.items():
            everyone[what] += weight
    all_named = sum(named.values()) or 1
    updated = []
    for sense, mass in zip(senses, own, strict=True):
        others = everyone["all"] - mass["all"]
        scores = []
        for candidate, signs in zip(sense.candidates, sense.signs, strict=True):
            entry = candidate.entry
            inside = _inside(entry, sense.containers) if sense.containers else 0.0
            province = _province(entry)
            areas = [("area", code) for code in _codes(entry)]
            cell = _cell(entry)
            near = everyone[cell] - mass[cell]
            same_province = everyone[province] - mass[province]
            same_country = everyone["country", entry.country] - mass["country", entry.country]
            signs[_FIRST:] = (
                inside,
                max((everyone[area] - mass[area] for area in areas), default=0.0),
                named.get(entry.country, 0) / all_named,
                log1p(near),
                log1p(same_province),
                same_country / others if others > 0.5 else 0.0,
                float(home is not None and home == entry.country),
            )
            scores.append(score(signs, weights))
        updated.append(shares(scores))
    for sense, its_shares in zip(senses, updated, strict=True):
        sense.shares = its_shares


def _mass(sense: Sense) -> Mass:
    """What a sense lends to others: its likeliest places, by country, province and cell."""
    mass: Mass = defaultdict(float)
    for candidate, share in zip(sense.candidates, sense.shares, strict=True):
        if share < 0.05:
            continue
        entry = candidate.entry
        if entry.kind is not Kind.COUNTRY:
            mass["all"] += share
            mass["country", entry.country] += share
        if entry.kind in _NAMED_AREAS:
            mass["area", entry.area] += share
        if entry.kind not in (Kind.COUNTRY, Kind.REGION, Kind.WATER):
            mass[_province(entry)] += share
            row, column = _cell(entry)
            for r in (row - 1, row, row + 1):
                for c in (column - 1, column, column + 1):
                    mass[r, c] += share
    return mass


def _cell(entry: Entry) -> tuple[int, int]:
    return int(entry.latitude // 1), int(entry.longitude // 1)


def _province(entry: Entry) -> tuple[str, str]:
    return "province", ".".join(entry.area.split(".")[:2])


def _codes(entry: Entry) -> list[str]:
    """Codes of the provinces and districts that an entry lies in, itself left out."""
    parts = entry.area.split(".")
    codes = [".".join(parts[:length]) for length in range(2, len(parts) + 1)]
    return [code for code in codes if code != entry.area or entry.kind not in _NAMED_AREAS]


def _inside(entry: Entry, containers: Sequence[Sense]) -> float:
    """How likely an entry lies in the nearest of the containers that is known."""
    for container in containers:
        if container.candidates:
            return sum(
                share
                for outer, share in zip(container.candidates, container.shares, strict=True)
                if share > 0.01 and is_in(entry, outer.entry)
            )
    return 0.0


def is_in(inner: Entry, outer: Entry) -> bool:
    """Whether `inner` lies in `outer`."""
    here, there = (inner.latitude, inner.longitude), (outer.latitude, outer.longitude)
    return lies_in(inner, outer, distance(here, there))
