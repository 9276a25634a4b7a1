"""Documents, and spans of their text."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


class Span(NamedTuple):
    """Half-open range of code points in a document's text."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Phrase:
    """A span with the words that stand there, copied letter by letter."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end)


def phrase(text: str, span: tuple[int, int]) -> Phrase:
    """The phrase at `span` of `text`.

    Raises:
        ValueError: the span does not lie in the text.
    """
    start, end = span
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"span {start}-{end} lies outside a text of {len(text)} characters")
    return Phrase(start, end, text[start:end])


@dataclass(frozen=True, slots=True)
class Document:
    """One report as read.

    Attributes:
        id: hash of outlet, date, title and text (see `sayso.types.ids.document_id`).
        text: the words, never rewritten; every span counts in its code points.
        outlet: who published it; None where the input does not tell.
        date: day of publication, or None.
        title: headline, or None.
        language: ISO 639-1 code, or None where it could not be told.
        place_read: path, URL or "-" that it was read from, with "#n" for the nth of a file.
        bytes_sha256: hash of the bytes that it was read from.
        text_sha256: hash of the UTF-8 bytes of `text`.
    """

    id: str
    text: str
    outlet: str | None
    date: date | None
    title: str | None
    language: str | None
    place_read: str
    bytes_sha256: str
    text_sha256: str
