"""The brief as data: what stands where, before any layout."""

from dataclasses import dataclass
from datetime import date

from sayso.brief.segment import Segment
from sayso.brief.standing import stands_as
from sayso.types import Claim, ClaimType, Document, Entry, Figure, Group, Phrase, Role, Status


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
        claims: by trigger; never empty.  They have one sentence, type, status and speaker
            (see `cite.py`).
        document: where they stand.
        citation: of their sentence.
        quote: their words; it holds all triggers.
        asides: their words in other sentences.
    """

    claims: tuple[Claim, ...]
    document: Document
    citation: Citation
    quote: tuple[Segment, ...]
    asides: tuple[Aside, ...]

    @property
    def claim(self) -> Claim:
        """The first claim, which stands for all in what they share."""
        return self.claims[0]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures; one that several claims give counts once."""
        return tuple(dict.fromkeys(figure for claim in self.claims for figure in claim.figures))


@dataclass(frozen=True, slots=True)
class Line:
    """Claims of one breath, or a few that plainly say the same.

    Attributes:
        members: the claims, newest document first; never empty.
        denials: denied claims that plainly speak of the same (see `denial.py`).
        denies: for a line of denials, the claims that it plainly speaks against.
    """

    members: tuple[Cited, ...]
    denials: tuple[Cited, ...]
    denies: tuple[Cited, ...]

    @property
    def type(self) -> ClaimType:
        """Type of all members."""
        return self.members[0].claim.type

    @property
    def status(self) -> Status:
        """The status under whose heading all members stand."""
        return stands_as(self.members[0].claim)


@dataclass(frozen=True, slots=True)
class KindGroup:
    """Lines of one family of claim types, by type, newest first."""

    group: Group
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """Lines of one place.

    Attributes:
        heading: the place's normalised name, or words of ours where `named` is false.
        named: whether the heading is a place.
        dated: whether the documents are dated.
    """

    heading: str
    named: bool
    dated: bool
    kinds: tuple[KindGroup, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines in order."""
        return tuple(line for kind in self.kinds for line in kind.lines)


@dataclass(frozen=True, slots=True)
class Section:
    """All lines of one status; groups of undated documents stand last."""

    status: Status
    places: tuple[PlaceGroup, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines in order."""
        return tuple(line for place in self.places for line in place.lines)


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure of a line, with all who give it.

    Attributes:
        claim: the first claim that gives it.
        figure: as that claim gives it.
        wordings: its words in each of `members`, with marks where a number is lost.
        members: the line's claims.
    """

    claim: Claim
    figure: Figure
    wordings: tuple[tuple[Segment, ...], ...]
    members: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class LostRow:
    """A sentence that has lost numbers which no line of the brief shows."""

    citation: Citation
    document: Document
    words: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A document that was read, under its key."""

    key: int
    entry: Entry

    @property
    def document(self) -> Document:
        """The document."""
        return self.entry.document


@dataclass(frozen=True, slots=True)
class Head:
    """What the brief rests on.

    Attributes:
        documents: how many were read; `undated` and `unsigned` of them have no date, no outlet.
        outlets: names of the outlets, sorted.
        first, last: span of the documents' dates.
        claims: how many; `attributed` of them have a source, `denied` are denials,
            `unverified` and `disputed` are so called by their document.
        lost: numbers that the texts have visibly lost.
        unsure: claims left out for a confidence under `min_confidence`.
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
    unsure: int = 0
    min_confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Brief:
    """Who said what happened, as data."""

    head: Head
    sections: tuple[Section, ...]
    figures: tuple[FigureRow, ...]
    lost: tuple[LostRow, ...]
    sources: tuple[Source, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines in order; every claim is a member of exactly one."""
        return tuple(line for section in self.sections for line in section.lines)
