"""Hints: what the user says about the inputs, and what day it is."""

import datetime
from dataclasses import dataclass, field

from sayso.errors import UsageError
from sayso.readers.dates import is_future


@dataclass(frozen=True, slots=True)
class Hints:
    """What the user said by flags, and the clock.

    A hint is put in place of what the input itself tells: whoever types it has looked, while
    metadata are often those of the site or the scraper.  Where the two differ, a problem that
    is not fatal says so.

    Attributes:
        outlet: who published all the inputs; None to take each input's own word.
        date: day on which all the inputs were published; None likewise.
        today: the day of reading.  Time zones allow an input to be one day ahead of it.

    Raises:
        UsageError: `date` lies in the future.
    """

    outlet: str | None = None
    date: datetime.date | None = None
    today: datetime.date = field(kw_only=True)

    def __post_init__(self) -> None:
        """Refuse a date in the future once, here, and not again with every input."""
        if self.date is not None and is_future(self.date, self.today):
            raise UsageError(
                f"date {self.date} lies in the future (today is {self.today}); "
                "give the day of publication"
            )
