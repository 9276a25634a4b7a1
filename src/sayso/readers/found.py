"""What a reader finds, before hints are applied and anything is checked."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Byline:
    """What an input tells about a document beside its text, in its own words; None is untold.

    Attributes:
        outlet: who published it.
        date: when, as written.
        title: its headline.
        link: its URL, or the id it has where it comes from.
    """

    outlet: str | None = None
    date: str | None = None
    title: str | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """One document as a reader finds it.

    Attributes:
        place: where it was read, with "#n" where an input holds several.
        text: its words, decoded and otherwise untouched.
        bytes_sha256: hash of the bytes that it was read from.
        byline: what the input tells about it.
    """

    place: str
    text: str
    bytes_sha256: str
    byline: Byline
