"""Look-ups by name in all gazetteers together, those of the user first."""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from sayso.places.entry import Entry
from sayso.places.fold import key, plain, skeleton
from sayso.places.gazetteer_file import GazetteerFile

_SHORT, _LONG = 5, 9
"""Letters of a name below which nothing is similar to it, and from which two may differ."""

_MOST = 400
"""Entries that one look-up gives at most; the most populous are kept."""


class Match(IntEnum):
    """How a name was found, the closest first."""

    NAME = 0
    """By the name that the gazetteer gives first."""
    OTHER_NAME = 1
    """By another of its names."""
    FOLDED = 2
    """But for articles and doubled letters."""
    SIMILAR = 3
    """But for a few letters: a slip, or another transliteration."""


class Candidate(NamedTuple):
    """An entry that a name may mean; `own` tells one of the user's gazetteers."""

    entry: Entry
    match: Match
    own: bool


class Atlas:
    """Gazetteers to look places up in.

    Args:
        own: gazetteers of the user, the first ranking first.
        world: the gazetteer of the package.
    """

    def __init__(self, own: Sequence[GazetteerFile], world: Sequence[GazetteerFile]) -> None:
        self._files = [(file, True) for file in own] + [(file, False) for file in world]
        self._candidates = lru_cache(maxsize=16384)(self._find)
        self._nearest = lru_cache(maxsize=4096)(self._find_similar)

    def find(self, name: str) -> tuple[Candidate, ...]:
        """The places of this name, folded; the user's first, then by closeness and people."""
        return self._candidates(plain(name))

    def similar(self, name: str, countries: frozenset[str]) -> tuple[Candidate, ...]:
        """The places in `countries` whose names are but a few letters from this one."""
        return self._nearest(plain(name), countries)

    def _find(self, name: str) -> tuple[Candidate, ...]:
        if not name:
            return ()
        wanted = _joined(key(name))
        letters = frozenset(wanted)
        bones = skeleton(wanted)
        found: dict[str, Candidate] = {}
        for file, own in self._files:
            for written, numbers in file.named(bones):
                if written == name:
                    match = Match.OTHER_NAME
                # A key only leaves letters out, and most names lack one: cheaper than their keys.
                elif letters.issubset(written) and _joined(key(written)) == wanted:
                    match = Match.FOLDED
                else:
                    continue
                _add(found, file, numbers, match, own, name)
        return _ranked(found)

    def _find_similar(self, name: str, countries: frozenset[str]) -> tuple[Candidate, ...]:
        wanted = key(name)
        most = 1 + (len(wanted) >= _LONG)
        if len(wanted) < _SHORT or not countries:
            return ()
        found: dict[str, Candidate] = {}
        for bones in _near_skeletons(skeleton(wanted)):
            for file, own in self._files:
                for written, numbers in file.named(bones):
                    if OSA.distance(wanted, key(written), score_cutoff=most) <= most:
                        _add(found, file, numbers, Match.SIMILAR, own, name)
        inside = {id: c for id, c in found.items() if c.entry.country in countries}
        return _ranked(inside)


def _near_skeletons(bones: str) -> Iterable[str]:
    """The skeleton, and those with one consonant less or two swapped."""
    near = {bones: None}
    for at in range(1, len(bones)):
        near[bones[:at] + bones[at + 1 :]] = None
        near[bones[: at - 1] + bones[at] + bones[at - 1] + bones[at + 1 :]] = None
    return near


def _joined(name: str) -> str:
    return name.replace(" ", "")


def _add(
    found: dict[str, Candidate],
    file: GazetteerFile,
    numbers: Iterable[int],
    match: Match,
    own: bool,
    name: str,
) -> None:
    for number in numbers:
        entry = file.entry(number)
        closest = Match.NAME if plain(entry.name) == name else match
        if entry.id not in found or closest < found[entry.id].match:
            found[entry.id] = Candidate(entry, closest, own)


def _ranked(found: dict[str, Candidate]) -> tuple[Candidate, ...]:
    best = sorted(
        found.values(), key=lambda c: (not c.own, c.match, -c.entry.population, c.entry.id)
    )
    return tuple(best[:_MOST])
