"""The brief as data: what stands where, before any layout."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sayso.brief.segment import Segment
from sayso.types import (
    Claim,
    Conflict,
    Credibility,
    Document,
    Entry,
    Event,
    Figure,
    Holding,
    Phrase,
    Place,
    Role,
    Series,
    Side,
    Told,
)


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
class Citation:
    """Where words stand.

    Attributes:
        key: number of the document in the brief's list of sources, from 1.
        sentence: number of the sentence in it, from 1.
    """

    key: int
    sentence: int

    def __str__(self) -> str:
        """As people read it: "3 s7"."""
        return f"{self.key} s{self.sentence}"


@dataclass(frozen=True, slots=True)
class Aside:
    """Words of a claim that stand in another sentence than its trigger."""

    role: Role
    words: Phrase
    citation: Citation


@dataclass(frozen=True, slots=True)
class Cited:
    """A claim, or a few of one breath, with citation and words as quoted.

    Attributes:
        claims: by trigger; never empty.  They have one sentence, speaker and check (`cite.py`).
        document: where they stand.
        citation: of their sentence.
        quote: their words; it holds all triggers.
        asides: their words in other sentences.
        places: their places in that sentence, where a heading does not tell them whole: the words,
            and what they were read as.
    """

    claims: tuple[Claim, ...]
    document: Document
    citation: Citation
    quote: tuple[Segment, ...]
    asides: tuple[Aside, ...]
    places: str

    @property
    def claim(self) -> Claim:
        """The first claim, which stands for all in what they share."""
        return self.claims[0]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures; one that several claims give counts once."""
        return tuple(dict.fromkeys(figure for claim in self.claims for figure in claim.figures))


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
class Owned:
    """A figure with whose it is.

    Attributes:
        wording: the words as written, with marks where a number is lost.
        cited: the claim that gives it.
    """

    told: Told
    figure: Figure
    wording: tuple[Segment, ...]
    cited: Cited


@dataclass(frozen=True, slots=True)
class FigureRow:
    """Figures of one count, by whoever told them; the latest last.

    Attributes:
        place: the heading of its place, "" where none is told.
    """

    series: Series
    place: str
    owned: tuple[Owned, ...]


@dataclass(frozen=True, slots=True)
class StrayFigure:
    """A figure that no series follows, with the claim that gives it."""

    figure: Figure
    wording: tuple[Segment, ...]
    cited: Cited
    place: str


@dataclass(frozen=True, slots=True)
class Word:
    """One origin's word on who holds a place.

    Attributes:
        place: the place as written, where the heading does not tell it whole: a part of it.
    """

    holding: Holding
    cited: Cited
    place: str


@dataclass(frozen=True, slots=True)
class HoldingRow:
    """Who holds a place, by one word or more.

    Attributes:
        place: its heading, or its words.
    """

    place: str
    words: tuple[Word, ...]

    @property
    def holding(self) -> Holding:
        """The first word, which stands for all in who holds the place."""
        return self.words[0].holding

    @property
    def contested(self) -> bool:
        """Whether any of the words is."""
        return any(word.holding.contested for word in self.words)


@dataclass(frozen=True, slots=True)
class LostRow:
    """A sentence that has lost numbers which no line of the brief shows."""

    citation: Citation
    document: Document
    words: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Unheard:
    """A party that is said to do or suffer something, and to whom no claim is attributed.

    Attributes:
        party: its name in the register.
        events: how many events name it.
        blamed: how many accusations do.
        citation: of the first claim that names it.
    """

    party: str
    events: int
    blamed: int
    citation: Citation


@dataclass(frozen=True, slots=True)
class Passing:
    """A place that claims name and where no event is placed."""

    place: str
    words: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Missing:
    """What the reports do not give.

    Attributes:
        sides: sides to which no claim is attributed.
        unheard: parties named and not heard, the most named first.
        passing: places named only in passing.
        unplaced: events for which no place is told, or none that a gazetteer knows.
        unnamed: claims whose speaker the words do not name.
        lost: sentences with lost numbers that no line shows.
    """

    sides: tuple[Side, ...]
    unheard: tuple[Unheard, ...]
    passing: tuple[Passing, ...]
    unplaced: int
    unnamed: int
    lost: tuple[LostRow, ...]


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
