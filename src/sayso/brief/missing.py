"""What the reports do not give: sides not heard, places only named, numbers lost."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.brief.cite import Bench
from sayso.brief.cited import Citation
from sayso.brief.gazette import Gazette
from sayso.brief.model import Item, Source
from sayso.brief.quote import snippet
from sayso.brief.rows import LostRow, Missing, Passing, Unheard
from sayso.brief.segment import Kind, Mark
from sayso.brief.speaker import is_clear
from sayso.types import Claim, ClaimType, Event, Side, Span

_SIDES = (
    Side.GOVERNMENT,
    Side.OPPOSITION,
    Side.ARMED_GROUP,
    Side.FOREIGN_STATE,
    Side.INTERNATIONAL,
    Side.MONITOR,
    Side.CIVILIAN,
)
"""Sides that a reader would want to hear."""
_SPEAKING = frozenset({Side.CIVILIAN, Side.MONITOR, Side.MEDIA})
"""Sides whose members are no parties: that one of them is not heard says nothing."""


def missing(
    items: Sequence[Item],
    events: Sequence[Event],
    bench: Bench,
    sources: Sequence[Source],
    lost: Mapping[str, Sequence[Mark]],
    gazette: Gazette,
) -> Missing:
    """What the reports do not give, as far as it can be counted."""
    claims = [claim for claim, _ in bench.claims.values() if claim.id in bench.kept]
    heard = {claim.side or (claim.speaker and claim.speaker.side) for claim in claims}
    return Missing(
        sides=tuple(side for side in _SIDES if side not in heard),
        unheard=_unheard(events, bench, claims),
        passing=_passing(events, bench, gazette),
        unplaced=sum(not gazette.heading(item.place) for item in items for _ in item.events),
        unnamed=sum(not is_clear(claim) for claim in claims),
        lost=tuple(_lost(sources, lost, items)),
    )


def _unheard(events: Iterable[Event], bench: Bench, claims: Iterable[Claim]) -> tuple[Unheard, ...]:
    speaking = {claim.speaker.actor for claim in claims if claim.speaker}
    named: Counter[str] = Counter()
    blamed: Counter[str] = Counter()
    names: dict[str, tuple[str, Citation]] = {}
    for event in events:
        parties: dict[str, bool] = {}
        for claim in bench.shown(event.claims):
            accused = claim.targets if claim.type is ClaimType.ACCUSATION else ()
            for party in (*claim.doers, *accused):
                if party.actor and party.name and party.side not in _SPEAKING:
                    blame = party in accused
                    parties[party.actor] = parties.get(party.actor, False) or blame
                    where = bench.claims[claim.id][1].citation(claim)
                    names.setdefault(party.actor, (party.name, where))
        named.update(parties.keys())
        blamed.update(actor for actor, blame in parties.items() if blame)
    silent = sorted(set(named) - speaking, key=lambda actor: (-named[actor], names[actor][0]))
    return tuple(
        Unheard(names[actor][0], named[actor], blamed[actor], names[actor][1]) for actor in silent
    )


def _passing(events: Iterable[Event], bench: Bench, gazette: Gazette) -> tuple[Passing, ...]:
    placed = {gazette.heading(event.place) for event in events}
    found: dict[str, Passing] = {}
    for event in events:
        for claim in bench.shown(event.claims):
            for place in claim.places:
                name = gazette.heading(place)
                if name and name not in placed and name not in found:
                    where = bench.claims[claim.id][1].citation(claim)
                    found[name] = Passing(name, " ".join(place.words.text.split()), where)
    return tuple(found[name] for name in sorted(found))


def _lost(
    sources: Iterable[Source], lost: Mapping[str, Sequence[Mark]], items: Iterable[Item]
) -> Iterator[LostRow]:
    shown = {
        (said.cited.citation.key, part.start)
        for item in items
        for said in item.shown
        for part in said.words
        if part.kind is Kind.LOST
    }
    for source in sources:
        sentences = source.entry.sentences
        starts = [span.start for span in sentences]
        missed: dict[int, list[Mark]] = defaultdict(list)
        marks = lost[source.document.id]
        for mark in marks:
            if (source.key, mark.span.start) not in shown:
                missed[max(bisect_right(starts, mark.span.start), 1)].append(mark)
        for number, gaps in missed.items():
            about = Span(gaps[0].span.start, gaps[-1].span.end)
            whole = Span(0, len(source.document.text))
            home = sentences[number - 1] if sentences else whole
            within = Span(min(home.start, about.start), max(home.end, about.end))
            words = snippet(source.document.text, within, about, marks)
            yield LostRow(Citation(source.key, number), source.document, words)
