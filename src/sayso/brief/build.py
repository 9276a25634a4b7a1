"""From the ledger's entries to the brief: pure, and in a stable order."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from sayso.brief.agree import counts_in, place_names, telling_words
from sayso.brief.cite import cited as cited_of
from sayso.brief.denial import denials_of
from sayso.brief.heading import Heading, Rank, heading
from sayso.brief.merge import merged
from sayso.brief.model import (
    Brief,
    Citation,
    Cited,
    FigureRow,
    Head,
    KindGroup,
    Line,
    LostRow,
    PlaceGroup,
    Section,
    Source,
)
from sayso.brief.quote import figure_words, snippet
from sayso.brief.segment import Kind, Mark, lost_marks
from sayso.brief.standing import stands_as
from sayso.types import (
    GROUP_OF,
    Check,
    Claim,
    ClaimType,
    Entry,
    Figure,
    Group,
    Span,
    Status,
)

SECTIONS = (Status.HAPPENED, Status.DENIED, Status.EXPECTED, Status.WANTED, Status.POSSIBLE)
"""Order of the sections."""
_OTHER_HEADINGS = {Rank.OTHER: "Other places", Rank.NONE: "No place named"}
_PlaceKey = tuple[bool, Heading]
"""Whether the documents are undated (they stand last), and the heading."""
_TYPE_RANK = {kind: rank for rank, kind in enumerate(ClaimType)}


def build_brief(entries: Sequence[Entry], min_confidence: float = 0.0) -> Brief:
    """The brief of some documents.

    Documents are numbered from 1 in the order given; a document given twice counts once.
    Every claim becomes a member of exactly one line, but for those under `min_confidence`: they
    are counted and left out, unless they deny one that is kept. A denial is never lost.
    """
    unique = {entry.document.id: entry for entry in reversed(entries)}
    order = dict.fromkeys(entry.document.id for entry in entries)
    sources = tuple(Source(key, unique[name]) for key, name in enumerate(order, start=1))
    lost = {source.key: lost_marks(source.entry.lost, source.entry.claims) for source in sources}
    named = Counter(
        name for source in sources for claim in source.entry.claims for name in place_names([claim])
    )
    claims = [cited for source in sources for cited in cited_of(source, lost[source.key], named)]
    denials = denials_of(claims)
    sure = [cited for cited in claims if cited.claim.confidence >= min_confidence]
    kept = {cited.claim.id for cited in sure}
    kept |= {denial.claim.id for name in kept for denial in denials.get(name, ())}
    unsure = sum(cited.claim.id not in kept for cited in claims)
    claims = [cited for cited in claims if cited.claim.id in kept]
    against = _turned(claims, denials)
    lines = [_line(heap, denials, against) for heap in merged(sorted(claims, key=_newest_first))]
    sections = _sections(lines, named)
    return Brief(
        head=replace(
            _head(sources, sum(len(marks) for marks in lost.values())),
            unsure=unsure,
            min_confidence=min_confidence,
        ),
        sections=sections,
        figures=_figures(sections, lost),
        lost=tuple(_lost_rows(sources, lost, claims)),
        sources=sources,
    )


def _newest_first(cited: Cited) -> tuple[int, int, int, int]:
    day = cited.document.date or date.min
    key, sentence = cited.citation.key, cited.citation.sentence
    return (-day.toordinal(), key, sentence, cited.claim.trigger.start)


def _turned(
    claims: Sequence[Cited], denials: Mapping[str, tuple[Cited, ...]]
) -> dict[str, tuple[Cited, ...]]:
    """By id of a denied claim, the claims that it speaks against."""
    against: dict[str, list[Cited]] = defaultdict(list)
    for cited in claims:
        for denial in denials.get(cited.claim.id, ()):
            against[denial.claim.id].append(cited)
    return {name: tuple(found) for name, found in against.items()}


def _line(
    members: tuple[Cited, ...],
    denials: Mapping[str, tuple[Cited, ...]],
    against: Mapping[str, tuple[Cited, ...]],
) -> Line:
    def of_any(links: Mapping[str, tuple[Cited, ...]]) -> tuple[Cited, ...]:
        found = {
            other.claim.id: other for member in members for other in links.get(member.claim.id, ())
        }
        return tuple(sorted(found.values(), key=_newest_first))

    return Line(members, of_any(denials), of_any(against))


def _sections(lines: Sequence[Line], named: Counter[str]) -> tuple[Section, ...]:
    grouped: dict[Status, dict[_PlaceKey, list[Line]]] = {
        status: defaultdict(list) for status in SECTIONS
    }
    for line in lines:
        first = line.members[0]
        undated = first.document.date is None
        place = heading(place_names(first.claims), named)
        grouped[line.status][undated, place].append(line)
    return tuple(
        Section(
            status,
            tuple(_place_group(key, found) for key, found in sorted(parts.items())),
        )
        for status, parts in grouped.items()
    )


def _place_group(key: _PlaceKey, lines: Sequence[Line]) -> PlaceGroup:
    undated, place = key
    kinds: dict[Group, list[Line]] = {group: [] for group in Group}
    for line in sorted(lines, key=lambda line: _TYPE_RANK[line.type]):
        kinds[GROUP_OF[line.type]].append(line)
    return PlaceGroup(
        heading=_OTHER_HEADINGS.get(place.rank, place.name),
        named=place.rank is Rank.NAMED,
        dated=not undated,
        kinds=tuple(KindGroup(group, tuple(found)) for group, found in kinds.items() if found),
    )


def _figures(
    sections: Sequence[Section], lost: Mapping[int, Sequence[Mark]]
) -> tuple[FigureRow, ...]:
    lines = [line for section in sections for line in section.lines]
    lines.sort(key=lambda line: _TYPE_RANK[line.type])
    return tuple(
        FigureRow(
            claim,
            figure,
            tuple(
                figure_words(member.document.text, words, lost[member.citation.key])
                for member in line.members
                for words in _same_value(member, figure)
            ),
            line.members,
        )
        for line in lines
        for claim, figure in _given(line.members[0])
    )


def _given(first: Cited) -> Iterator[tuple[Claim, Figure]]:
    """Its figures that tell a number or have lost one, each with the first claim that gives it.

    Words in which no number was read and none can be seen ("the rest") are a slip of the
    reader's.  They stay with the claim, as all that was read does, but are no figure here.
    """
    for figure in first.figures:
        bound = figure.min is not None or figure.max is not None
        if bound or figure.lost or counts_in(telling_words(figure.words.text)):
            yield next(claim for claim in first.claims if figure in claim.figures), figure


def _same_value(member: Cited, figure: Figure) -> Iterable[Span]:
    """Where a figure of that value is given."""
    for other in member.figures:
        if (other.min, other.max, other.unit, other.lost) == (
            figure.min, figure.max, figure.unit, figure.lost
        ):  # fmt: skip
            yield other.words.span


def _lost_rows(
    sources: Sequence[Source], lost: Mapping[int, Sequence[Mark]], claims: Sequence[Cited]
) -> Iterable[LostRow]:
    shown = {
        (cited.citation.key, part.start)
        for cited in claims
        for part in cited.quote
        if part.kind is Kind.LOST
    }
    for source in sources:
        sentences = source.entry.sentences
        starts = [span.start for span in sentences]
        missed: dict[int, list[Mark]] = defaultdict(list)
        for mark in lost[source.key]:
            if (source.key, mark.span.start) not in shown:
                missed[max(bisect_right(starts, mark.span.start), 1)].append(mark)
        for number, marks in missed.items():
            about = Span(marks[0].span.start, marks[-1].span.end)
            whole = Span(0, len(source.document.text))
            home = sentences[number - 1] if sentences else whole
            within = Span(min(home.start, about.start), max(home.end, about.end))
            words = snippet(source.document.text, within, about, lost[source.key])
            yield LostRow(Citation(source.key, number), source.document, words)


def _head(sources: Sequence[Source], lost: int) -> Head:
    documents = [source.document for source in sources]
    claims = [claim for source in sources for claim in source.entry.claims]
    dates = [document.date for document in documents if document.date]
    checks = Counter(claim.check for claim in claims)
    return Head(
        documents=len(documents),
        undated=len(documents) - len(dates),
        unsigned=sum(document.outlet is None for document in documents),
        outlets=tuple(sorted({document.outlet for document in documents if document.outlet})),
        first=min(dates, default=None),
        last=max(dates, default=None),
        claims=len(claims),
        attributed=sum(bool(claim.source) for claim in claims),
        denied=sum(stands_as(claim) is Status.DENIED for claim in claims),
        unverified=checks[Check.UNVERIFIED],
        disputed=checks[Check.DISPUTED],
        lost=lost,
    )
