"""Items under their places and days, or under the party whose position they are."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sayso.brief.gazette import Gazette
from sayso.brief.model import DayGroup, Heap, Item, Part, Section
from sayso.brief.speaker import party
from sayso.brief.words import telling_words
from sayso.types import ClaimType

_OTHER_PLACES = "Places that the gazetteer does not know, as written"
NO_PLACE = "No place told"
_OTHER_PARTIES = "Parties not named clearly"
_TYPE_RANK = {kind: rank for rank, kind in enumerate(ClaimType)}


def sections(items: Iterable[Item], gazette: Gazette) -> tuple[Section, ...]:
    """All parts, each with its items; the places or parties that most events name first."""
    found: dict[Part, list[Item]] = {part: [] for part in Part}
    for item in items:
        found[item.part].append(item)
    named = Counter(
        place for part in found.values() for item in part if (place := _place(item, gazette))
    )
    return tuple(
        Section(
            part, _by_party(told) if part is Part.POSITIONS else _by_place(told, gazette, named)
        )
        for part, told in found.items()
    )


def _place(item: Item, gazette: Gazette) -> str:
    return gazette.heading(item.place)


def _by_place(items: Sequence[Item], gazette: Gazette, named: Counter[str]) -> tuple[Heap, ...]:
    places: dict[tuple[int, int, str], list[Item]] = defaultdict(list)
    for item in items:
        name = _place(item, gazette)
        if name:
            places[0, -named[name], name].append(item)
        elif any(claim.places for claim in item.claims):
            places[1, 0, _OTHER_PLACES].append(item)
        else:
            places[2, 0, NO_PLACE].append(item)
    return tuple(
        Heap(name, rank == 0, _days(found)) for (rank, _, name), found in sorted(places.items())
    )


def _by_party(items: Sequence[Item]) -> tuple[Heap, ...]:
    parties: dict[str, list[Item]] = defaultdict(list)
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for item in items:
        name = party(item.lead)
        key = " ".join(sorted(telling_words(name)))
        parties[key].append(item)
        names[key][name] += 1
    order = sorted(parties, key=lambda key: (not key, -len(parties[key]), key))
    return tuple(
        Heap(_most(names[key]) if key else _OTHER_PARTIES, bool(key), _days(parties[key]))
        for key in order
    )


def _most(names: Mapping[str, int]) -> str:
    return max(sorted(names), key=names.__getitem__)


def _days(items: Iterable[Item]) -> tuple[DayGroup, ...]:
    days: dict[int, list[Item]] = defaultdict(list)
    for item in items:
        day = _day(item)
        days[-day.toordinal() if day else 1].append(item)
    return tuple(
        DayGroup(date.fromordinal(-key) if key <= 0 else None, tuple(sorted(found, key=_in_day)))
        for key, found in sorted(days.items())
    )


def _day(item: Item) -> date | None:
    """The day of an event that is told to a day."""
    first, last = item.days
    return first if first == last else None


def _in_day(item: Item) -> tuple[int, int, int, int, str]:
    """The family of types first, so that what belongs together stands together; newest first."""
    last = item.days[1] or item.lead.document.date
    cited = item.lead.citation
    return (
        _TYPE_RANK[item.event.type],
        -last.toordinal() if last else 0,
        cited.key,
        cited.sentence,
        item.event.id,
    )
