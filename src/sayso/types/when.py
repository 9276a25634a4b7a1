"""Times, as far as the text and the document's date fix them."""

from dataclasses import dataclass
from datetime import date

from sayso.types.text import Phrase


@dataclass(frozen=True, slots=True)
class When:
    """A time expression.

    Attributes:
        words: the words as written.
        value: TIMEX3 value ("2016-12-09", "2016-W49", "P2W", "PRESENT_REF"), None if unresolved.
        start: first day that it may mean, None where open or unresolved.
        end: last day that it may mean (included), None where open or unresolved.
        reason: how it was resolved, or why it could not be, in a few words.
    """

    words: Phrase
    value: str | None
    start: date | None
    end: date | None
    reason: str
