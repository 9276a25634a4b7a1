"""The brief as data: what stands where, before any layout."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sayso.brief.cited import Citation, Cited
from sayso.brief.rows import FigureRow, HoldingRow, Missing, StrayFigure
from sayso.brief.segment import Segment
from sayso.types import Claim, Conflict, Credibility, Document, Entry, Event, Place, Side


class Part(StrEnum):
    """Under which title an event stands; the order is that of the brief."""

    BORNE_OUT = "borne_out"
    CONTESTED = "contested"
    SINGLE = "single"
    DENIED = "denied"
    CONTROL = "control"
    PEOPLE = "people"
    AHEAD = "ahead"
    POSITIONS = "positions"


@dataclass(frozen=True, slots=True)
class Said:
    """Claims as one line of an account shows them.

    Attributes:
        cited: the claims.
        words: those of their words that are shown: the quotation, or of claims that add nothing to
            what stands above only triggers and figures.
        again: claims of the same origin that add nothing to these.
    """

    cited: Cited
    words: tuple[Segment, ...]
    again: tuple["Said", ...] = ()

    @property
    def whole(self) -> bool:
        """Whether the whole quotation is shown."""
        return self.words is self.cited.quote


@dataclass(frozen=True, slots=True)
class Telling:
    """What one origin says of an event.

    Attributes:
        teller, side, denies, asserts, admits: as in `Account`.
        said: its claims, the one that tells most first; never empty.
    """

    origin: str
    teller: str
    side: Side | None
    denies: bool
    asserts: bool
    admits: bool
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Clash:
    """Two claims that cannot both be true, as cited."""

    conflict: Conflict
    a: Citation
    b: Citation


@dataclass(frozen=True, slots=True)
class Item:
    """One event, or a few told in one breath by the same tellers.

    Attributes:
        events: never empty; they have the same tellings and rating.
        part: where it stands.
        tellings: the one that tells most first, then those who assert, then the rest; each
            followed by those that add nothing to it.
        clashes: of the events' conflicts those whose two claims are shown.
        unsure: accounts left out for a confidence under the one asked for.
        wholes: citations of the events that these are a part of.
        against: of a bare denial ("they denied it"), what it stands right behind.
    """

    events: tuple[Event, ...]
    part: Part
    tellings: tuple[Telling, ...]
    clashes: tuple[Clash, ...]
    unsure: int
    wholes: tuple[Citation, ...] = ()
    against: tuple[Citation, ...] = ()

    @property
    def event(self) -> Event:
        """The first event, which stands for all in what they share."""
        return self.events[0]

    @property
    def place(self) -> Place | None:
        """Where, as far as any of the events tells."""
        return next((event.place for event in self.events if event.place), None)

    @property
    def days(self) -> tuple[date | None, date | None]:
        """First and last day, as far as any of the events tells."""
        told = ((event.start, event.end) for event in self.events if event.start or event.end)
        return next(told, (None, None))

    @property
    def lead(self) -> Cited:
        """The claims that tell most."""
        return self.tellings[0].said[0].cited

    @property
    def credibility(self) -> Credibility:
        """How far the events can be believed."""
        return self.event.credibility

    @property
    def said(self) -> Iterator[Said]:
        """All lines, in order."""
        return (said for telling in self.tellings for said in telling.said)

    @property
    def shown(self) -> Iterator[Said]:
        """All that is said, in order."""
        return (each for said in self.said for each in (said, *said.again))

    @property
    def cited(self) -> Iterator[Cited]:
        """All claims as cited, in order."""
        return (said.cited for said in self.shown)

    @property
    def claims(self) -> Iterator[Claim]:
        """All claims, in order."""
        return (claim for cited in self.cited for claim in cited.claims)


@dataclass(frozen=True, slots=True)
class DayGroup:
    """Items of one day; `day` is None for those of several days or of none told."""

    day: date | None
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Heap:
    """Items of one place, or of one party.

    Attributes:
        heading: the place or party, or words of ours where `named` is false.
        days: the newest first, those without a day last.
    """

    heading: str
    named: bool
    days: tuple[DayGroup, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """All items in order."""
        return tuple(item for day in self.days for item in day.items)


@dataclass(frozen=True, slots=True)
class Section:
    """All items of one part."""

    part: Part
    heaps: tuple[Heap, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """All items in order."""
        return tuple(item for heap in self.heaps for item in heap.items)


@dataclass(frozen=True, slots=True)
class Echo:
    """What a document shares with one that came before it.

    Attributes:
        key: that document's number.
        claims: how many claims go back to the same origins.
        retold: whether it is so because the text was copied or told again in other words.
    """

    key: int
    claims: int
    retold: bool


@dataclass(frozen=True, slots=True)
class Source:
    """A document that was read, under its key.

    Attributes:
        origins: how many origins its claims go back to; `own` of them stand in no other
            document.
        echoes: what it shares with earlier documents, the most first.
        note: a sentence on the document, "" where there is none.
        reliability: A to F as people rate its outlet, "" where nobody has.
    """

    key: int
    entry: Entry
    origins: int = 0
    own: int = 0
    echoes: tuple[Echo, ...] = ()
    note: str = ""
    reliability: str = ""

    @property
    def document(self) -> Document:
        """The document."""
        return self.entry.document


@dataclass(frozen=True, slots=True)
class Head:
    """What the brief rests on, counted.

    Attributes:
        documents: how many were read; `undated` and `unsigned` of them have no date, no outlet.
        outlets: names of the outlets, sorted.
        first, last: span of the documents' dates.
        claims: how many; `attributed` of them have a source, `denied` are denials,
            `unverified` and `disputed` are so called by their document.
        lost: numbers that the texts have visibly lost.
        origins: how many origins the claims go back to; `origin_sides` by side.
        events: how many; `parts` by where they stand, `types` and `places` of what is told as
            happened or denied, the most first.
        retold: documents that copy or rewrite another.
        unsure: claims left out for a confidence under `min_confidence`.
        rejected: claims left out because people rejected them.
    """

    documents: int
    undated: int
    unsigned: int
    outlets: tuple[str, ...]
    first: date | None
    last: date | None
    claims: int
    attributed: int
    denied: int
    unverified: int
    disputed: int
    lost: int
    origins: int
    origin_sides: tuple[tuple[str, int], ...]
    events: int
    parts: tuple[tuple[str, int], ...]
    types: tuple[tuple[str, int], ...]
    places: tuple[tuple[str, int], ...]
    retold: int
    unsure: int
    min_confidence: float
    rejected: int


@dataclass(frozen=True, slots=True)
class Brief:
    """Who said what happened, as data."""

    head: Head
    sections: tuple[Section, ...]
    running: tuple[FigureRow, ...]
    counts: tuple[FigureRow, ...]
    strays: tuple[StrayFigure, ...]
    holdings: tuple[HoldingRow, ...]
    missing: Missing
    sources: tuple[Source, ...]
    ratings: tuple[tuple[str, str], ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """All items in order; every claim shown stands in exactly one."""
        return tuple(item for section in self.sections for item in section.items)
