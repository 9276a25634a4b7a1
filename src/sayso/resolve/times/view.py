"""Where the words of a time are read from, and why some cannot be read."""

from datetime import date
from typing import NamedTuple

from sayso.resolve.dateline import NO_DATE
from sayso.resolve.periods import Period

LOST = "the number is lost"
OTHER_TIME = "it is counted from another time in the text"


class Unresolved(ValueError):
    """A part that cannot be resolved; the message says why."""


class View(NamedTuple):
    """Where the words are read from.

    Attributes:
        day: the document's day, None where none is known.
        ahead: whether the words look ahead of it.
        unsure: whether `ahead` is not certain, so that the nearer of two days goes.
        running: whether the words stand in the running text of the document.
        quarter: the quarter of a year that the text told last, None if none.
        told: the time that the text told last; None where it is not to be counted from.
    """

    day: date | None
    ahead: bool
    unsure: bool = False
    running: bool = False
    told: Period | None = None
    quarter: Period | None = None

    @property
    def today(self) -> date:
        """The document's day.

        Raises:
            Unresolved: there is none.
        """
        if self.day is None:
            raise Unresolved(NO_DATE)
        return self.day

    @property
    def other(self) -> Period:
        """The time that was told last.

        Raises:
            Unresolved: none was told, or it is not known when that was.
        """
        if self.told is None or self.told.start is None:
            raise Unresolved(OTHER_TIME)
        return self.told
