"""The brief's lists as data: figures, words on who holds what, and what is missing."""

from dataclasses import dataclass

from sayso.brief.cited import Citation, Cited
from sayso.brief.segment import Segment
from sayso.types import Document, Figure, Holding, Series, Side, Told


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
