"""What is followed over time: figures of one count, and who holds a place."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sayso.types.claim_type import Side
from sayso.types.place import Place


class SeriesKind(StrEnum):
    """Of what a series of figures is."""

    EVENT = "event"
    """One event's count: the dead of one attack."""
    RUNNING = "running"
    """A total that runs on: killed since a day, displaced from a place, share of an area held."""


@dataclass(frozen=True, slots=True)
class Told:
    """One origin's figure on one day.

    Attributes:
        claim: id of the claim that gives it; `figure` is the place of the figure in it, from 0.
        origin, teller, side: whose figure it is.
        day: the day that it is of, as far as known.
        min, max: what the words allow; None where they set no bound.
        lost: whether the number is lost.
        words: as written.
    """

    claim: str
    figure: int
    origin: str
    teller: str
    side: Side | None
    day: date | None
    min: float | None
    max: float | None
    lost: bool
    words: str


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of one count, by whoever told them.

    Attributes:
        id: made of its first figure.
        kind: see `SeriesKind`.
        event: id of the event counted in; None of a running total.
        counted: what is counted, in plain words; `harm` and `unit` as in `Figure`.
        place: where; None where not told.
        since: first day of a running total, None where not told.
        told: by day, then origin.
        lowest, highest: over independent origins, each counted by its latest figure: the least
            and the greatest value that any of them gives; None where nobody bounds it.
        latest: the last that was told.
    """

    id: str
    kind: SeriesKind
    event: str | None
    counted: str
    harm: str
    unit: str
    place: Place | None
    since: date | None
    told: tuple[Told, ...]
    lowest: float | None
    highest: float | None
    latest: Told | None

    @property
    def apart(self) -> bool:
        """Whether the latest ranges of two origins do not meet."""
        latest = {told.origin: told for told in self.told if not told.lost}
        least = [told.max for told in latest.values() if told.max is not None]
        most = [told.min for told in latest.values() if told.min is not None]
        return bool(least and most) and max(most) > min(least)

    def is_latest(self, told: Told) -> bool:
        """Whether a figure is the latest, and others are of a day before it."""
        days = (one.day for one in self.told)
        return told == self.latest and any(day and told.day and day < told.day for day in days)


@dataclass(frozen=True, slots=True)
class Holding:
    """Who holds a place, by one origin's word.

    Attributes:
        place: the place held.
        holder: as the register or the text names it; `actor` its id in the register, None
            where none is linked.
        side: the holder's side.
        start, end: first and last day that the word is of; None where not told.
        lost_by: who held it before, as told; "" where not told.
        claim: id of the claim; `origin`, `teller` whose word it is.
        contested: whether another origin denies it or names another holder for the same days.
    """

    place: Place
    holder: str
    actor: str | None
    side: Side | None
    start: date | None
    end: date | None
    lost_by: str
    claim: str
    origin: str
    teller: str
    contested: bool
