"""How much of a large brief a person can read.

A brief of up to `_LARGE` items is shown whole.  Of a larger one each part shows what tells most:
the best borne out, the most contested.  Nothing is dropped in silence: the renderers say how much
they left out and how to list it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from sayso.brief.items import asserts_in
from sayso.brief.model import Brief, DayGroup, Heap, Item, Part, Section
from sayso.brief.rows import Missing

_LARGE = 250
_ITEMS: Mapping[Part, int] = {
    Part.BORNE_OUT: 8,
    Part.CONTESTED: 6,
    Part.SINGLE: 5,
    Part.DENIED: 2,
    Part.CONTROL: 2,
    Part.PEOPLE: 5,
    Part.AHEAD: 3,
    Part.POSITIONS: 5,
}
_ROWS = 6
"""Rows of figures and holdings, of each kind."""
_GAPS = 5
"""Parties not heard, places named in passing, sentences with lost numbers."""
_SOURCES = 8
_TELLINGS = 2
"""Tellings of one item, claims of one telling, and conflicts of one item."""
_MOST_TELLINGS = 12

Item_ = TypeVar("Item_")


class Budget(NamedTuple):
    """How many times as much as a printed brief a form holds.

    Attributes:
        factor: of everything in a large brief.
    """

    factor: int


PRINTED = Budget(1)
PAGE = Budget(20)
"""A page to look things up in: an hour's reading, and well under 10 MB."""


class Short(NamedTuple):
    """What is shown of a brief.

    Attributes:
        brief: the part shown.
        left: how many of each kind are left out, by name.
        most: tellings shown of one item, claims of one telling, conflicts of one item.
    """

    brief: Brief
    left: Mapping[str, int]
    most: int | None

    def of(self, kind: str) -> int:
        """How many of this kind are left out."""
        return self.left.get(kind, 0)


def shortened(brief: Brief, budget: Budget) -> Short:
    """The brief as a form of that budget shows it; the whole brief where it is small."""
    if len(brief.items) <= _LARGE:
        return Short(brief, {}, None)
    many = budget.factor
    left: dict[str, int] = {}

    def first(kind: str, rows: Sequence[Item_], most: int) -> tuple[Item_, ...]:
        left[kind] = max(0, len(rows) - most * many)
        return tuple(rows[: most * many])

    sections = []
    for section in brief.sections:
        shown, left[section.part] = _best(section, _ITEMS[section.part] * many)
        sections.append(shown)
    gaps = brief.missing
    short = replace(
        brief,
        sections=tuple(sections),
        running=first("running", brief.running, _ROWS),
        counts=first("counts", brief.counts, _ROWS),
        strays=first("strays", brief.strays, _ROWS),
        holdings=first("holdings", brief.holdings, _ROWS),
        missing=Missing(
            sides=gaps.sides,
            unheard=first("unheard", gaps.unheard, _GAPS),
            passing=first("passing", gaps.passing, _GAPS),
            unplaced=gaps.unplaced,
            unnamed=gaps.unnamed,
            lost=first("lost", gaps.lost, _GAPS),
        ),
    )
    cited = Counter(_keys(short))
    often = sorted(cited, key=lambda key: (-cited[key], key))[: _SOURCES * many]
    sources = tuple(source for source in brief.sources if source.key in set(often))
    left["sources"] = len(brief.sources) - len(sources)
    return Short(replace(short, sources=sources), left, min(_TELLINGS * many, _MOST_TELLINGS))


def _best(section: Section, most: int) -> tuple[Section, int]:
    """The items that tell most, in the order of the section."""
    items = section.items
    if len(items) <= most:
        return section, 0
    ranked = sorted(range(len(items)), key=lambda at: (_weight(items[at]), at))
    kept = {id(items[at]) for at in ranked[:most]}
    heaps = (_kept(heap, kept) for heap in section.heaps)
    return Section(section.part, tuple(heap for heap in heaps if heap.days)), len(items) - most


def _weight(item: Item) -> tuple[float, ...]:
    """What tells most comes first: conflicts, then sides, tellers and claims."""
    sides = {telling.side for telling in item.tellings if telling.asserts}
    claims = list(item.claims)
    return (
        -len(item.clashes),
        -len(sides),
        -asserts_in(item),
        -len({claim.document for claim in claims}),
        -len(claims),
        -max(claim.confidence for claim in claims),
    )


def _kept(heap: Heap, kept: set[int]) -> Heap:
    days = []
    for day in heap.days:
        items = tuple(item for item in day.items if id(item) in kept)
        if items:
            days.append(DayGroup(day.day, items))
    return Heap(heap.heading, heap.named, tuple(days))


def _keys(brief: Brief) -> Iterator[int]:
    for item in brief.items:
        yield from (cited.citation.key for cited in item.cited)
    for row in (*brief.running, *brief.counts):
        yield from (owned.cited.citation.key for owned in row.owned)
    yield from (row.cited.citation.key for row in brief.strays)
    yield from (word.cited.citation.key for row in brief.holdings for word in row.words)
    yield from (row.citation.key for row in brief.missing.lost)
