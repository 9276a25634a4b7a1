"""From the ledger's entries and the picture to the brief: pure, and in a stable order."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.brief.cite import Bench, Shelf
from sayso.brief.cited import Citation
from sayso.brief.denial import bare_denials
from sayso.brief.figures import figures
from sayso.brief.gazette import Gazette
from sayso.brief.heaps import NO_PLACE, sections
from sayso.brief.items import items_of
from sayso.brief.missing import missing
from sayso.brief.model import Brief, Head, Item, Part, Source
from sayso.brief.rows import HoldingRow, Word
from sayso.brief.segment import Mark, lost_marks
from sayso.brief.sources import with_origins
from sayso.brief.speaker import is_attributed
from sayso.brief.standing import stands_as
from sayso.types import Check, Claim, Entry, Holding, Picture, Place, Status

_NO_NOTES: Mapping[str, str] = {}


def build_brief(
    entries: Sequence[Entry],
    picture: Picture,
    min_confidence: float = 0.0,
    *,
    notes: Mapping[str, str] = _NO_NOTES,
    ratings: Mapping[str, str] = _NO_NOTES,
) -> Brief:
    """The brief of some documents.

    Documents are numbered from 1 in the order given; a document given twice counts once.
    Every claim that is shown stands in exactly one item.  Those under `min_confidence` are
    counted and left out, unless they deny an event of which a claim is shown: a denial is never
    lost.  Claims in no event are those that people rejected.

    Args:
        entries: documents with their claims, as `picture` was made of.
        picture: the claims reconciled.
        min_confidence: least confidence of a claim, 0 to 1.
        notes: by id of a document, one sentence to say of it.
        ratings: by name of an outlet or speaker, or id in the register, the reliability that
            people give it: a letter, A to F.
    """
    unique = {entry.document.id: entry for entry in reversed(entries)}
    order = dict.fromkeys(entry.document.id for entry in entries)
    plain = [Source(key, unique[name]) for key, name in enumerate(order, start=1)]
    lost = {name: lost_marks(entry.lost, entry.claims) for name, entry in unique.items()}
    gazette = Gazette(unique.values(), _places(picture))
    shelves = [Shelf(source, lost[source.document.id], gazette) for source in plain]
    bench = _bench(shelves, picture, min_confidence)
    items = _related(list(items_of(picture.events, bench)), bench)
    parts = sections(items, gazette)
    items = [item for section in parts for item in section.items]
    document_of = {name: claim.document for name, (claim, _) in bench.claims.items()}
    sources = with_origins(plain, picture.origins, document_of, notes, ratings)
    counted = figures(picture.series, items, gazette, lost)
    return Brief(
        head=_head(sources, items, bench, picture, gazette, lost, min_confidence),
        sections=parts,
        running=counted.running,
        counts=counted.counts,
        strays=counted.strays,
        holdings=_holdings(picture.holdings, items, gazette),
        missing=missing(items, picture.events, bench, sources, lost, gazette),
        sources=sources,
        ratings=tuple(sorted(ratings.items())),
    )


def _bench(shelves: Sequence[Shelf], picture: Picture, min_confidence: float) -> Bench:
    """All claims, and which of them are shown."""
    claims: dict[str, tuple[Claim, Shelf]] = {}
    for shelf in shelves:
        claims |= {claim.id: (claim, shelf) for claim in shelf.source.entry.claims}
    pictured: set[str] = set()
    kept: set[str] = set()
    for event in picture.events:
        told = [claims[name][0] for name in event.claims if name in claims]
        pictured.update(claim.id for claim in told)
        sure = {claim.id for claim in told if claim.confidence >= min_confidence}
        if sure:
            kept |= sure
            kept |= {claim.id for claim in told if stands_as(claim) is Status.DENIED}
    against = bare_denials(shelf.source.entry for shelf in shelves)
    for denial, before in against.items():
        if denial in pictured and any(claim.id in kept for claim in before):
            kept.add(denial)
    return Bench(claims, frozenset(kept), frozenset(pictured), against)


def _related(items: Sequence[Item], bench: Bench) -> list[Item]:
    """The items with what they are a part of, and what they deny in words that point back."""
    leads = {event.id: item.lead.citation for item in items for event in item.events}
    return [
        replace(
            item,
            wholes=_cited(leads[name] for e in item.events for name in e.part_of if name in leads),
            against=_cited(
                bench.claims[before.id][1].citation(before)
                for claim in item.claims
                for before in bench.against.get(claim.id, ())
                if before.id in bench.kept
            ),
        )
        for item in items
    ]


def _cited(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(citations))


def _places(picture: Picture) -> list[Place]:
    places = [event.place for event in picture.events]
    places += [series.place for series in picture.series]
    places += [holding.place for holding in picture.holdings]
    return [place for place in places if place]


def _holdings(
    holdings: Iterable[Holding], items: Iterable[Item], gazette: Gazette
) -> tuple[HoldingRow, ...]:
    """Words on who holds what, those that name one holder of one place together."""
    shown = {claim.id: cited for item in items for cited in item.cited for claim in cited.claims}
    rows: dict[tuple[str, str], list[Word]] = defaultdict(list)
    for holding in holdings:
        if holding.claim in shown:
            place = gazette.ground(holding.place)
            words = gazette.as_written([holding.place])
            word = Word(holding, shown[holding.claim], "" if words == place else words)
            found = rows[place or NO_PLACE, holding.holder]
            if not any(_same_word(word, other) for other in found):
                found.append(word)
    return tuple(HoldingRow(place, tuple(words)) for (place, _), words in rows.items())


def _same_word(one: Word, other: Word) -> bool:
    """Whether a line would tell nothing but what another tells: two claims of one breath."""
    return one.cited.citation == other.cited.citation and (one.place, one.holding.lost_by) == (
        other.place,
        other.holding.lost_by,
    )


def _head(
    sources: Sequence[Source],
    items: Sequence[Item],
    bench: Bench,
    picture: Picture,
    gazette: Gazette,
    lost: Mapping[str, Sequence[Mark]],
    min_confidence: float,
) -> Head:
    documents = [source.document for source in sources]
    claims = [claim for claim, _ in bench.claims.values()]
    dates = [document.date for document in documents if document.date]
    checks = Counter(claim.check for claim in claims)
    origins = [one for one in picture.origins if any(name in bench.claims for name in one.claims)]
    happenings = [item for item in items if item.part not in (Part.AHEAD, Part.POSITIONS)]
    places = (gazette.heading(item.place) for item in happenings for _ in item.events)
    return Head(
        documents=len(documents),
        undated=len(documents) - len(dates),
        unsigned=sum(document.outlet is None for document in documents),
        outlets=tuple(sorted({document.outlet for document in documents if document.outlet})),
        first=min(dates, default=None),
        last=max(dates, default=None),
        claims=len(claims),
        attributed=sum(is_attributed(claim) for claim in claims),
        denied=sum(stands_as(claim) is Status.DENIED for claim in claims),
        unverified=checks[Check.UNVERIFIED],
        disputed=checks[Check.DISPUTED],
        lost=sum(map(len, lost.values())),
        origins=len(origins),
        origin_sides=_counted(origin.side or "" for origin in origins),
        events=sum(len(item.events) for item in items),
        parts=tuple((part, sum(len(i.events) for i in items if i.part is part)) for part in Part),
        types=_counted(event.type for item in happenings for event in item.events),
        places=_counted(place for place in places if place),
        retold=sum(any(echo.retold for echo in source.echoes) for source in sources),
        unsure=len(bench.pictured - bench.kept),
        min_confidence=min_confidence,
        rejected=len(claims) - len(bench.pictured),
    )


def _counted(words: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Words with how often they stand there, the most first."""
    found = Counter(str(word) for word in words)
    return tuple(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))
